package dev.detente.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.embedded.SchemaStore.Compatibility;
import dev.detente.embedded.SchemaStore.Version;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.avro.Schema;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Keeps what the registry knows in the compacted topic {@code _schemas}, in the records that Confluent's registry
 * writes there. One process writes to it at a time; that process is the only one that gives out ids.
 */
final class SchemaLog implements AutoCloseable {
    private static final String TOPIC = "_schemas";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KafkaProducer<String, String> producer;

    private SchemaLog(KafkaProducer<String, String> producer) {
        this.producer = producer;
    }

    /**
     * Opens the log, creates its topic where it is missing, and reads all of it into the store.
     *
     * @throws EmbeddedStartException if the broker cannot be reached
     */
    static SchemaLog open(String bootstrapServers, SchemaStore store) {
        Map<String, Object> client = Map.of("bootstrap.servers", bootstrapServers);
        try {
            createTopic(client);
            read(client, store);
        } catch (ExecutionException | KafkaException e) {
            throw new EmbeddedStartException("the registry cannot read its schemas from " + bootstrapServers, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedStartException("interrupted while starting the registry", e);
        }
        return new SchemaLog(new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "acks",
                        "all",
                        "delivery.timeout.ms",
                        15_000,
                        "request.timeout.ms",
                        5_000,
                        "linger.ms",
                        0),
                new StringSerializer(),
                new StringSerializer()));
    }

    /** Writes a version and returns when it is safe. */
    void append(Version version) {
        ObjectNode key = JSON.createObjectNode();
        key.put("keytype", "SCHEMA")
                .put("subject", version.subject())
                .put("version", version.version())
                .put("magic", 1);
        ObjectNode value = JSON.createObjectNode();
        value.put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.id())
                .put("schema", version.schema().toString())
                .put("deleted", false);
        write(key, value);
    }

    /** Writes a level and returns when it is safe. */
    void append(Optional<String> subject, Compatibility level) {
        ObjectNode key = JSON.createObjectNode();
        key.put("keytype", "CONFIG").put("subject", subject.orElse(null)).put("magic", 0);
        write(key, JSON.createObjectNode().put("compatibilityLevel", level.name()));
    }

    private void write(ObjectNode key, ObjectNode value) {
        try {
            producer.send(new ProducerRecord<>(TOPIC, 0, key.toString(), value.toString()))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("the schema was not written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while writing a schema", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }

    private static void createTopic(Map<String, Object> client) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(client)) {
            NewTopic topic =
                    new NewTopic(TOPIC, Optional.of(1), Optional.empty()).configs(Map.of("cleanup.policy", "compact"));
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private static void read(Map<String, Object> client, SchemaStore store) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            while (consumer.position(PARTITION) < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(200))) {
                    apply(record, store);
                }
            }
        }
    }

    private static void apply(ConsumerRecord<String, String> record, SchemaStore store) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        try {
            JsonNode key = JSON.readTree(record.key());
            JsonNode value = JSON.readTree(record.value());
            switch (key.path("keytype").asText()) {
                case "SCHEMA" ->
                    store.add(new Version(
                            value.path("subject").asText(),
                            value.path("version").asInt(),
                            value.path("id").asInt(),
                            new Schema.Parser().parse(value.path("schema").asText())));
                case "CONFIG" ->
                    store.setLevel(
                            Optional.ofNullable(key.path("subject").textValue()),
                            Compatibility.valueOf(
                                    value.path("compatibilityLevel").asText()));
                default -> {
                    // Confluent's registry writes NOOP records too; they say nothing
                }
            }
        } catch (JsonProcessingException e) {
            throw new KafkaException(
                    "the topic " + TOPIC + " holds a record that is no registry's: offset " + record.offset(), e);
        }
    }
}
