package dev.detente.pipeline.tone;

import dev.detente.event.ToneWindow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that the statements of a pair on one day (UTC) give: a pure function of the set of them.
 *
 * @param windows each window with a statement or a copy in it, by name
 * @param issues the day's tone by issue, ALL included
 */
record DayTones(SortedMap<String, ToneWindow> windows, SortedMap<String, DayTone> issues) {
    /**
     * Adds up a day.
     *
     * @param facts all statements of the pair on that day, in order of their places
     * @param sizes lengths of the windows, each a whole part of a day
     */
    static DayTones of(String pair, List<ToneFact> facts, List<Duration> sizes) {
        Map<String, WindowMaker> makers = new TreeMap<>();
        for (ToneFact fact : facts) {
            for (String issue : issues(fact)) {
                for (Duration size : sizes) {
                    long start = Math.floorDiv(fact.place().time(), size.toMillis()) * size.toMillis();
                    makers.computeIfAbsent(
                                    name(issue, size, start), absent -> new WindowMaker(pair, issue, size, start))
                            .add(fact);
                }
            }
        }
        Map<String, Integer> mentions = WindowMaker.mentions(facts);
        SortedMap<String, ToneWindow> windows = new TreeMap<>();
        makers.forEach((name, maker) -> windows.put(name, maker.window(mentions)));
        return new DayTones(windows, dayTones(facts));
    }

    private static SortedMap<String, DayTone> dayTones(List<ToneFact> facts) {
        SortedMap<String, ToneSum> sums = new TreeMap<>();
        SortedMap<String, Set<Long>> outlets = new TreeMap<>();
        for (ToneFact fact : facts) {
            for (String issue : issues(fact)) {
                outlets.computeIfAbsent(issue, absent -> new HashSet<>()).add(fact.outlet());
                if (fact.isFirst()) {
                    sums.put(issue, sums.getOrDefault(issue, ToneSum.NONE).plus(fact));
                }
            }
        }
        SortedMap<String, DayTone> tones = new TreeMap<>();
        sums.forEach((issue, sum) -> tones.put(
                issue, new DayTone(sum, outlets.getOrDefault(issue, Set.of()).size())));
        return tones;
    }

    private static List<String> issues(ToneFact fact) {
        List<String> issues = new ArrayList<>(fact.issues());
        issues.add(ToneSum.ALL);
        return issues;
    }

    /** A window that had statements and has none any more. */
    static ToneWindow emptied(String pair, String name) {
        String[] parts = name.split("/", -1);
        return new WindowMaker(pair, parts[2], Duration.parse(parts[0]), Long.parseLong(parts[1])).window(Map.of());
    }

    private static String name(String issue, Duration size, long start) {
        return Days.iso(size) + "/" + start + "/" + issue;
    }
}
