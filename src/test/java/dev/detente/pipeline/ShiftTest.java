package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.ShiftKind;
import dev.detente.event.ToneShift;
import dev.detente.pipeline.Wire.News;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the days' tone to thaws and escalations. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ShiftTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-05-01");

    @Test
    void aDayThatLeavesItsCourseIsAShiftWithTheStatementsThatMadeIt() {
        try (Wire wire = Wire.open().given(course(-0.5)).given(day(10, 0.6, "A", "B", "C", "D"))) {
            ToneShift shift = only(wire.shifts().values(), "ALL");

            assertThat(shift.getKind()).isEqualTo(ShiftKind.THAW);
            assertThat(shift.getPair()).isEqualTo("CN-US");
            assertThat(shift.getWindowStart()).isEqualTo("2025-05-11T00:00:00Z");
            assertThat(shift.getWindowEnd()).isEqualTo("2025-05-12T00:00:00Z");
            assertThat(shift.getFromScore()).isBetween(-0.55, -0.45);
            assertThat(shift.getToScore()).isBetween(0.55, 0.65);
            assertThat(shift.getStrength()).isGreaterThan(3);
            assertThat(shift.getStatements())
                    .hasSize(4)
                    .isSubsetOf(wire.statements().stream()
                            .map(statement -> statement.getId())
                            .toList());
        }
    }

    @Test
    void theOtherWayItIsAnEscalationAndEachIssueHasItsOwn() {
        try (Wire wire = Wire.open().given(course(0.4)).given(day(10, -0.8, "A", "B", "C", "D"))) {
            assertThat(wire.shifts().values())
                    .extracting(ToneShift::getKind)
                    .containsExactly(ShiftKind.ESCALATION, ShiftKind.ESCALATION);
        }
    }

    @Test
    void aDayOnItsCourseIsNone() {
        try (Wire wire = Wire.open().given(course(-0.5)).given(day(10, -0.4, "A", "B", "C", "D"))) {
            assertThat(wire.shiftUpdates()).isEmpty();
        }
    }

    @Test
    void oneOutletOrTwoStatementsOrCopiesMakeNoShift() {
        News loud = news(10, "A", "CN>US Ann 0.9 TRADE|", 4);
        News copy = new News("copy", "B", loud.published(), loud.body());
        try (Wire wire = Wire.open().given(course(-0.5)).given(news(10, "A", "CN>US Ann 0.9 TRADE|", 6))) {
            assertThat(wire.shifts()).isEmpty();
        }
        try (Wire wire = Wire.open().given(course(-0.5)).given(day(10, 0.9, "A", "B"))) {
            assertThat(wire.shifts()).isEmpty();
        }
        String once = loud.body().lines().findFirst().orElseThrow();
        try (Wire wire = Wire.open()
                .given(course(-0.5))
                .given(
                        new News("1", "A", loud.published(), once),
                        new News("2", "B", loud.published(), once),
                        new News("3", "C", loud.published(), once),
                        new News("4", "D", copy.published(), once))) {
            assertThat(wire.shifts()).isEmpty();
        }
    }

    @Test
    void aShortCourseIsNoneToLeave() {
        try (Wire wire = Wire.open().given(course(-0.5).subList(0, 8)).given(day(10, 0.9, "A", "B", "C", "D"))) {
            assertThat(wire.shifts()).isEmpty();
        }
    }

    @Test
    void silenceIsNoShiftNorIsWhatComesAfterIt() {
        try (Wire wire = Wire.open().given(course(-0.5)).given(day(60, -0.5, "A", "B", "C", "D"))) {
            assertThat(wire.shiftUpdates()).isEmpty();
        }
    }

    @Test
    void laterStatementsTakeAShiftBack() {
        try (Wire wire = Wire.open().given(course(-0.5)).given(day(10, 0.6, "A", "B", "C", "D"))) {
            ToneShift before = only(wire.shifts().values(), "ALL");
            List<ToneShift> after =
                    wire.given(day(10, -0.9, "E", "F", "G", "H", "I", "J")).shiftUpdates();

            assertThat(after)
                    .filteredOn(shift -> shift.getIssue().equals("ALL"))
                    .singleElement()
                    .isEqualTo(ToneShift.newBuilder(before).setWithdrawn(true).build());
        }
    }

    private static ToneShift only(Iterable<ToneShift> shifts, String issue) {
        List<ToneShift> found = new ArrayList<>();
        shifts.forEach(shift -> {
            if (shift.getIssue().equals(issue)) {
                found.add(shift);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    /** Ten days, of four statements each, around a score. */
    private static List<News> course(double score) {
        List<News> news = new ArrayList<>();
        for (int day = 0; day < 10; day++) {
            news.addAll(day(day, score + (day % 2 == 0 ? 0.05 : -0.05), "A", "B", "C", "D"));
        }
        return news;
    }

    /** A day with a statement in each of the outlets, each in words of its own. */
    private static List<News> day(int day, double score, String... outlets) {
        List<News> news = new ArrayList<>();
        for (String outlet : outlets) {
            news.add(news(day, outlet, "CN>US Speaker" + outlet + " " + score + " TRADE|", 1));
        }
        return news;
    }

    private static News news(int day, String outlet, String head, int statements) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < statements; i++) {
            String mark = outlet.toLowerCase(java.util.Locale.ROOT)
                    + (char) ('a' + day % 26)
                    + (char) ('a' + day / 26)
                    + (char) ('a' + i);
            lines.add(head + "w" + mark + " x" + mark + " y" + mark + " z" + mark + " v" + mark + " u" + mark);
        }
        return News.of(outlet, FIRST.plusDays(day) + "T10:00:00Z", lines.toArray(String[]::new));
    }
}
