package dev.detente.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Which records of a topic to read: from a bound, inclusive, to a bound, exclusive.
 *
 * @param from where to start; null for what comes from now on
 * @param to where to end; null for no end
 */
record Range(@Nullable Bound from, @Nullable Bound to) {
    /** An offset, the same in each partition, or a time. */
    sealed interface Bound permits AtOffset, AtTime {}

    /** A place in each partition. */
    record AtOffset(long offset) implements Bound {}

    /** A time of records. */
    record AtTime(Instant time) implements Bound {}

    private static final String A_TIME = "a time like 2025-06-05 or 2025-06-05T12:00:00Z";

    /** From the first record on. */
    static final Bound BEGINNING = new AtOffset(0);

    /**
     * A bound as users write it: {@code 42}, {@code 2025-06-05}, {@code 2025-06-05T12:00} (UTC) or
     * {@code 2025-06-05T12:00:00+09:00}.
     *
     * @throws CommandFailure when it is none of these
     */
    static Bound parse(String text) {
        OptionalLong offset = offset(text);
        if (offset.isPresent()) {
            return new AtOffset(offset.getAsLong());
        }
        try {
            return new AtTime(instant(text));
        } catch (DateTimeException e) {
            throw CommandFailure.usage("'" + text + "' is neither an offset nor " + A_TIME);
        }
    }

    /**
     * A time as users write it.
     *
     * @throws CommandFailure when it is none
     */
    static Instant time(String text) {
        try {
            return instant(text);
        } catch (DateTimeException e) {
            throw CommandFailure.usage("'" + text + "' is not " + A_TIME);
        }
    }

    private static OptionalLong offset(String text) {
        boolean digits = !text.isEmpty() && text.length() < 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    private static Instant instant(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > 9;
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    /** Whether a record lies in the range. Times in a topic may be in any order, so each record is asked. */
    boolean contains(long offset, long timestamp) {
        return !isBefore(from, offset, timestamp) && (to == null || isBefore(to, offset, timestamp));
    }

    /** Whether a record stands before a bound. */
    private static boolean isBefore(@Nullable Bound bound, long offset, long timestamp) {
        if (bound instanceof AtOffset at) {
            return offset < at.offset();
        }
        return bound instanceof AtTime at && timestamp < at.time().toEpochMilli();
    }
}
