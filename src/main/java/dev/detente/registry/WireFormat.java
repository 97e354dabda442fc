package dev.detente.registry;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Confluent's wire format: a zero byte, the schema's id in four bytes (big-endian), the record in Avro's binary form.
 */
final class WireFormat {
    /** How many bytes stand before the record. */
    static final int HEADER = 5;

    private static final byte MAGIC = 0;

    private WireFormat() {}

    /** The id in a record's head. */
    static int schemaId(byte[] bytes) {
        if (bytes.length < HEADER) {
            throw new SerializationException("not in the registry's wire format: " + bytes.length
                    + " bytes, and the head alone takes " + HEADER);
        }
        if (bytes[0] != MAGIC) {
            throw new SerializationException(
                    "not in the registry's wire format: the first byte is %d, not 0".formatted(bytes[0]));
        }
        return ByteBuffer.wrap(bytes, 1, 4).getInt();
    }

    /** Writes the head of a record with this schema. */
    static void writeHead(int schemaId, ByteArrayOutputStream out) {
        out.write(MAGIC);
        out.write(schemaId >>> 24);
        out.write(schemaId >>> 16);
        out.write(schemaId >>> 8);
        out.write(schemaId);
    }
}
