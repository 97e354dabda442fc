package dev.detente.cli.watch;

import dev.detente.monitor.view.PairSummary;
import dev.detente.monitor.view.ToneWindows;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a watcher has chosen to see.
 *
 * @param sort the order of the pairs
 * @param issue the issue, or {@link ToneWindows#ALL_ISSUES}
 * @param countries pairs with one of these; empty for all
 * @param pair the one pair whose statements are shown; null for the list of pairs
 * @param selected the row of the list that Enter opens
 * @param first the first statement that is shown
 */
public record Choices(
        Sort sort,
        String issue,
        Set<String> countries,
        @Nullable String pair,
        int selected,
        int first) {
    /** How pairs are ordered. */
    public enum Sort {
        /** Most statements first. */
        SAID(Comparator.comparingInt(PairSummary::statements).reversed()),
        /** Coldest tone first. */
        COLDEST(Comparator.comparing(PairSummary::tone, Comparator.nullsLast(Comparator.naturalOrder()))),
        /** Warmest tone first. */
        WARMEST(Comparator.comparing(PairSummary::tone, Comparator.nullsFirst(Comparator.naturalOrder()))
                .reversed()),
        /** Largest change first. */
        CHANGE(Comparator.comparingDouble(Sort::changeOf).reversed());

        private final Comparator<PairSummary> order;

        Sort(Comparator<PairSummary> order) {
            this.order = order.thenComparing(PairSummary::pair);
        }

        private static double changeOf(PairSummary pair) {
            Double change = pair.change();
            return change == null ? 0 : Math.abs(change);
        }

        /** The pairs in this order. */
        public List<PairSummary> sorted(List<PairSummary> pairs) {
            return pairs.stream().sorted(order).toList();
        }
    }

    public Choices {
        countries = Set.copyOf(countries);
    }

    /** All pairs, those with the most statements first. */
    public static Choices all() {
        return new Choices(Sort.SAID, ToneWindows.ALL_ISSUES, Set.of(), null, 0, 0);
    }

    /** The same in another order. */
    public Choices with(Sort other) {
        return new Choices(other, issue, countries, pair, 0, 0);
    }

    /** The same for another issue. */
    public Choices withIssue(String other) {
        return new Choices(sort, other, countries, pair, 0, 0);
    }

    /** The same for other countries. */
    public Choices withCountries(Set<String> others) {
        return new Choices(sort, issue, others, pair, 0, 0);
    }

    /** The same with another pair opened, or none. */
    public Choices withPair(@Nullable String other) {
        return new Choices(sort, issue, countries, other, selected, 0);
    }

    /** The same, further up or down by some rows. */
    public Choices moved(int rows) {
        return pair == null
                ? new Choices(sort, issue, countries, null, Math.max(0, selected + rows), 0)
                : new Choices(sort, issue, countries, pair, selected, Math.max(0, first + rows));
    }

    /** The same with the selection on a row that there is. */
    Choices within(int rows) {
        return new Choices(sort, issue, countries, pair, Math.max(0, Math.min(selected, rows - 1)), first);
    }
}
