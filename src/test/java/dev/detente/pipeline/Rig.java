package dev.detente.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import dev.detente.event.Article;
import dev.detente.pipeline.topic.TopicAdmin;
import dev.detente.pipeline.topic.TopicSettings;
import dev.detente.pipeline.topic.Topics;
import dev.detente.registry.AvroSerializer;
import dev.detente.registry.SpecificAvroSerde;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A broker and a registry with topics of its own for each test, what a test sends, and what comes out. */
final class Rig implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data;
    private final int brokerPort;
    private final String registryUrl;
    private final KafkaProducer<byte[], byte[]> producer;
    private EmbeddedBroker broker;
    private EmbeddedRegistry registry;

    private final AvroSerializer<Article> serializer = new AvroSerializer<>();

    /** @param data where the broker keeps its data over a restart */
    Rig(Path data) {
        this.data = data;
        this.broker = EmbeddedBroker.start(0, data);
        this.brokerPort = port(broker.bootstrapServers());
        this.registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
        this.registryUrl = registry.url();
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "max.request.size", 20_000_000),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        serializer.configure(Map.of("schema.registry.url", registryUrl), false);
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    void stopBroker() {
        broker.close();
    }

    void startBroker() {
        broker = EmbeddedBroker.start(brokerPort, data);
    }

    void stopRegistry() {
        registry.close();
    }

    void startRegistry() {
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), port(registryUrl));
    }

    /** New topics, one partition each, under a prefix. */
    Topics topics(String prefix) {
        Topics topics = new Topics(prefix);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TopicSettings defaults = TopicSettings.DEFAULT;
            new TopicAdmin(admin, topics)
                    .create(new TopicSettings(1, (short) 1, defaults.retention(), defaults.limits()));
        }
        return topics;
    }

    /** Settings for one thread on these topics. */
    PipelineSettings.Builder settings(Topics topics, Path state) {
        return PipelineSettings.builder()
                .bootstrapServers(broker.bootstrapServers())
                .schemaRegistryUrl(registryUrl)
                .topics(topics)
                .applicationId(topics.prefix() + "pipeline")
                .threads(1)
                .stateDirectory(state.toString());
    }

    /** An article with nothing but an id and a body. */
    static Article article(String id, String body) {
        return Article.newBuilder().setId(id).setBody(body).build();
    }

    /** An article with a date. */
    static Article article(String id, String body, Instant publishedAt) {
        return Article.newBuilder(article(id, body)).setPublishedAt(publishedAt).build();
    }

    void send(Topics topics, Article article) {
        send(topics, article.getId().getBytes(UTF_8), bytes(topics, article));
    }

    void send(Topics topics, byte[] key, byte[] value, Header... headers) {
        try {
            producer.send(new ProducerRecord<>(topics.articles(), null, null, key, value, List.of(headers)))
                    .get();
        } catch (Exception e) {
            throw new AssertionError("not sent", e);
        }
    }

    /** An article as it stands in the topic. */
    byte[] bytes(Topics topics, Article article) {
        return serializer.serialize(topics.articles(), article);
    }

    /** A record of any schema as it would stand in a topic, once the registry has taken its schema for that. */
    byte[] bytes(String topic, GenericRecord record) {
        try (AvroSerializer<GenericRecord> generic = new AvroSerializer<>()) {
            generic.configure(Map.of("schema.registry.url", registryUrl), false);
            return generic.serialize(topic, record);
        }
    }

    /**
     * Committed records of a topic, from its beginning, when there are as many as asked for; fails if they do not come.
     */
    List<ConsumerRecord<byte[], byte[]>> read(String topic, int count) {
        return readUntil(topic, records -> records.size() >= count);
    }

    /** All committed records of a topic now. */
    List<ConsumerRecord<byte[], byte[]>> readNow(String topic) {
        return readUntil(topic, records -> true);
    }

    private List<ConsumerRecord<byte[], byte[]>> readUntil(
            String topic, Predicate<List<ConsumerRecord<byte[], byte[]>>> enough) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        Instant giveUp = Instant.now().plus(PATIENCE);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "isolation.level", "read_committed"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = Stream.ofNullable(consumer.partitionsFor(topic))
                    .flatMap(List::stream)
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (Instant.now().isBefore(giveUp)) {
                Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
                while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                    consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                }
                if (enough.test(records)) {
                    return records;
                }
            }
        }
        throw new AssertionError("not enough records in " + topic + ": " + records.size());
    }

    /** Values of committed records, decoded. */
    <T extends SpecificRecord> List<T> events(String topic, int count) {
        try (SpecificAvroSerde<T> serde = new SpecificAvroSerde<>()) {
            serde.configure(Map.of("schema.registry.url", registryUrl), false);
            return read(topic, count).stream()
                    .map(record -> serde.deserializer().deserialize(topic, record.value()))
                    .toList();
        }
    }

    /** A record's headers as text. */
    static Map<String, String> headers(ConsumerRecord<?, ?> record) {
        Map<String, String> headers = new HashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        producer.close();
        serializer.close();
        registry.close();
        broker.close();
    }
}
