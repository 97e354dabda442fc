package dev.detente.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes Avro records in Confluent's wire format, with Confluent's configuration keys ({@code schema.registry.url},
 * {@code auto.register.schemas}, {@code use.latest.version}, {@code value.subject.name.strategy} and so on). For one
 * thread at a time, as Kafka's serializers are.
 *
 * @param <T> type of the records
 */
public final class AvroSerializer<T extends GenericContainer> implements Serializer<T> {
    private @Nullable RegistryConfig config;
    private @Nullable SchemaRegistry registry;
    private boolean isKey;
    private @Nullable BinaryEncoder encoder;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(4096);

    /** For Kafka, which calls {@link #configure} next. */
    public AvroSerializer() {}

    @Override
    public void configure(Map<String, ?> configs, boolean isKey) {
        this.config = RegistryConfig.of(configs);
        this.registry = Registries.of(config);
        this.isKey = isKey;
    }

    /**
     * Writes a record; null stays null.
     *
     * @throws SerializationException if the record does not fit its schema, or the registry refuses the schema
     * @throws RegistryUnavailableException if the registry cannot be asked for a schema that is not known yet
     */
    @Override
    public byte @Nullable [] serialize(String topic, @Nullable T data) {
        if (data == null) {
            return null;
        }
        SchemaRegistry.Registered target = target(topic, data.getSchema());
        buffer.reset();
        try {
            buffer.write(WireFormat.head(target.id()));
            encoder = EncoderFactory.get().directBinaryEncoder(buffer, encoder);
            write(data, target.schema(), encoder);
            encoder.flush();
        } catch (IOException | AvroRuntimeException | ClassCastException e) {
            throw new SerializationException(
                    "a record for " + topic + " does not fit the schema "
                            + target.schema().getFullName(),
                    e);
        }
        return buffer.toByteArray();
    }

    private SchemaRegistry.Registered target(String topic, Schema schema) {
        if (config == null || registry == null) {
            throw new IllegalStateException("configure() comes first");
        }
        SubjectNameStrategy names = isKey ? config.keyNames() : config.valueNames();
        String subject = names.subject(topic, isKey, schema);
        if (config.autoRegister()) {
            return new SchemaRegistry.Registered(registry.register(subject, schema), schema);
        }
        return config.useLatestVersion()
                ? registry.latest(subject)
                : new SchemaRegistry.Registered(registry.idOf(subject, schema), schema);
    }

    private static <T> void write(T data, Schema schema, BinaryEncoder encoder) throws IOException {
        if (data instanceof SpecificRecord) {
            new SpecificDatumWriter<T>(schema, SpecificData.get()).write(data, encoder);
        } else {
            new GenericDatumWriter<T>(schema, GenericData.get()).write(data, encoder);
        }
    }
}
