package dev.detente.registry;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads Avro records in Confluent's wire format. The writer's schema comes from the registry by its id. With
 * {@code specific.avro.reader=true} the record becomes an object of the generated class of its name, read with that
 * class's own schema; {@code specific.avro.value.type} (for keys {@code specific.avro.key.type}) names the one class
 * that is wanted. Otherwise it becomes a generic record of the schema it was written with. Safe to share between
 * threads once configured, as the stream threads of one topology share their serdes.
 *
 * @param <T> type of the records
 */
public final class AvroDeserializer<T extends GenericContainer> implements Deserializer<T> {
    /** How to read what was written with one schema. */
    private record Reading<T>(Schema writer, DatumReader<T> reader) {}

    static {
        EventClasses.trust();
    }

    private static final ThreadLocal<BinaryDecoder> DECODER =
            ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

    private final Map<Integer, Reading<T>> readings = new ConcurrentHashMap<>();
    private volatile @Nullable SchemaRegistry registry;
    private volatile @Nullable GeneratedClasses classes;

    /** For Kafka, which calls {@link #configure} next. */
    public AvroDeserializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        RegistryConfig config = RegistryConfig.of(configs);
        this.classes = GeneratedClasses.of(configs, isKey);
        this.registry = Registries.of(config);
    }

    /**
     * Reads a record; null stays null. Never takes more memory than the bytes can hold, whatever lengths they claim.
     *
     * @throws SerializationException if the bytes are no record in the wire format, or none of the wanted class; a
     *     {@link RegistryException} if the registry does not know the schema's id
     * @throws RegistryUnavailableException if the registry cannot be asked for a schema that is not known yet
     */
    @Override
    public @Nullable T deserialize(String topic, byte @Nullable [] data) {
        if (data == null) {
            return null;
        }
        int id = WireFormat.schemaId(data);
        Reading<T> known = readings.get(id);
        Reading<T> reading = known == null ? reading(id) : known;
        try {
            BinaryDecoder decoder = DecoderFactory.get()
                    .binaryDecoder(data, WireFormat.HEADER, data.length - WireFormat.HEADER, DECODER.get());
            T record = reading.reader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new SerializationException("bytes are left over after a record of the schema %s (id %d)"
                        .formatted(reading.writer.getFullName(), id));
            }
            return record;
        } catch (IOException
                | AvroRuntimeException
                | ClassCastException
                | IndexOutOfBoundsException
                // A length that no array has.
                | UnsupportedOperationException e) {
            throw undecodable(reading.writer, id, e);
        } catch (StackOverflowError e) {
            throw undecodable(reading.writer, id, new IllegalStateException("nested too deeply", e));
        }
    }

    private Reading<T> reading(int id) {
        SchemaRegistry registry = this.registry;
        if (registry == null) {
            throw new IllegalStateException("configure() comes first");
        }
        Schema writer = registry.byId(id);
        Reading<T> made = new Reading<>(writer, reader(writer));
        readings.put(id, made);
        return made;
    }

    private DatumReader<T> reader(Schema writer) {
        GeneratedClasses classes = this.classes;
        if (classes == null) {
            return new GenericDatumReader<>(writer, writer, GenericData.get());
        }
        GeneratedClasses.Generated generated = classes.readerOf(writer);
        return new SpecificDatumReader<>(writer, generated.schema(), generated.data());
    }

    private static SerializationException undecodable(Schema writer, int id, Exception e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new SerializationException(
                "the bytes do not fit their schema %s (id %d): %s".formatted(writer.getFullName(), id, reason), e);
    }
}
