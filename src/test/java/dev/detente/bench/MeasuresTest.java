package dev.detente.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeasuresTest {
    private record Tried(double rate, boolean holds) implements RateSearch.Trial {}

    @ParameterizedTest
    @ValueSource(doubles = {1, 90, 130, 1_000, 20_000})
    void theSearchComesNearTheCapacityFromWhereverItBegins(double guess) {
        double capacity = 987;

        List<Tried> trials = RateSearch.run(guess, 30, rate -> new Tried(rate, rate <= capacity));

        assertThat(trials).hasSize(30);
        assertThat(RateSearch.highest(trials)).isBetween(capacity * 0.99, capacity);
    }

    @Test
    void aPipelineThatKeepsUpWithNothingHasNoCapacity() {
        assertThat(RateSearch.highest(RateSearch.run(100, 4, rate -> new Tried(rate, false))))
                .isZero();
    }

    @Test
    void theSlopeIsThatOfTheStraightLineWhateverTheNoise() {
        Slope slope = new Slope();
        for (int x = 0; x < 1_000; x++) {
            slope.add(x, 3 * x + 10 + (x % 2 == 0 ? 50 : -50));
        }

        assertThat(slope.value()).isCloseTo(3, within(0.01));
        assertThat(new Slope().value()).isZero();
    }

    @Test
    void aSpreadHasTheMiddleAndTheEnds() {
        assertThat(Spread.of(List.of(5.0, 1.0, 3.0))).isEqualTo(new Spread(3, 1, 5));
        assertThat(Spread.of(List.of(4.0, 1.0, 2.0, 8.0))).isEqualTo(new Spread(3, 1, 8));
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void intendedTimesDoNotDependOnWhenAnythingWasSent() {
        OpenLoop.Plan plan = new OpenLoop.Plan(100, 50, 7_000, 2.5);

        assertThat(plan.intended(100)).isEqualTo(7_000);
        assertThat(plan.intended(140)).isEqualTo(7_100);
        assertThat(plan.holds(99)).isFalse();
        assertThat(plan.holds(149)).isTrue();
        assertThat(plan.holds(150)).isFalse();
    }

    /** From the middle on everything takes twice as long, and the same CPU time. */
    private static Pace slowingDown() {
        Pace pace = new Pace();
        for (int i = 0; i <= 100; i++) {
            double seconds = i <= 50 ? i : 50 + 2.0 * (i - 50);
            pace.look(1_000 * i, new Usage((long) (seconds * 1e9), i * 0.7, 0, 0));
        }
        return pace;
    }

    @Test
    void thePaceIsKnownPartByPart() {
        List<Endurance.Part> parts = slowingDown().parts(4);

        assertThat(parts).extracting(Endurance.Part::done).containsExactly(25_000L, 50_000L, 75_000L, 100_000L);
        assertThat(parts).extracting(part -> Math.round(part.perSecond())).containsExactly(1_000L, 1_000L, 500L, 500L);
        assertThat(parts).allSatisfy(part -> assertThat(part.cpuPerThousand()).isCloseTo(0.7, within(0.001)));
    }

    @Test
    void thePaceComparesTheLastFifthWithTheFirst() {
        Pace pace = slowingDown();

        assertThat(pace.lateToEarly()).isCloseTo(0.5, within(0.001));
        assertThat(pace.lateToEarlyByCpu()).isCloseTo(1, within(0.001));
        assertThat(new Pace().lateToEarly()).isNaN();
    }
}
