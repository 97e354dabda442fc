package dev.detente.pipeline.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
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

    /**
     * The origin of a record that was made from another one: its bytes, and the place that our own headers name. Empty
     * for what was made from no record at all.
     */
    static Optional<Origin> ofMade(ErrorHandlerContext context) {
        String topic = text(context.headers(), DeadLetterHeaders.SOURCE_TOPIC);
        String partition = text(context.headers(), DeadLetterHeaders.SOURCE_PARTITION);
        String offset = text(context.headers(), DeadLetterHeaders.SOURCE_OFFSET);
        String timestamp = text(context.headers(), DeadLetterHeaders.SOURCE_TIMESTAMP);
        if (topic == null || partition == null || offset == null || timestamp == null) {
            return Optional.empty();
        }
        return Optional.of(new Origin(
                topic,
                Integer.parseInt(partition),
                Long.parseLong(offset),
                Long.parseLong(timestamp),
                context.headers(),
                context.sourceRawKey(),
                context.sourceRawValue()));
    }

    private static @Nullable String text(@Nullable Headers headers, String name) {
        Header header = headers == null ? null : headers.lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    String place() {
        return topic + "-" + partition + "@" + offset;
    }
}
