package dev.detente.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Dates as producers write them. */
final class Dates {
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** Where the time begins in {@code 2026-05-04 10:00}. */
    private static final int TIME = 10;

    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .toFormatter();

    private Dates() {}

    /**
     * ISO 8601 (a date, or a date and time with or without offset; without one it is UTC, and a date is its first
     * instant) or RFC 1123.
     *
     * @return empty for anything else, and for years outside 1 to 9999
     */
    static Optional<Instant> parse(String text) {
        String date = text.strip();
        if (date.length() > TIME && date.charAt(TIME) == ' ') {
            date = date.substring(0, TIME) + 'T' + date.substring(TIME + 1);
        }
        try {
            return inRange(instant(ISO.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from)));
        } catch (DateTimeException e) {
            return rfc1123(text.strip());
        }
    }

    /** Milliseconds since 1970-01-01T00:00:00Z; empty for years outside 1 to 9999. */
    static Optional<Instant> ofEpochMillis(String number) {
        try {
            return inRange(Instant.ofEpochMilli(Long.parseLong(number)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> rfc1123(String date) {
        try {
            return inRange(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(TemporalAccessor date) {
        if (date instanceof OffsetDateTime dateTime) {
            return dateTime.toInstant();
        }
        return date instanceof LocalDateTime dateTime
                ? dateTime.toInstant(ZoneOffset.UTC)
                : LocalDate.from(date).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static Optional<Instant> inRange(Instant instant) {
        return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? Optional.empty() : Optional.of(instant);
    }
}
