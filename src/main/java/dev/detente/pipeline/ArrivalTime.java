package dev.detente.pipeline;

import java.time.Clock;
import java.time.Duration;
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
        long now = clock.millis();
        long claimed = record.timestamp();
        return claimed < 0 || claimed > now + CLOCK_SKEW.toMillis() ? now : claimed;
    }
}
