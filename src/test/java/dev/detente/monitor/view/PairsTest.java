package dev.detente.monitor.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.detente.event.DirectionTone;
import dev.detente.event.LabelCounts;
import dev.detente.event.ShiftKind;
import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import dev.detente.monitor.SampleEvents;
import dev.detente.monitor.view.PairSummary.Direction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PairsTest {
    private static final Instant MAY_1 = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant MAY_2 = Instant.parse("2026-05-02T00:00:00Z");

    private final MonitorView view = new MonitorView(ViewLimits.DEFAULT);
    private final Pairs pairs = new Pairs(view);

    @Test
    void theToneOfAPairIsTheWeightedMeanOfItsDays() {
        view.add(window("CN-US", "ALL", MAY_1, 2, 3, -0.5, 3));
        view.add(window("CN-US", "ALL", MAY_2, 1, 1, 0.3, 1));

        PairSummary summary = all().get(0);

        assertThat(summary.tone()).isCloseTo((-0.5 * 3 + 0.3) / 4, within(1e-9));
        assertThat(summary.statements()).isEqualTo(3);
        assertThat(summary.mentions()).isEqualTo(4);
        assertThat(summary.latest()).isEqualTo(0.3);
        assertThat(summary.change()).isCloseTo(0.8, within(1e-9));
        assertThat(summary.directions()).extracting(Direction::source).containsExactly("CN");
    }

    @Test
    void aDayOfLongAgoIsNothingToCompareWith() {
        view.add(window("CN-US", "ALL", MAY_1.minus(Duration.ofDays(40)), 2, 3, -0.5, 3));
        view.add(window("CN-US", "ALL", MAY_2, 1, 1, 0.3, 1));

        assertThat(all().get(0).latest()).isEqualTo(0.3);
        assertThat(all().get(0).change()).isNull();
    }

    @Test
    void theLastWordOnAWindowCounts() {
        view.add(window("CN-US", "ALL", MAY_1, 1, 1, -0.9, 1));
        view.add(window("CN-US", "ALL", MAY_1, 2, 2, 0.1, 2));

        assertThat(all()).singleElement().satisfies(pair -> {
            assertThat(pair.statements()).isEqualTo(2);
            assertThat(pair.tone()).isCloseTo(0.1, within(1e-9));
        });
    }

    @Test
    void pairsAreChosenByIssueCountryAndTime() {
        view.add(window("CN-US", "ALL", MAY_1, 5, 5, 0, 5));
        view.add(window("CN-US", "TRADE", MAY_1, 2, 2, 0, 2));
        view.add(window("FR-US", "ALL", MAY_2, 9, 9, 0, 9));

        assertThat(all()).extracting(PairSummary::pair).containsExactly("FR-US", "CN-US");
        assertThat(pairs.summaries("TRADE", Set.of(), Long.MIN_VALUE, Long.MAX_VALUE))
                .extracting(PairSummary::statements)
                .containsExactly(2);
        assertThat(pairs.summaries("ALL", Set.of("FR"), Long.MIN_VALUE, Long.MAX_VALUE))
                .hasSize(1);
        assertThat(pairs.summaries("ALL", Set.of(), Long.MIN_VALUE, MAY_2.toEpochMilli()))
                .extracting(PairSummary::pair)
                .containsExactly("CN-US");
    }

    @Test
    void aShiftThatIsWithdrawnIsNoneAnyMore() {
        view.add(window("CN-US", "ALL", MAY_1, 1, 1, 0, 1));
        ToneShift shift = SampleEvents.shift("CN-US", ShiftKind.THAW, MAY_1);
        view.add(shift);
        assertThat(all().get(0).lastShift()).isEqualTo(shift);

        view.add(ToneShift.newBuilder(shift).setWithdrawn(true).build());

        assertThat(all().get(0).lastShift()).isNull();
        assertThat(view.shifts().newest(any -> true, 10)).isEmpty();
    }

    @Test
    void windowsBeyondTheLimitAreLeftOutOldestFirst() {
        ToneWindows few = new ToneWindows(2);
        few.add(window("CN-US", "ALL", MAY_2, 1, 1, 0, 1));
        few.add(window("FR-US", "ALL", MAY_1, 1, 1, 0, 1));
        few.add(window("FR-US", "ALL", MAY_2, 1, 1, 0, 1));

        assertThat(few.size()).isEqualTo(2);
        assertThat(few.of(new ToneWindows.Series("FR-US", "ALL", "P1D"), Long.MIN_VALUE, Long.MAX_VALUE))
                .extracting(ToneWindow::getStart)
                .containsExactly(MAY_2);
    }

    private List<PairSummary> all() {
        return pairs.summaries("ALL", Set.of(), Long.MIN_VALUE, Long.MAX_VALUE);
    }

    private static ToneWindow window(
            String pair, String issue, Instant start, int statements, int mentions, double mean, double weight) {
        return ToneWindow.newBuilder()
                .setPair(pair)
                .setIssue(issue)
                .setSize("P1D")
                .setStart(start)
                .setEnd(start.plus(Duration.ofDays(1)))
                .setStatements(statements)
                .setMentions(mentions)
                .setLabels(LabelCounts.newBuilder().setNeutral(statements).build())
                .setMeanScore(mean)
                .setWeight(weight)
                .setDirections(List.of(DirectionTone.newBuilder()
                        .setSourceCountry(pair.substring(0, 2))
                        .setTargetCountry(pair.substring(3))
                        .setStatements(statements)
                        .setMeanScore(mean)
                        .setWeight(weight)
                        .build()))
                .setTopStatements(List.of())
                .build();
    }
}
