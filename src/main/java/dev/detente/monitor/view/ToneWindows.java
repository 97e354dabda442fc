package dev.detente.monitor.view;

import dev.detente.event.ToneWindow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tone windows of a view, the last word on each. Safe to share between threads. */
public final class ToneWindows {
    /** The issue that stands for all. */
    public static final String ALL_ISSUES = "ALL";
    /** The size of a window of a day. */
    public static final String DAY = "P1D";

    private final int most;
    private final Map<Series, TreeMap<Long, ToneWindow>> series = new HashMap<>();
    private final NavigableSet<Place> byStart = new TreeSet<>();

    ToneWindows(int most) {
        this.most = most;
    }

    /** Windows that follow one another. */
    public record Series(String pair, String issue, String size) {}

    private record Place(long start, Series series) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::start)
                .thenComparing(place -> place.series.pair)
                .thenComparing(place -> place.series.issue)
                .thenComparing(place -> place.series.size);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** Takes a window in; the one of the same pair, issue, size and start is replaced. */
    synchronized void add(ToneWindow window) {
        Series of = new Series(window.getPair(), window.getIssue(), window.getSize());
        long start = window.getStart().toEpochMilli();
        series.computeIfAbsent(of, added -> new TreeMap<>()).put(start, window);
        byStart.add(new Place(start, of));
        while (byStart.size() > most) {
            forget(byStart.first());
        }
    }

    private void forget(Place place) {
        byStart.remove(place);
        TreeMap<Long, ToneWindow> windows = series.get(place.series());
        if (windows != null) {
            windows.remove(place.start());
            if (windows.isEmpty()) {
                series.remove(place.series());
            }
        }
    }

    /** The windows of a series that begin from a moment on and before another, in milliseconds, oldest first. */
    public synchronized List<ToneWindow> of(Series wanted, long from, long to) {
        TreeMap<Long, ToneWindow> windows = series.get(wanted);
        return windows == null || from >= to
                ? List.of()
                : List.copyOf(windows.subMap(from, to).values());
    }

    /** The issues that a pair has windows for, {@link #ALL_ISSUES} among them. */
    public synchronized Set<String> issues(String pair) {
        Set<String> issues = new TreeSet<>();
        series.keySet().stream().filter(known -> known.pair().equals(pair)).forEach(known -> issues.add(known.issue()));
        return issues;
    }

    /** All pairs and sizes that there are windows for. */
    public synchronized Set<Series> series() {
        return Set.copyOf(series.keySet());
    }

    /** How many windows there are. */
    public synchronized int size() {
        return byStart.size();
    }
}
