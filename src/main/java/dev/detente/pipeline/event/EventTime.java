package dev.detente.pipeline.event;

import dev.detente.event.TimeBasis;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When an article's words were said, as far as that can be trusted.
 *
 * @param instant the event time
 * @param basis where it comes from: PUBLISHED or ARRIVAL
 */
public record EventTime(Instant instant, TimeBasis basis) {
    /** No news agency's wire is older in any archive that has a date for each article; 1815 is a mistake. */
    public static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** Time zones and clocks differ; more than this ahead of the arrival is a mistake. */
    public static final Duration LATEST_AFTER_ARRIVAL = Duration.ofDays(1);

    /**
     * The date of publication if it is plausible: not before {@link #EARLIEST} and not more than
     * {@link #LATEST_AFTER_ARRIVAL} after the arrival; both bounds are plausible themselves. Otherwise the arrival.
     *
     * @param arrival timestamp of the record that brought the article
     */
    public static EventTime of(@Nullable Instant publishedAt, Instant arrival) {
        return publishedAt != null
                        && !publishedAt.isBefore(EARLIEST)
                        && !publishedAt.isAfter(arrival.plus(LATEST_AFTER_ARRIVAL))
                ? new EventTime(publishedAt, TimeBasis.PUBLISHED)
                : new EventTime(arrival, TimeBasis.ARRIVAL);
    }

    /** The date of publication where that is what it is; null where only the arrival is known. */
    public @Nullable Instant published() {
        return basis == TimeBasis.PUBLISHED ? instant : null;
    }

    /** As a record's timestamp, in milliseconds since the epoch. Kafka has none before 1970: these become 0. */
    public long recordTimestamp() {
        return Math.max(0, instant.toEpochMilli());
    }
}
