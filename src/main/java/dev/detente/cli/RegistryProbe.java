package dev.detente.cli;

import dev.detente.registry.AvroDeserializer;
import dev.detente.settings.Settings;
import java.nio.ByteBuffer;
import org.apache.avro.generic.GenericContainer;
import org.apache.kafka.common.errors.SerializationException;

/** Whether the schema registry answers. */
final class RegistryProbe {
    /** A record of a schema that no registry gets to, in the wire format. */
    private static final byte[] UNHEARD_OF =
            ByteBuffer.allocate(5).put((byte) 0).putInt(Integer.MAX_VALUE).array();

    private final Settings settings;

    RegistryProbe(Settings settings) {
        this.settings = settings;
    }

    /**
     * Makes sure that the registry answers, whatever it says.
     *
     * @throws dev.detente.registry.RegistryUnavailableException when it does not within the settings' timeout
     */
    void requireAnswer() {
        try (AvroDeserializer<GenericContainer> deserializer = new AvroDeserializer<>()) {
            deserializer.configure(RegistryProperties.of(settings), false);
            deserializer.deserialize("", UNHEARD_OF);
        } catch (SerializationException e) {
            Logging.debug("the registry answers: " + e.getMessage());
        }
    }
}
