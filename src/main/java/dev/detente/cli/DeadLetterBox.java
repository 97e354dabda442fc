package dev.detente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.pipeline.deadletter.DeadLetter;
import dev.detente.pipeline.deadletter.Handling;
import dev.detente.pipeline.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** The dead letters of a cluster, and what became of each since. */
final class DeadLetterBox {
    private static final Range EVERYTHING = new Range(Range.BEGINNING, null);

    private final Cluster cluster;
    private final Topics topics;
    private final StopSignal stop;

    DeadLetterBox(Cluster cluster, Topics topics, StopSignal stop) {
        this.cluster = cluster;
        this.topics = topics;
        this.stop = stop;
    }

    /** What became of letters, by place; a letter that nobody has touched is not in it. */
    Map<String, Handling> handled() {
        Map<String, Handling> handled = new HashMap<>();
        read(topics.handled(), found -> {
            if (found.key() != null && found.value() != null) {
                Handling.of(new String(found.value(), UTF_8))
                        .ifPresent(handling -> handled.put(new String(found.key(), UTF_8), handling));
            }
            return true;
        });
        return handled;
    }

    /**
     * Hands over the letters that there are now, in the order of each partition.
     *
     * @param letters takes each; false ends the reading
     */
    void forEach(Predicate<DeadLetter> letters) {
        read(topics.dlq(), found -> letters.test(new DeadLetter(found)));
    }

    private void read(String topic, Predicate<ConsumerRecord<byte[], byte[]>> records) {
        try (Consumer<byte[], byte[]> consumer = cluster.consumer()) {
            List<TopicPartition> partitions = cluster.partitions(consumer, topic);
            new TopicReader(consumer, stop).read(partitions, EVERYTHING, false, () -> {}, records);
        }
    }
}
