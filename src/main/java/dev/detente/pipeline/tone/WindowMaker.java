package dev.detente.pipeline.tone;

import dev.detente.event.DirectionTone;
import dev.detente.event.LabelCounts;
import dev.detente.event.ToneLabel;
import dev.detente.event.ToneWindow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes one window of the statements that fall into it. */
final class WindowMaker {
    private static final int TOP = 5;

    private final String pair;
    private final String issue;
    private final Duration size;
    private final long start;
    private final List<ToneFact> firsts = new ArrayList<>();
    private final Map<ToneLabel, Integer> labels = new EnumMap<>(ToneLabel.class);
    private final Map<Direction, ToneSum> directions =
            new TreeMap<>(Comparator.comparing(Direction::source).thenComparing(Direction::target));
    private ToneSum sum = ToneSum.NONE;
    private int mentions;

    private record Direction(String source, String target) {}

    /**
     * An empty window.
     *
     * @param start in milliseconds since the epoch
     */
    WindowMaker(String pair, String issue, Duration size, long start) {
        this.pair = pair;
        this.issue = issue;
        this.size = size;
        this.start = start;
    }

    /** Adds a statement or a copy. */
    void add(ToneFact fact) {
        mentions += fact.standing().carries() ? 1 : 0;
        if (fact.isFirst()) {
            firsts.add(fact);
            sum = sum.plus(fact);
            labels.merge(fact.label(), 1, Integer::sum);
            directions.merge(
                    new Direction(fact.source(), fact.target()),
                    ToneSum.NONE.plus(fact),
                    (known, added) -> known.plus(fact));
        }
    }

    ToneSum sum() {
        return sum;
    }

    /**
     * The window as it stands.
     *
     * @param mentionsOfDay how often a statement was carried, by the id of the first of its copies
     */
    ToneWindow window(Map<String, Integer> mentionsOfDay) {
        return new ToneWindow(
                pair,
                issue,
                Days.iso(size),
                Instant.ofEpochMilli(start),
                Instant.ofEpochMilli(start).plus(size),
                sum.statements(),
                mentions,
                new LabelCounts(
                        count(ToneLabel.HOSTILE),
                        count(ToneLabel.CRITICAL),
                        count(ToneLabel.NEUTRAL),
                        count(ToneLabel.CONCILIATORY),
                        count(ToneLabel.COOPERATIVE)),
                sum.isEmpty() ? null : sum.mean(),
                sum.totalWeight(),
                directions.entrySet().stream()
                        .map(entry -> direction(entry.getKey(), entry.getValue()))
                        .toList(),
                top(mentionsOfDay));
    }

    private int count(ToneLabel label) {
        return labels.getOrDefault(label, 0);
    }

    private static DirectionTone direction(Direction direction, ToneSum tone) {
        return new DirectionTone(
                direction.source(), direction.target(), tone.statements(), tone.mean(), tone.totalWeight());
    }

    private List<String> top(Map<String, Integer> mentionsOfDay) {
        Comparator<ToneFact> mostTelling = Comparator.comparingLong(ToneFact::telling)
                .thenComparing(fact -> mentionsOfDay.getOrDefault(fact.place().id(), 0))
                .reversed()
                .thenComparing(ToneFact::place);
        return firsts.stream()
                .sorted(mostTelling)
                .limit(TOP)
                .map(fact -> fact.place().id())
                .toList();
    }

    /** How often each statement was carried, by the id of the first of its copies. */
    static Map<String, Integer> mentions(List<ToneFact> facts) {
        Map<String, Integer> mentions = new HashMap<>();
        for (ToneFact fact : facts) {
            if (fact.standing().carries()) {
                mentions.merge(fact.standing().first().id(), 1, Integer::sum);
            }
        }
        return mentions;
    }
}
