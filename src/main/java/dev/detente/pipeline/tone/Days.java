package dev.detente.pipeline.tone;

import java.time.Duration;

/** Days of event time, in UTC, numbered since the epoch. */
final class Days {
    private static final long MILLIS = Duration.ofDays(1).toMillis();

    private Days() {}

    /** A length up to a day in ISO 8601; a day is P1D, where Java has PT24H. */
    static String iso(Duration length) {
        return length.toMillis() == MILLIS ? "P1D" : length.toString();
    }

    static long of(long time) {
        return Math.floorDiv(time, MILLIS);
    }

    /** First moment of a day, in milliseconds since the epoch. */
    static long start(long day) {
        return day * MILLIS;
    }
}
