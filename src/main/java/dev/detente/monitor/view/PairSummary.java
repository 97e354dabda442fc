package dev.detente.monitor.view;

import dev.detente.event.ToneShift;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pair in a stretch of time.
 *
 * @param statements distinct statements
 * @param mentions all statements, copies included
 * @param tone weighted mean of the statements' scores; null when there are none
 * @param labels distinct statements by tone label
 * @param directions who speaks of whom
 * @param days the days with statements, oldest first
 * @param lastShift the last thaw or escalation; null when there was none
 */
public record PairSummary(
        String pair,
        int statements,
        int mentions,
        @Nullable Double tone,
        Map<String, Integer> labels,
        List<Direction> directions,
        List<Day> days,
        @Nullable ToneShift lastShift) {
    private static final long MONTH = Duration.ofDays(31).toMillis();

    static final Comparator<PairSummary> MOST_STATEMENTS_FIRST =
            Comparator.comparingInt(PairSummary::statements).reversed().thenComparing(PairSummary::pair);

    public PairSummary {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        directions = List.copyOf(directions);
        days = List.copyOf(days);
    }

    /**
     * One direction of a pair.
     *
     * @param tone weighted mean; null when it is not known
     */
    public record Direction(
            String source,
            String target,
            int statements,
            @Nullable Double tone) {}

    /**
     * A day with statements.
     *
     * @param start its first moment in UTC, in milliseconds since the epoch
     */
    public record Day(long start, double tone, int statements) {}

    /** The tone of the last day with statements. */
    public @Nullable Double latest() {
        return days.isEmpty() ? null : days.get(days.size() - 1).tone();
    }

    /**
     * How much warmer the last day with statements was than the one before it; null when there is none, or it is more
     * than a month ago.
     */
    public @Nullable Double change() {
        int last = days.size() - 1;
        if (last < 1 || days.get(last).start() - days.get(last - 1).start() > MONTH) {
            return null;
        }
        return days.get(last).tone() - days.get(last - 1).tone();
    }
}
