package dev.detente.pipeline.event;

import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.utils.Utils;

/**
 * Makes serdes for the values of topics, of a class that is chosen by name.
 *
 * @param className a {@link Serde} of generated Avro classes with a constructor without arguments
 * @param configs what it is configured with: at least where the schema registry is
 */
public record EventSerdes(String className, Map<String, Object> configs) {
    static {
        // Avro makes objects of no class whose package it was not told to trust; Confluent's serde does not tell it.
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals("dev.detente.event")));
    }

    public EventSerdes {
        configs = Map.copyOf(configs);
    }

    /**
     * A new serde for values, for one thread at a time.
     *
     * @throws KafkaException if there is no such class, or it cannot be configured
     */
    public <T extends SpecificRecord> Serde<T> values() {
        try {
            @SuppressWarnings("unchecked") // a serde of generated classes reads the class that the schema names
            Serde<T> serde = Utils.newInstance(className, Serde.class);
            serde.configure(configs, false);
            return serde;
        } catch (ClassNotFoundException e) {
            throw new KafkaException("there is no class " + className + " on the class path", e);
        }
    }
}
