package dev.detente.cli;

import dev.detente.cli.output.Consumed;
import dev.detente.registry.AvroDeserializer;
import dev.detente.settings.Settings;
import org.apache.avro.generic.GenericContainer;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Decodes the values of any topic through the schema registry, with the schema that each was written with. */
final class RecordDecoder implements AutoCloseable {
    private final AvroDeserializer<GenericContainer> deserializer = new AvroDeserializer<>();

    RecordDecoder(Settings settings) {
        deserializer.configure(RegistryProperties.of(settings), false);
    }

    /**
     * The record that the bytes are; null for no bytes.
     *
     * @throws UndecodableException when they are none, or the registry does not know their schema
     */
    @Nullable
    IndexedRecord decode(String topic, byte @Nullable [] value) throws UndecodableException {
        try {
            return deserializer.deserialize(topic, value) instanceof IndexedRecord decoded ? decoded : null;
        } catch (SerializationException e) {
            throw new UndecodableException(String.valueOf(e.getMessage()), e);
        }
    }

    /** A record with its value, or without where that cannot be decoded. */
    Consumed asFarAsPossible(ConsumerRecord<byte[], byte[]> found) {
        try {
            return new Consumed(found, decode(found.topic(), found.value()));
        } catch (UndecodableException e) {
            return new Consumed(found, null);
        }
    }

    @Override
    public void close() {
        deserializer.close();
    }
}
