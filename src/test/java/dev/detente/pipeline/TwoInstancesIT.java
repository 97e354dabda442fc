package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import dev.detente.event.Article;
import dev.detente.event.Statement;
import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import dev.detente.pipeline.Wire.News;
import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.pipeline.topic.TopicAdmin;
import dev.detente.pipeline.topic.TopicSettings;
import dev.detente.pipeline.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two instances share the work, and one of them is stopped in the middle of it: the end is as if nothing had been. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoInstancesIT {
    private static final int ARTICLES = 400;
    private static final int PARTITIONS = 3;

    private final Topics topics = new Topics("it.");
    private EmbeddedBroker broker;
    private EmbeddedRegistry registry;

    @TempDir
    Path state;

    @BeforeEach
    void start() {
        broker = EmbeddedBroker.start();
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            new TopicAdmin(admin, topics).create(new TopicSettings(PARTITIONS, (short) 1, null, RecordLimits.DEFAULT));
        }
    }

    @AfterEach
    void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void whenOneIsStoppedTheEndIsTheSame() throws Exception {
        List<News> news = AnyOrderTest.wireCopy(7, ARTICLES);
        Map<String, ToneWindow> expectedWindows;
        Map<String, ToneShift> expectedShifts;
        try (Wire quiet = Wire.open().given(news)) {
            expectedWindows = AnyOrderTest.told(quiet.windows());
            expectedShifts = quiet.shifts();
        }

        try (Pipeline first = Pipeline.start(settings("first"), new ScriptedAnalysis());
                Pipeline second = Pipeline.start(settings("second"), new ScriptedAnalysis())) {
            send(news.subList(0, ARTICLES / 2));
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> first.totals().analysed() + second.totals().analysed() > ARTICLES / 4);
            send(news.subList(ARTICLES / 2, ARTICLES));
            first.close();

            await().atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofSeconds(1))
                    .untilAsserted(() -> {
                        assertThat(windows()).isEqualTo(expectedWindows);
                        assertThat(shifts()).isEqualTo(expectedShifts);
                    });
            assertThat(second.isReady()).isTrue();
        }

        List<Statement> statements = read(topics.statements());
        Set<String> ids = new LinkedHashSet<>();
        statements.forEach(statement -> ids.add(statement.getId()));
        assertThat(statements).hasSize(ARTICLES);
        assertThat(ids).hasSize(ARTICLES);
        assertThat(read(topics.late())).isEmpty();
    }

    private PipelineSettings settings(String instance) {
        return PipelineSettings.builder()
                .bootstrapServers(broker.bootstrapServers())
                .schemaRegistryUrl(registry.url())
                .topics(topics)
                .applicationId("two")
                .threads(1)
                .stateDirectory(state.resolve(instance).toString())
                .build();
    }

    private void send(List<News> news) throws Exception {
        try (Producer<String, Article> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new StringSerializer(),
                settings("any").serdes().<Article>values().serializer())) {
            for (News one : news) {
                producer.send(new ProducerRecord<>(topics.articles(), one.id(), one.article()))
                        .get();
            }
        }
    }

    private Map<String, ToneWindow> windows() {
        Map<String, ToneWindow> last = new TreeMap<>();
        this.<ToneWindow>read(topics.tone()).forEach(window -> last.put(Wire.name(window), window));
        return AnyOrderTest.told(last);
    }

    private Map<String, ToneShift> shifts() {
        Map<String, ToneShift> last = new TreeMap<>();
        this.<ToneShift>read(topics.shifts()).forEach(shift -> last.put(shift.getId(), shift));
        last.values().removeIf(ToneShift::getWithdrawn);
        return last;
    }

    private <T extends SpecificRecord> List<T> read(String topic) {
        Map<String, Object> configs = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        List<T> values = new ArrayList<>();
        try (KafkaConsumer<String, T> consumer = new KafkaConsumer<>(
                configs,
                new StringDeserializer(),
                settings("any").serdes().<T>values().deserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                ConsumerRecords<String, T> records = consumer.poll(Duration.ofMillis(200));
                for (ConsumerRecord<String, T> record : records) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }
}
