package dev.detente.monitor.view;

import dev.detente.event.DirectionTone;
import dev.detente.event.LabelCounts;
import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import dev.detente.monitor.view.PairSummary.Day;
import dev.detente.monitor.view.PairSummary.Direction;
import dev.detente.monitor.view.ToneWindows.Series;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sums up each pair from its windows of a day. */
public final class Pairs {
    private final MonitorView view;

    /** The pairs of a view. */
    public Pairs(MonitorView view) {
        this.view = view;
    }

    /**
     * The pairs that said something, those with the most statements first.
     *
     * @param issue the issue that is looked at, or {@link ToneWindows#ALL_ISSUES}
     * @param countries with one of these; empty for all
     * @param from from the day that begins at this moment or later, in milliseconds since the epoch
     * @param to before the day that begins at this moment or later
     */
    public List<PairSummary> summaries(String issue, Set<String> countries, long from, long to) {
        Set<String> pairs = new TreeSet<>();
        view.windows().series().stream()
                .filter(series ->
                        series.size().equals(ToneWindows.DAY) && series.issue().equals(issue))
                .forEach(series -> pairs.add(series.pair()));
        List<PairSummary> found = new ArrayList<>();
        for (String pair : pairs) {
            if (countries.isEmpty() || parties(pair).stream().anyMatch(countries::contains)) {
                PairSummary summary = summary(pair, issue, from, to);
                if (summary.mentions() > 0) {
                    found.add(summary);
                }
            }
        }
        found.sort(PairSummary.MOST_STATEMENTS_FIRST);
        return found;
    }

    private static List<String> parties(String pair) {
        return List.of(pair.split("-", 2));
    }

    /** What can be said of a pair in a stretch of time. */
    public PairSummary summary(String pair, String issue, long from, long to) {
        List<ToneWindow> windows = view.windows().of(new Series(pair, issue, ToneWindows.DAY), from, to);
        int statements = 0;
        int mentions = 0;
        Mean tone = new Mean();
        Map<String, Integer> labels = new LinkedHashMap<>();
        Map<String, Mean> directions = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        List<Day> days = new ArrayList<>();
        for (ToneWindow window : windows) {
            statements += window.getStatements();
            mentions += window.getMentions();
            count(labels, window.getLabels());
            Double mean = window.getMeanScore();
            if (mean != null) {
                tone.add(mean, window.getWeight());
                days.add(new Day(window.getStart().toEpochMilli(), mean, window.getStatements()));
            }
            for (DirectionTone direction : window.getDirections()) {
                String key = direction.getSourceCountry() + ">" + direction.getTargetCountry();
                directions
                        .computeIfAbsent(key, added -> new Mean())
                        .add(direction.getMeanScore(), direction.getWeight());
                counts.merge(key, direction.getStatements(), Integer::sum);
            }
        }
        return new PairSummary(
                pair,
                statements,
                mentions,
                tone.value(),
                labels,
                directions(directions, counts),
                days,
                lastShift(pair, issue, from, to));
    }

    private static List<Direction> directions(Map<String, Mean> means, Map<String, Integer> counts) {
        return means.entrySet().stream()
                .map(entry -> {
                    String[] parties = entry.getKey().split(">", 2);
                    return new Direction(
                            parties[0],
                            parties[1],
                            counts.getOrDefault(entry.getKey(), 0),
                            entry.getValue().value());
                })
                .toList();
    }

    private @Nullable ToneShift lastShift(String pair, String issue, long from, long to) {
        return view.shifts()
                .last(shift -> shift.getPair().equals(pair)
                        && shift.getIssue().equals(issue)
                        && shift.getWindowStart().toEpochMilli() >= from
                        && shift.getWindowStart().toEpochMilli() < to)
                .orElse(null);
    }

    private static void count(Map<String, Integer> labels, LabelCounts counts) {
        labels.merge("HOSTILE", counts.getHostile(), Integer::sum);
        labels.merge("CRITICAL", counts.getCritical(), Integer::sum);
        labels.merge("NEUTRAL", counts.getNeutral(), Integer::sum);
        labels.merge("CONCILIATORY", counts.getConciliatory(), Integer::sum);
        labels.merge("COOPERATIVE", counts.getCooperative(), Integer::sum);
    }

    /** A weighted mean that grows. */
    private static final class Mean {
        private double sum;
        private double weight;

        void add(double value, double valueWeight) {
            sum += value * valueWeight;
            weight += valueWeight;
        }

        @Nullable
        Double value() {
            return weight > 0 ? sum / weight : null;
        }
    }
}
