package dev.detente.registry;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro records in Confluent's wire format. The writer's schema comes from the registry by its id; with
 * {@code specific.avro.reader=true} the record becomes an object of the generated class of its name, read with that
 * class's own schema, otherwise (and where there is no such class) a generic record. For one thread at a time.
 *
 * @param <T> type of the records
 */
public final class AvroDeserializer<T extends GenericContainer> implements Deserializer<T> {
    /** Avro makes objects of no other package's classes, whatever name a schema gives. */
    private static final String TRUSTED_PACKAGE = "dev.detente.event";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(TRUSTED_PACKAGE)));
    }

    private final Map<Schema, DatumReader<T>> readers = new HashMap<>();
    private @Nullable SchemaRegistry registry;
    private @Nullable BinaryDecoder decoder;
    private boolean specific;

    /** For Kafka, which calls {@link #configure} next. */
    public AvroDeserializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        this.registry = Registries.of(RegistryConfig.of(configs));
        this.specific = Boolean.parseBoolean(String.valueOf(configs.get("specific.avro.reader")));
    }

    /**
     * Reads a record; null stays null. Never takes more memory than the bytes can hold, whatever lengths they claim.
     *
     * @throws SerializationException if the bytes are no record in the wire format; a {@link RegistryException} if the
     *     registry does not know the schema's id
     * @throws RegistryUnavailableException if the registry cannot be asked for a schema that is not known yet
     */
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        if (registry == null) {
            throw new IllegalStateException("configure() comes first");
        }
        int id = WireFormat.schemaId(data);
        Schema writer = registry.byId(id);
        try {
            requireWhole(writer, data, id);
            decoder = DecoderFactory.get()
                    .binaryDecoder(data, WireFormat.HEADER, data.length - WireFormat.HEADER, decoder);
            return readers.computeIfAbsent(writer, this::reader).read(null, decoder);
        } catch (IOException
                | AvroRuntimeException
                | ClassCastException
                | IndexOutOfBoundsException
                | SecurityException e) {
            throw new SerializationException(
                    "the bytes do not fit their schema %s (id %d): %s".formatted(writer.getFullName(), id, reason(e)),
                    e);
        }
    }

    /** Walks over the record without making anything of it, so that no claimed length is believed before it is seen. */
    private void requireWhole(Schema writer, byte[] data, int id) throws IOException {
        decoder = DecoderFactory.get().binaryDecoder(data, WireFormat.HEADER, data.length - WireFormat.HEADER, decoder);
        GenericDatumReader.skip(writer, decoder);
        if (!decoder.isEnd()) {
            throw new SerializationException("bytes are left over after a record of schema id " + id);
        }
    }

    private DatumReader<T> reader(Schema writer) {
        Schema mine = specific ? schemaOfClass(writer) : null;
        return mine == null
                ? new GenericDatumReader<>(writer, writer, GenericData.get())
                : new SpecificDatumReader<>(writer, mine, SpecificData.get());
    }

    private static @Nullable Schema schemaOfClass(Schema writer) {
        Class<?> type = SpecificData.get().getClass(writer);
        return type != null && SpecificRecord.class.isAssignableFrom(type)
                ? SpecificData.get().getSchema(type)
                : null;
    }

    private static String reason(Exception e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }
}
