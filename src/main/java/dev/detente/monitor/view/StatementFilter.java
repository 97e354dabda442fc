package dev.detente.monitor.view;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which statements are wanted; an empty set and a null leave all in.
 *
 * @param pair of this pair only
 * @param countries of pairs with one of these
 * @param sources in the words of one of these
 * @param issues about one of these
 * @param tones with one of these labels
 * @param perspectives with one of these perspectives
 * @param from from this moment of event time, in milliseconds since the epoch
 * @param to before this moment
 * @param copies whether statements that others said before are wanted too
 */
public record StatementFilter(
        @Nullable String pair,
        Set<String> countries,
        Set<String> sources,
        Set<String> issues,
        Set<String> tones,
        Set<String> perspectives,
        long from,
        long to,
        boolean copies) {
    /** All statements. */
    public static final StatementFilter ALL = new StatementFilter(
            null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Long.MIN_VALUE, Long.MAX_VALUE, true);

    public StatementFilter {
        countries = Set.copyOf(countries);
        sources = Set.copyOf(sources);
        issues = Set.copyOf(issues);
        tones = Set.copyOf(tones);
        perspectives = Set.copyOf(perspectives);
    }

    boolean accepts(StoredStatement statement) {
        return statement.time() >= from
                && statement.time() < to
                && (copies || !statement.copy())
                && (pair == null || pair.equals(statement.pair()))
                && (countries.isEmpty()
                        || countries.contains(statement.source())
                        || countries.contains(statement.target()))
                && (sources.isEmpty() || sources.contains(statement.source()))
                && (tones.isEmpty() || tones.contains(statement.label()))
                && (perspectives.isEmpty() || perspectives.contains(statement.perspective()))
                && (issues.isEmpty() || statement.issues().stream().anyMatch(issues::contains));
    }
}
