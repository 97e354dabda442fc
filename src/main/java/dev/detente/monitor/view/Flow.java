package dev.detente.monitor.view;

import java.util.ArrayDeque;
import java.util.Deque;

/** How many records went through somewhere, and how fast of late. Safe to share between threads. */
public final class Flow {
    private static final long WINDOW_MILLIS = 30_000;

    private record Reading(long millis, long total) {}

    private final Deque<Reading> readings = new ArrayDeque<>();
    private long total;

    /** Counts records as they go by. */
    synchronized void add(long records, long nowMillis) {
        reach(total + records, nowMillis);
    }

    /** Takes a reading of a counter that somebody else keeps. */
    public synchronized void reach(long newTotal, long nowMillis) {
        if (readings.isEmpty()) {
            // What was there before is no flow.
            readings.addLast(new Reading(nowMillis, newTotal));
        }
        total = newTotal;
        readings.addLast(new Reading(nowMillis, total));
        forget(nowMillis);
    }

    private void forget(long nowMillis) {
        while (readings.size() > 2 && readings.getFirst().millis() < nowMillis - WINDOW_MILLIS) {
            readings.removeFirst();
        }
        if (readings.size() > 2_000) {
            readings.removeFirst();
        }
    }

    /** All records so far. */
    public synchronized long total() {
        return total;
    }

    /** Records a second over the last half minute. */
    public synchronized double perSecond(long nowMillis) {
        long before = total;
        for (Reading reading : readings) {
            before = reading.total();
            if (reading.millis() >= nowMillis - WINDOW_MILLIS) {
                break;
            }
        }
        return (total - before) * 1000.0 / WINDOW_MILLIS;
    }
}
