package dev.detente.pipeline.tone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CoursesTest {
    private final Courses courses = new Courses();

    @Test
    void anIssueWithoutDaysHasNoCourse() {
        courses.add(1, Map.of("TRADE", tone(1)));
        assertThat(courses.before(2, "NUCLEAR")).isEmpty();
    }

    @Test
    void eachIssueHasACourseOfItsOwnOldestFirst() {
        courses.add(1, Map.of("TRADE", tone(1), ToneSum.ALL, tone(2)));
        courses.add(5, Map.of(ToneSum.ALL, tone(3)));
        assertThat(courses.before(6, "TRADE")).containsExactly(tone(1));
        assertThat(courses.before(6, ToneSum.ALL)).containsExactly(tone(2), tone(3));
    }

    @Test
    void daysBehindTheHorizonAreForgotten() {
        courses.add(1, Map.of("TRADE", tone(1)));
        courses.add(2, Map.of("TRADE", tone(2)));
        assertThat(courses.before(1 + ShiftRule.HORIZON, "TRADE")).containsExactly(tone(1), tone(2));
        assertThat(courses.before(2 + ShiftRule.HORIZON, "TRADE")).containsExactly(tone(2));
    }

    @Test
    void theNewestDaysMakeTheCourse() {
        for (int day = 0; day < ShiftRule.MOST_DAYS + 7; day++) {
            courses.add(day, Map.of("TRADE", tone(day + 1)));
        }
        assertThat(courses.before(ShiftRule.MOST_DAYS + 7, "TRADE"))
                .hasSize(ShiftRule.MOST_DAYS)
                .startsWith(tone(8))
                .endsWith(tone(ShiftRule.MOST_DAYS + 7));
    }

    /** A day with so many statements. */
    private static DayTone tone(int statements) {
        return new DayTone(new ToneSum(statements, 1_000L * statements, 0, 0), 1);
    }
}
