package dev.detente.registry;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;

/**
 * Makes a record of one schema a record of another by Avro's rules of resolution: fields by name, defaults for what is
 * new. For {@code use.latest.version}, where the subject's latest schema is not the record's own.
 */
final class SchemaProjection {
    /** A record of Avro's rules: what the writer wrote with {@code from}, the reader takes as {@code to}. */
    private record Pair(Schema from, Schema to) {}

    private final Map<Pair, Boolean> compatible = new ConcurrentHashMap<>();

    /**
     * The record, as one of the schema {@code to}.
     *
     * @param record in Avro's binary form, of the schema {@code from}
     * @param strict whether to refuse a schema that cannot take every record of {@code from}, rather than this one
     * @throws RegistryException if it is refused
     */
    Object project(byte[] record, Schema from, Schema to, String subject, boolean strict) throws IOException {
        if (strict && !compatible.computeIfAbsent(new Pair(from, to), SchemaProjection::isCompatible)) {
            throw new RegistryException(
                    "the latest schema of %s cannot take every record of %s".formatted(subject, from.getFullName()),
                    RegistryException.INCOMPATIBLE);
        }
        return new GenericDatumReader<>(from, to, GenericData.get())
                .read(null, DecoderFactory.get().binaryDecoder(record, null));
    }

    private static boolean isCompatible(Pair pair) {
        return SchemaCompatibility.checkReaderWriterCompatibility(pair.to, pair.from)
                        .getType()
                == SchemaCompatibilityType.COMPATIBLE;
    }
}
