package dev.detente.cli;

import dev.detente.pipeline.deadletter.DeadLetterDesk;
import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.pipeline.topic.Topics;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/** How a desk for dead letters reaches a cluster. */
final class ClusterLetters implements DeadLetterDesk.Cluster {
    private static final Range EVERYTHING = new Range(Range.BEGINNING, null);

    private final Cluster cluster;
    private final StopSignal stop;

    private ClusterLetters(Cluster cluster, StopSignal stop) {
        this.cluster = cluster;
        this.stop = stop;
    }

    /** A desk for the dead letters of a cluster; reading ends early when asked to stop. */
    static DeadLetterDesk desk(Cluster cluster, Topics topics, StopSignal stop) {
        return new DeadLetterDesk(new ClusterLetters(cluster, stop), topics);
    }

    @Override
    public void read(String topic, Predicate<ConsumerRecord<byte[], byte[]>> records) {
        try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
            List<TopicPartition> partitions = cluster.partitions(consumer, topic);
            new TopicReader(consumer, stop).read(partitions, EVERYTHING, false, () -> {}, records);
        }
    }

    @Override
    public Producer<byte[], byte[]> producer(String transactionalId) {
        return cluster.transactionalProducer(transactionalId, RecordLimits.DEFAULT.largestRequest());
    }
}
