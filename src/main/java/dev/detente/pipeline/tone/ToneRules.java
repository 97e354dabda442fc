package dev.detente.pipeline.tone;

import java.time.Duration;
import java.util.List;

/**
 * How the tone is watched.
 *
 * @param windows lengths of the windows, each a whole part of a day
 * @param grace how long after a day's end its windows take statements
 * @param retention how long a day's statements are kept after its last change, in time of work
 * @param weights how much statements weigh
 * @param shiftThreshold how many deviations from its course make a day a shift
 */
public record ToneRules(
        List<Duration> windows, Duration grace, Duration retention, Weights weights, double shiftThreshold) {
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    /** What arrives may be dated a day ahead, and its day ends a day later. */
    private static final Duration AHEAD = Duration.ofDays(2);

    /** Hours and days, two days of grace, a week of retention, three deviations. */
    public static final ToneRules DEFAULT = new ToneRules(
            List.of(Duration.ofHours(1), Duration.ofDays(1)),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Weights.DEFAULT,
            3);

    public ToneRules {
        windows = windows.stream().distinct().sorted().toList();
        if (windows.isEmpty()) {
            throw new IllegalArgumentException("there must be a length of windows");
        }
        for (Duration window : windows) {
            if (window.compareTo(SHORTEST) < 0 || Duration.ofDays(1).toMillis() % window.toMillis() != 0) {
                throw new IllegalArgumentException(
                        "a window is a whole part of a day and a minute at least, not " + window);
            }
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("no negative grace: " + grace);
        }
        // Whatever is forgotten must be closed.
        Duration least = grace.plus(AHEAD);
        retention = retention.compareTo(least) < 0 ? least : retention;
        if (!(shiftThreshold > 0)) {
            throw new IllegalArgumentException("a shift takes more than " + shiftThreshold + " deviations");
        }
    }
}
