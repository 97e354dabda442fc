package dev.detente.monitor.view;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import dev.detente.event.Statement;
import dev.detente.event.ToneWindow;
import dev.detente.monitor.SampleEvents;
import dev.detente.monitor.health.ViewHealth;
import dev.detente.pipeline.event.EventSerdes;
import dev.detente.pipeline.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class TopicFollowerIT {
    private static final Topics TOPICS = new Topics("detente.");

    @TempDir
    Path data;

    private final MonitorView view = new MonitorView(ViewLimits.DEFAULT);
    private EmbeddedBroker broker;
    private EmbeddedRegistry registry;
    private Serializer<SpecificRecord> serializer;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start(0, data);
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
        serializer = serdes().<SpecificRecord>values().serializer();
        await().pollInterval(Duration.ofMillis(100));
    }

    @AfterEach
    void stop() {
        serializer.close();
        registry.close();
        broker.close();
    }

    @Test
    void allTopicsAreReadThoseThatComeLaterTooAndOnlyWhatIsCommitted() throws Exception {
        create(TOPICS.statements(), TOPICS.dlq());
        Statement first = SampleEvents.statement("first", Instant.parse("2026-05-01T00:00:00Z"));
        send(TOPICS.statements(), true, serialised(TOPICS.statements(), first), "no event".getBytes(UTF_8));
        send(TOPICS.statements(), false, serialised(TOPICS.statements(), withId(first, "aborted")));
        send(TOPICS.dlq(), true, "dead".getBytes(UTF_8));
        try (TopicFollower follower = follow()) {
            await().atMost(Duration.ofMinutes(1)).until(view::isComplete);
            assertThat(view.statements().find("first")).isPresent();
            assertThat(view.statements().find("aborted")).isEmpty();
            assertThat(view.undecodableRecords()).isEqualTo(1);
            assertThat(view.deadLetters().counts()).containsEntry("UNKNOWN", 1L);
            assertThat(ViewHealth.of(view, follower).isReady()).isTrue();

            create(TOPICS.tone(), TOPICS.unpaired());
            ToneWindow window = SampleEvents.windows(List.of(first)).get(0);
            send(TOPICS.tone(), true, serialised(TOPICS.tone(), window));
            send(TOPICS.unpaired(), true, new byte[3], new byte[4]);

            await().atMost(Duration.ofMinutes(1)).until(() -> view.windows().size() == 1);
            await().until(() -> view.flow(TOPICS.unpaired()).total() == 2);
            assertThat(view.statements().size()).isEqualTo(1);
        }
    }

    @Test
    void aBrokerThatGoesAndComesBackIsReadOnFromWhereItWas() throws Exception {
        create(TOPICS.statements());
        Statement first = SampleEvents.statement("first", Instant.parse("2026-05-01T00:00:00Z"));
        send(TOPICS.statements(), true, serialised(TOPICS.statements(), first));
        try (TopicFollower follower = follow()) {
            await().atMost(Duration.ofMinutes(1)).until(view::isComplete);
            int port = Integer.parseInt(broker.bootstrapServers().replaceAll(".*:", ""));
            broker.close();
            broker = EmbeddedBroker.start(port, data);

            send(TOPICS.statements(), true, serialised(TOPICS.statements(), withId(first, "second")));

            await().atMost(Duration.ofMinutes(1))
                    .until(() -> view.statements().find("second").isPresent());
            assertThat(view.flow(TOPICS.statements()).total()).isEqualTo(2);
            assertThat(follower.isAlive()).isTrue();
        }
    }

    @Test
    void withoutTopicsItWaitsAndSaysSo() {
        try (TopicFollower follower = follow()) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> String.valueOf(view.trouble()).contains("are not there yet"));
            assertThat(ViewHealth.of(view, follower).isLive()).isTrue();
            assertThat(ViewHealth.of(view, follower).isReady()).isFalse();
        }
    }

    private TopicFollower follow() {
        Map<String, Object> properties = Map.of(
                "bootstrap.servers",
                broker.bootstrapServers(),
                "isolation.level",
                "read_committed",
                "auto.offset.reset",
                "earliest",
                "allow.auto.create.topics",
                false,
                "enable.auto.commit",
                false);
        return TopicFollower.start(
                () -> new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()),
                serdes().<SpecificRecord>values().deserializer(),
                TOPICS,
                view);
    }

    private EventSerdes serdes() {
        return new EventSerdes("dev.detente.registry.SpecificAvroSerde", Map.of("schema.registry.url", registry.url()));
    }

    private byte[] serialised(String topic, SpecificRecord event) {
        return serializer.serialize(topic, event);
    }

    private static Statement withId(Statement statement, String id) {
        return Statement.newBuilder(statement).setId(id).build();
    }

    private void create(String... topics) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(topics).stream()
                            .map(topic -> new NewTopic(topic, 2, (short) 1)
                                    .configs(Map.of("message.timestamp.before.max.ms", Long.toString(Long.MAX_VALUE))))
                            .toList())
                    .all()
                    .get();
        }
    }

    private void send(String topic, boolean commit, byte[]... values) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test-" + topic),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(topic, value));
            }
            producer.flush();
            if (commit) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }
}
