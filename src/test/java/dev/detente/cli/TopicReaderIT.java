package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.cli.Range.AtOffset;
import dev.detente.cli.Range.AtTime;
import dev.detente.embedded.EmbeddedBroker;
import dev.detente.settings.Settings;
import dev.detente.settings.Sources;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads a topic of two partitions whose records are not in the order of their times. */
class TopicReaderIT {
    private static final String TOPIC = "events";

    private static EmbeddedBroker broker;
    private static Cluster cluster;

    @BeforeAll
    static void fillTopic() throws Exception {
        broker = EmbeddedBroker.start();
        cluster = new Cluster(Settings.resolve(
                Sources.ofEnvironment(Map.of("DETENTE_BOOTSTRAP_SERVERS", broker.bootstrapServers()))));
        try (var admin = cluster.admin()) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.of(2), Optional.empty())
                            .configs(Map.of("retention.ms", "-1"))))
                    .all()
                    .get();
        }
        Map<String, Object> transactional = cluster.properties();
        transactional.put("transactional.id", "t");
        try (var producer = new KafkaProducer<>(transactional, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(event(0, "1987-10-19", "a"));
            producer.send(event(0, "2025-06-05", "b"));
            producer.send(event(0, "1990-01-01", "c"));
            producer.send(event(1, "2025-06-06", "d"));
            producer.commitTransaction();
            producer.beginTransaction();
            producer.send(event(1, "2025-06-07", "never committed"));
            producer.flush();
            producer.abortTransaction();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void fromTheBeginningToTheEndOfWhatIsCommitted() {
        assertThat(read(new Range(Range.BEGINNING, null), Long.MAX_VALUE))
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void byOffsetInEachPartition() {
        assertThat(read(new Range(new AtOffset(1), new AtOffset(2)), Long.MAX_VALUE))
                .containsExactly("b");
    }

    @Test
    void byTimeWhateverTheOrder() {
        assertThat(read(new Range(time("1990-01-01"), time("2025-06-06")), Long.MAX_VALUE))
                .containsExactly("b", "c");
        assertThat(read(new Range(time("2030-01-01"), null), Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void fromNowOnThereIsNothingYet() {
        assertThat(read(new Range(null, null), Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void noMoreThanAskedFor() {
        assertThat(read(new Range(Range.BEGINNING, null), 2)).hasSize(2);
    }

    @Test
    void followingGoesOnUntilAskedToStop() {
        StopSignal stop = new StopSignal();
        List<String> seen = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
            new TopicReader(consumer, stop)
                    .read(
                            cluster.partitions(consumer, TOPIC),
                            new Range(Range.BEGINNING, null),
                            true,
                            () -> stopAfter(4, seen, stop),
                            found -> seen.add(new String(found.value(), StandardCharsets.UTF_8)));
        }
        assertThat(seen).hasSize(4);
    }

    private static void stopAfter(int records, List<String> seen, StopSignal stop) {
        if (seen.size() == records) {
            stop.request();
        }
    }

    private static List<String> read(Range range, long max) {
        List<String> seen = new ArrayList<>();
        try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
            new TopicReader(consumer, new StopSignal())
                    .read(cluster.partitions(consumer, TOPIC), range, false, () -> {}, found -> {
                        seen.add(new String(found.value(), StandardCharsets.UTF_8));
                        return seen.size() < max;
                    });
        }
        return seen;
    }

    private static AtTime time(String date) {
        return new AtTime(Instant.parse(date + "T00:00:00Z"));
    }

    private static ProducerRecord<byte[], byte[]> event(int partition, String date, String value) {
        long time = Instant.parse(date + "T00:00:00Z").toEpochMilli();
        return new ProducerRecord<>(TOPIC, partition, time, null, value.getBytes(StandardCharsets.UTF_8));
    }
}
