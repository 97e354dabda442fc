package dev.detente.pipeline.tone;

import dev.detente.event.Statement;
import dev.detente.event.ToneLabel;
import dev.detente.pipeline.syndication.Place;
import dev.detente.pipeline.syndication.Standing;
import java.util.List;

/**
 * What a statement gives to the windows that it falls into. Numbers are whole, so that a sum does not depend on the
 * order in which it is taken.
 *
 * @param score in ten-thousandths, from -10,000 to 10,000
 * @param weight in thousandths
 * @param outlet who carried it
 */
record ToneFact(
        Place place,
        String source,
        String target,
        int score,
        int weight,
        ToneLabel label,
        List<String> issues,
        long outlet,
        Standing standing) {
    static final int SCORE_UNIT = 10_000;
    static final int WEIGHT_UNIT = 1_000;

    ToneFact {
        issues = List.copyOf(issues);
    }

    static ToneFact of(Statement statement, Place place, Standing standing, long outlet, Weights weights) {
        return new ToneFact(
                place,
                statement.getSourceCountry(),
                statement.getTargetCountry(),
                (int) Math.round(statement.getTone().getScore() * SCORE_UNIT),
                weights.of(statement),
                statement.getTone().getLabel(),
                statement.getIssues().stream().distinct().toList(),
                outlet,
                standing);
    }

    ToneFact with(Standing changed) {
        return new ToneFact(place, source, target, score, weight, label, issues, outlet, changed);
    }

    /** Whether it is counted as a statement: the first of its copies is. */
    boolean isFirst() {
        return standing.first().equals(place);
    }

    boolean isAbout(String issue) {
        return issue.equals(ToneSum.ALL) || issues.contains(issue);
    }

    /** How much it says, whatever the direction: its weight times its score's distance from zero. */
    long telling() {
        return (long) weight * Math.abs(score);
    }
}
