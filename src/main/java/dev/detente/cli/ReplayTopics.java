package dev.detente.cli;

import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.pipeline.topic.TopicAdmin;
import dev.detente.pipeline.topic.TopicSettings;
import dev.detente.pipeline.topic.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The topics that a replay reads, and those that it writes. */
final class ReplayTopics {
    private final Cluster cluster;
    private final Topics source;
    private final Topics target;
    private final StopSignal stop;

    ReplayTopics(Cluster cluster, Topics source, Topics target, StopSignal stop) {
        this.cluster = cluster;
        this.source = source;
        this.target = target;
        this.stop = stop;
    }

    /**
     * Makes sure that none of the replay's topics is there: it must not be mixed with what somebody else made.
     *
     * @throws CommandFailure when one is
     */
    void requireNew() {
        try (Admin admin = cluster.admin()) {
            Set<String> there = new TreeSet<>(target.all());
            there.retainAll(cluster.await(admin.listTopics().names()));
            if (!there.isEmpty()) {
                throw CommandFailure.failed("there already is " + String.join(", ", there) + " on " + cluster.address()
                        + "; choose another prefix, or delete these topics");
            }
        }
    }

    /** How many articles there are in a range. */
    long count(Range range) {
        long[] count = {0};
        try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
            read(consumer, range, article -> {
                count[0]++;
                return true;
            });
        }
        return count[0];
    }

    /**
     * Creates the topics and copies the articles of a range, each to the partition with the same number.
     *
     * @return how many
     */
    long copy(Range range) {
        int maxBytes = cluster.maxMessageBytes(source.articles());
        AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        long[] count = {0};
        try (Consumer<byte[], byte[]> consumer = cluster.consumer();
                Admin admin = cluster.admin();
                Producer<byte[], byte[]> producer = cluster.producer(maxBytes)) {
            int partitions = cluster.partitions(consumer, source.articles()).size();
            new TopicAdmin(admin, target)
                    .createForReplay(new TopicSettings(partitions, (short) -1, null, RecordLimits.DEFAULT));
            read(consumer, range, article -> {
                // The callback sees the outcome of every record.
                var unused = producer.send(copy(article), (sent, exception) -> failure.compareAndSet(null, exception));
                count[0]++;
                return failure.get() == null;
            });
            producer.flush();
        }
        Exception e = failure.get();
        if (e != null) {
            throw Failures.translated(e);
        }
        return count[0];
    }

    private ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> article) {
        return new ProducerRecord<>(
                target.articles(),
                article.partition(),
                article.timestamp(),
                article.key(),
                article.value(),
                article.headers());
    }

    private void read(
            Consumer<byte[], byte[]> consumer, Range range, Predicate<ConsumerRecord<byte[], byte[]>> articles) {
        List<TopicPartition> partitions = cluster.partitions(consumer, source.articles());
        new TopicReader(consumer, stop).read(partitions, range, false, () -> {}, articles);
    }

    /** Whether an application has committed its work on all that was copied. */
    boolean isCommitted(String applicationId) {
        try (Admin admin = cluster.admin();
                Consumer<byte[], byte[]> consumer = cluster.consumer()) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    cluster.await(admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata());
            Map<TopicPartition, Long> ends = consumer.endOffsets(cluster.partitions(consumer, target.articles()));
            return ends.entrySet().stream().allMatch(end -> {
                OffsetAndMetadata reached = committed.get(end.getKey());
                return (reached == null ? 0 : reached.offset()) >= end.getValue();
            });
        }
    }

    /** Removes what Kafka Streams keeps on the cluster for an application that will not run again. */
    void removeInternal(String applicationId) {
        try (Admin admin = cluster.admin()) {
            Set<String> internal =
                    new TreeSet<>(cluster.await(admin.listTopics().names()));
            internal.removeIf(name -> !name.startsWith(applicationId + "-")
                    || !(name.endsWith("-changelog") || name.endsWith("-repartition")));
            cluster.await(admin.deleteTopics(internal).all());
            cluster.await(admin.deleteConsumerGroups(List.of(applicationId)).all());
        }
    }
}
