package dev.detente.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.pipeline.event.AvroJson;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record from a topic as one line of JSON. */
public final class RecordJson {
    private RecordJson() {}

    /** The value alone. */
    public static String value(Consumed consumed) {
        IndexedRecord value = consumed.value();
        return value == null ? "null" : Json.line(AvroJson.of(value));
    }

    /** The value, and where it stands in the topic. */
    public static String withMetadata(Consumed consumed) {
        ObjectNode node = place(consumed.raw());
        addKeyAndHeaders(node, consumed.raw());
        IndexedRecord value = consumed.value();
        node.set("value", value == null ? null : AvroJson.of(value));
        return Json.line(node);
    }

    /**
     * A dead letter: why it is dead in its headers, its bytes in base64, and what can be read of them: as an Avro value
     * ({@code value}) or as text ({@code value_text}).
     */
    public static String deadLetter(Consumed consumed, boolean metadata) {
        ObjectNode node = metadata ? place(consumed.raw()) : Json.object();
        addKeyAndHeaders(node, consumed.raw());
        byte[] bytes = consumed.raw().value();
        IndexedRecord value = consumed.value();
        node.put("value_base64", bytes == null ? null : Base64.getEncoder().encodeToString(bytes));
        node.put("value_text", text(bytes));
        node.set("value", value == null ? null : AvroJson.of(value));
        return Json.line(node);
    }

    private static ObjectNode place(ConsumerRecord<byte[], byte[]> raw) {
        return Json.object()
                .put("topic", raw.topic())
                .put("partition", raw.partition())
                .put("offset", raw.offset())
                .put("timestamp", Instant.ofEpochMilli(raw.timestamp()).toString());
    }

    private static void addKeyAndHeaders(ObjectNode node, ConsumerRecord<byte[], byte[]> raw) {
        node.put("key", textOrBase64(raw.key()));
        ObjectNode headers = Json.object();
        for (Header header : raw.headers()) {
            headers.put(header.key(), textOrBase64(header.value()));
        }
        if (!headers.isEmpty()) {
            node.set("headers", headers);
        }
    }

    static @Nullable String textOrBase64(byte @Nullable [] bytes) {
        String text = text(bytes);
        return bytes == null || text != null ? text : Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes as UTF-8 text without control characters; null where they are none. */
    static @Nullable String text(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t') ? text : null;
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
