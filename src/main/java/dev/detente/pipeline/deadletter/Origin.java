package dev.detente.pipeline.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came, and from where.
 *
 * @param key its bytes, or null
 * @param value its bytes, or null
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way from one topic to another; never compared
record Origin(
        String topic,
        int partition,
        long offset,
        long timestamp,
        Headers headers,
        byte @Nullable [] key,
        byte @Nullable [] value) {

    static Origin of(ConsumerRecord<byte[], byte[]> record) {
        return new Origin(
                record.topic(),
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.headers(),
                record.key(),
                record.value());
    }

    static Origin of(ErrorHandlerContext context) {
        return new Origin(
                context.topic(),
                context.partition(),
                context.offset(),
                context.timestamp(),
                context.headers(),
                context.sourceRawKey(),
                context.sourceRawValue());
    }

    String place() {
        return topic + "-" + partition + "@" + offset;
    }
}
