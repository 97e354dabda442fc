package dev.detente.registry;

import java.util.Locale;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;

/** How the subject is named under which a schema is registered; Confluent's three ways. */
enum SubjectNameStrategy {
    /** {@code TOPIC-value}: one schema for each topic. */
    TOPIC_NAME,
    /** {@code RECORD}: one schema for each record type, whatever the topic. */
    RECORD_NAME,
    /** {@code TOPIC-RECORD}: one schema for each record type in each topic. */
    TOPIC_RECORD_NAME;

    /**
     * The strategy of a name: {@code TopicNameStrategy}, {@code RecordNameStrategy} or {@code TopicRecordNameStrategy},
     * alone or as the full name of Confluent's class; null is {@code TopicNameStrategy}.
     */
    static SubjectNameStrategy of(@Nullable String name) {
        String simple = name == null ? "TopicNameStrategy" : name.substring(name.lastIndexOf('.') + 1);
        return switch (simple.strip().toLowerCase(Locale.ROOT)) {
            case "topicnamestrategy" -> TOPIC_NAME;
            case "recordnamestrategy" -> RECORD_NAME;
            case "topicrecordnamestrategy" -> TOPIC_RECORD_NAME;
            default ->
                throw new ConfigException(
                        "subject.name.strategy",
                        name,
                        "TopicNameStrategy, RecordNameStrategy or TopicRecordNameStrategy");
        };
    }

    /** The subject of a schema in a topic. */
    String subject(String topic, boolean isKey, Schema schema) {
        return switch (this) {
            case TOPIC_NAME -> topic + (isKey ? "-key" : "-value");
            case RECORD_NAME -> schema.getFullName();
            case TOPIC_RECORD_NAME -> topic + "-" + schema.getFullName();
        };
    }
}
