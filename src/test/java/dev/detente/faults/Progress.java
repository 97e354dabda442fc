package dev.detente.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How far an application has come with what was produced for it. */
final class Progress {
    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Cluster servers;
    private final String prefix;
    private final String applicationId;

    Progress(Cluster servers, String prefix, String applicationId) {
        this.servers = servers;
        this.prefix = prefix;
        this.applicationId = applicationId;
    }

    /**
     * Waits until every record is worked on and committed, no transaction is open, and nothing has been written for a
     * while.
     */
    void awaitEnd(Duration patience) throws InterruptedException {
        Instant giveUp = Instant.now().plus(patience);
        try (Admin admin = servers.admin()) {
            Map<TopicPartition, Long> last = Map.of();
            Instant since = Instant.now();
            while (true) {
                Map<TopicPartition, Long> ends = ends(admin, IsolationLevel.READ_UNCOMMITTED);
                if (!ends.equals(last) || !ends.equals(ends(admin, IsolationLevel.READ_COMMITTED)) || !isDone(admin)) {
                    since = Instant.now();
                    last = ends;
                }
                if (Duration.between(since, Instant.now()).compareTo(QUIET) >= 0) {
                    return;
                }
                if (Instant.now().isAfter(giveUp)) {
                    throw new AssertionError(
                            "not at the end after " + patience + ": committed " + committed(admin) + ", ends " + ends);
                }
                Thread.sleep(LOOK.toMillis());
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** How many records of the articles' topic are committed, as its offsets count them. */
    long committedArticles() throws InterruptedException {
        try (Admin admin = servers.admin()) {
            return committed(admin).entrySet().stream()
                    .filter(offset -> offset.getKey().topic().equals(prefix + "articles"))
                    .mapToLong(offset -> offset.getValue().offset())
                    .sum();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(Admin admin)
            throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(applicationId)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private Map<TopicPartition, Long> ends(Admin admin, IsolationLevel level)
            throws ExecutionException, InterruptedException {
        Set<String> names = new HashSet<>(admin.listTopics().names().get());
        names.removeIf(name -> !name.startsWith(prefix) && !name.startsWith(applicationId));
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(names)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition ->
                                asked.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        Map<TopicPartition, ListOffsetsResultInfo> answers =
                admin.listOffsets(asked, new ListOffsetsOptions(level)).all().get();
        Map<TopicPartition, Long> ends = new HashMap<>();
        answers.forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Whether no record waits behind a committed offset; transactions' markers are no records. */
    private boolean isDone(Admin admin) throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(admin);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        servers.bootstrapServers(),
                        "isolation.level",
                        "read_committed",
                        "auto.offset.reset",
                        "earliest"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            for (TopicPartition partition :
                    ends(admin, IsolationLevel.READ_COMMITTED).keySet()) {
                boolean isSource = partition.topic().equals(prefix + "articles")
                        || partition.topic().endsWith("-repartition");
                if (isSource && hasRecord(consumer, partition, committed.get(partition))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static boolean hasRecord(
            KafkaConsumer<byte[], byte[]> consumer, TopicPartition partition, OffsetAndMetadata committed) {
        consumer.assign(List.of(partition));
        if (committed == null) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, committed.offset());
        }
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (consumer.position(partition) < end) {
            if (!consumer.poll(Duration.ofMillis(100)).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
