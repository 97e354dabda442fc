package dev.detente.cli.output;

import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record from a topic.
 *
 * @param raw as it came
 * @param value its value decoded, or null where it has none or it cannot be decoded
 */
public record Consumed(
        ConsumerRecord<byte[], byte[]> raw, @Nullable IndexedRecord value) {
    /** Where it stands, for people: {@code topic-partition@offset}. */
    public String place() {
        return raw.topic() + "-" + raw.partition() + "@" + raw.offset();
    }
}
