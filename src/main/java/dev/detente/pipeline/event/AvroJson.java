package dev.detente.pipeline.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericFixed;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * Any Avro value as plain JSON: records as objects, a union as the value it holds, a timestamp as ISO 8601 text, bytes
 * in base64.
 */
public final class AvroJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AvroJson() {}

    /** A record as an object with its fields in the schema's order. */
    public static ObjectNode of(IndexedRecord value) {
        ObjectNode node = NODES.objectNode();
        for (Schema.Field field : value.getSchema().getFields()) {
            node.set(field.name(), of(value.get(field.pos()), field.schema()));
        }
        return node;
    }

    private static JsonNode of(@Nullable Object value, Schema schema) {
        if (value == null) {
            return NODES.nullNode();
        }
        if (value instanceof IndexedRecord nested) {
            return of(nested);
        }
        if (value instanceof Iterable<?> items) {
            Schema element = branch(schema, Schema.Type.ARRAY).getElementType();
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(of(item, element)));
            return array;
        }
        if (value instanceof Map<?, ?> map) {
            Schema element = branch(schema, Schema.Type.MAP).getValueType();
            ObjectNode node = NODES.objectNode();
            map.forEach((key, item) -> node.set(String.valueOf(key), of(item, element)));
            return node;
        }
        return scalar(value, schema);
    }

    private static JsonNode scalar(Object value, Schema schema) {
        if (value instanceof Long number) {
            boolean isTime = branch(schema, Schema.Type.LONG).getLogicalType() instanceof LogicalTypes.TimestampMillis;
            return isTime ? NODES.textNode(Instant.ofEpochMilli(number).toString()) : NODES.numberNode(number);
        }
        if (value instanceof Integer number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Double number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Float number) {
            return NODES.numberNode(number);
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof ByteBuffer bytes) {
            return NODES.textNode(Base64.getEncoder().encodeToString(bytes(bytes)));
        }
        if (value instanceof GenericFixed fixed) {
            return NODES.textNode(Base64.getEncoder().encodeToString(fixed.bytes()));
        }
        return NODES.textNode(value.toString());
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        return bytes;
    }

    /** The schema itself or, of a union, its branch of a type. */
    private static Schema branch(Schema schema, Schema.Type type) {
        if (schema.getType() != Schema.Type.UNION) {
            return schema;
        }
        return schema.getTypes().stream()
                .filter(branch -> branch.getType() == type)
                .findFirst()
                .orElse(schema);
    }
}
