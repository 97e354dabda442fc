package dev.detente.registry;

import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

/** Which generated class takes the records of a schema. */
final class GeneratedClasses {
    /** A generated class's schema, and the conversions of its logical types. */
    record Generated(Schema schema, SpecificData data) {}

    private final @Nullable Generated wanted;

    private GeneratedClasses(@Nullable Generated wanted) {
        this.wanted = wanted;
    }

    /**
     * The classes that Confluent's keys ask for; null where they ask for generic records.
     *
     * @throws ConfigException if the wanted class is none of ours
     */
    static @Nullable GeneratedClasses of(Map<String, ?> configs, boolean isKey) {
        String key = isKey ? "specific.avro.key.type" : "specific.avro.value.type";
        Object type = configs.get(key);
        if (type == null) {
            return Boolean.parseBoolean(String.valueOf(configs.get("specific.avro.reader")))
                    ? new GeneratedClasses(null)
                    : null;
        }
        String name = type instanceof Class<?> given ? given.getName() : type.toString();
        Generated wanted = named(name);
        if (wanted == null) {
            throw new ConfigException(key, name, "no generated class of " + EventClasses.PACKAGE);
        }
        return new GeneratedClasses(wanted);
    }

    /**
     * The class for the records of this schema.
     *
     * @throws SerializationException if there is none
     */
    Generated readerOf(Schema writer) {
        if (wanted != null) {
            if (!wanted.schema.getFullName().equals(writer.getFullName())) {
                throw new SerializationException("a record of the schema %s where %s is expected"
                        .formatted(writer.getFullName(), wanted.schema.getFullName()));
            }
            return wanted;
        }
        Generated generated = named(writer.getFullName());
        if (generated == null) {
            throw new SerializationException("no generated class for records of the schema " + writer.getFullName());
        }
        return generated;
    }

    /** Asks for no class outside the trusted package, so that a schema's name loads nothing else either. */
    private static @Nullable Generated named(String name) {
        if (!name.startsWith(EventClasses.PACKAGE + ".") || name.indexOf('.', EventClasses.PACKAGE.length() + 1) >= 0) {
            return null;
        }
        try {
            Class<?> type = Class.forName(name, true, GeneratedClasses.class.getClassLoader());
            return SpecificRecord.class.isAssignableFrom(type)
                    ? new Generated(SpecificData.get().getSchema(type), SpecificData.getForClass(type))
                    : null;
        } catch (ClassNotFoundException | AvroRuntimeException e) {
            return null;
        }
    }
}
