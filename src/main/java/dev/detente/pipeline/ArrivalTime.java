package dev.detente.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.TimestampExtractor;

/**
 * When a record arrived: its own timestamp. On a topic that the broker does not stamp a producer can claim anything; a
 * claim of no time at all, or of a time more than a day ahead, is replaced by now. Never fails and never drops a
 * record, as Kafka's own extractors may.
 */
final class ArrivalTime implements TimestampExtractor {
    private static final Duration CLOCK_SKEW = Duration.ofDays(1);

    private final Clock clock;

    ArrivalTime(Clock clock) {
        this.clock = clock;
    }

    @Override
    public long extract(ConsumerRecord<Object, Object> record, long partitionTime) {
        return of(record).toEpochMilli();
    }

    /** As {@link #extract}. */
    Instant of(ConsumerRecord<?, ?> record) {
        Instant now = clock.instant();
        Instant claimed = Instant.ofEpochMilli(record.timestamp());
        return record.timestamp() < 0 || claimed.isAfter(now.plus(CLOCK_SKEW)) ? now : claimed;
    }
}
