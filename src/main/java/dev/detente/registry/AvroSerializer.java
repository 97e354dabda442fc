package dev.detente.registry;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro records in Confluent's wire format, with Confluent's configuration keys ({@code schema.registry.url},
 * {@code auto.register.schemas}, {@code use.latest.version}, {@code value.subject.name.strategy} and so on). Safe to
 * share between threads once configured, as the stream threads of one topology share their serdes.
 *
 * @param <T> type of the records
 */
public final class AvroSerializer<T extends GenericContainer> implements Serializer<T> {
    static {
        EventClasses.trust();
    }

    /** The schema to write with, and the subject's id of it. */
    private record Target(String subject, SchemaRegistry.Registered written) {}

    private final Map<Schema, DatumWriter<T>> writers = new ConcurrentHashMap<>();
    private final SchemaProjection projection = new SchemaProjection();
    private volatile @Nullable RegistryConfig config;
    private volatile @Nullable SchemaRegistry registry;
    private volatile boolean isKey;

    /** For Kafka, which calls {@link #configure} next. */
    public AvroSerializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        RegistryConfig read = RegistryConfig.of(configs);
        this.isKey = isKey;
        this.config = read;
        this.registry = Registries.of(read);
    }

    /**
     * Writes a record; null stays null. Half of a surrogate pair, which UTF-8 cannot say, becomes a question mark.
     *
     * @throws SerializationException if the record does not fit its schema; a {@link RegistryException} if the registry
     *     refuses the schema
     * @throws RegistryUnavailableException if the registry cannot be asked for a schema that is not known yet
     */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        Schema own = data.getSchema();
        Target target = target(topic, own);
        SchemaRegistry.Registered written = target.written();
        try {
            DatumWriter<T> writer = writers.computeIfAbsent(own, schema -> writer(schema, data));
            FrameWriter frames = FrameWriter.ofThisThread();
            if (written.schema().equals(own)) {
                return frames.frame(written.id(), writer, data);
            }
            Object projected =
                    projection.project(frames.plain(writer, data), own, written.schema(), target.subject(), strict());
            return frames.frame(written.id(), new GenericDatumWriter<>(written.schema()), projected);
        } catch (IOException | AvroRuntimeException | ClassCastException | NullPointerException e) {
            throw new SerializationException(
                    "a record for %s does not fit the schema %s: %s"
                            .formatted(topic, written.schema().getFullName(), e.getMessage()),
                    e);
        }
    }

    private Target target(String topic, Schema schema) {
        RegistryConfig config = this.config;
        SchemaRegistry registry = this.registry;
        if (config == null || registry == null) {
            throw new IllegalStateException("configure() comes first");
        }
        SubjectNameStrategy names = isKey ? config.keyNames() : config.valueNames();
        String subject = names.subject(topic, isKey, schema);
        if (config.autoRegister()) {
            return new Target(subject, new SchemaRegistry.Registered(registry.register(subject, schema), schema));
        }
        return new Target(
                subject,
                config.useLatestVersion()
                        ? registry.latest(subject)
                        : new SchemaRegistry.Registered(registry.idOf(subject, schema), schema));
    }

    private boolean strict() {
        RegistryConfig config = this.config;
        return config == null || config.latestCompatibilityStrict();
    }

    /** A generated class brings the conversions of its logical types; without them no time could be written. */
    private static <T> DatumWriter<T> writer(Schema schema, T data) {
        if (data instanceof SpecificRecordBase specific) {
            return new SpecificDatumWriter<>(schema, withOwnCode(specific.getSpecificData()));
        }
        return new GenericDatumWriter<>(schema, GenericData.get());
    }

    /**
     * A class writes itself where Avro made code for that: the same bytes, without a look at the schema for each field.
     * A model apart, as the class's own decides how it is read too.
     */
    private static SpecificData withOwnCode(SpecificData model) {
        SpecificData writing = new SpecificData(model.getClassLoader());
        model.getConversions().forEach(writing::addLogicalTypeConversion);
        writing.setCustomCoders(true);
        return writing;
    }
}
