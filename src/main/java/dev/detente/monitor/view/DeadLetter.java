package dev.detente.monitor.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.pipeline.deadletter.DeadLetterHeaders;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as the view keeps it.
 *
 * @param arrived when it came into the topic, in milliseconds since the epoch
 * @param headers all headers, as text
 * @param valueBytes length of the value in bytes; -1 where there is none
 * @param head the first bytes of the value
 */
public record DeadLetter(
        int partition,
        long offset,
        long arrived,
        @Nullable String key,
        Map<String, String> headers,
        int valueBytes,
        byte[] head) {
    /** How much of a value is kept. */
    public static final int HEAD_BYTES = 16_384;

    private static final int MAX_HEADERS = 64;
    private static final int MAX_TEXT = 8_192;

    public DeadLetter {
        headers = Map.copyOf(headers);
    }

    /** What is kept of a record of the dead letters' topic. */
    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : record.headers()) {
            if (headers.size() < MAX_HEADERS) {
                headers.put(header.key(), text(header.value()));
            }
        }
        byte[] value = record.value();
        return new DeadLetter(
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key() == null ? null : text(record.key()),
                headers,
                value == null ? -1 : value.length,
                value == null ? new byte[0] : Arrays.copyOf(value, Math.min(value.length, HEAD_BYTES)));
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, 0, Math.min(bytes.length, MAX_TEXT), UTF_8);
    }

    /** Where it stands in its topic: {@code partition@offset}. */
    public String place() {
        return partition + "@" + offset;
    }

    /** Why it is dead: the name of a reason. */
    public String reason() {
        return headers.getOrDefault(DeadLetterHeaders.REASON, "UNKNOWN");
    }
}
