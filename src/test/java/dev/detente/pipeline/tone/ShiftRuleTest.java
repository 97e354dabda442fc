package dev.detente.pipeline.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.detente.pipeline.tone.ShiftRule.Shift;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftRuleTest {
    private static final ShiftRule RULE = new ShiftRule(3);

    @Test
    void theDeviationIsThatOfTheCourseAndOfAMeanOfAsFewStatements() {
        // No day strays and no statement within one: the least deviation is all there is.
        Shift shift = RULE.shift(Collections.nCopies(10, day(4, -5_000)), day(4, 1_000))
                .orElseThrow();

        assertThat(shift.from()).isEqualTo(-0.5, within(1e-12));
        assertThat(shift.to()).isEqualTo(0.1, within(1e-12));
        assertThat(shift.strength()).isEqualTo(6, within(1e-9));
        assertThat(shift.isThaw()).isTrue();
    }

    @Test
    void fewScatteredStatementsMustStandOutFurtherThanMany() {
        List<DayTone> course = Collections.nCopies(10, scattered(8, -3_000));

        assertThat(RULE.shift(course, scattered(4, 2_000))).isEmpty();
        assertThat(RULE.shift(course, scattered(40, 2_000))).isPresent();
    }

    @Test
    void theNewestDayWeighsAFifth() {
        List<DayTone> course = List.of(day(4, 0), day(4, 0), day(4, 0), day(4, 0), day(4, 5_000));

        // 0.5 of a total of 1 + 0.8 + 0.64 + 0.512 + 0.4096
        assertThat(RULE.shift(course, day(100, 10_000)).orElseThrow().from()).isEqualTo(0.5 / 3.3616, within(1e-12));
    }

    private static DayTone day(int statements, int score) {
        return new DayTone(
                new ToneSum(
                        statements,
                        1_000L * statements,
                        1_000L * statements * score,
                        1_000L * statements * score * score),
                2);
    }

    /** Half of the statements 0.4 above the mean, half as much below. */
    private static DayTone scattered(int statements, int mean) {
        long square = ((long) (mean + 4_000) * (mean + 4_000) + (long) (mean - 4_000) * (mean - 4_000)) / 2;
        return new DayTone(
                new ToneSum(statements, 1_000L * statements, 1_000L * statements * mean, 1_000L * statements * square),
                2);
    }
}
