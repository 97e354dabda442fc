package dev.detente.cli;

import dev.detente.cli.Range.AtOffset;
import dev.detente.cli.Range.AtTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** Reads a range of one topic, all partitions, without a consumer group. */
final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<byte[], byte[]> consumer;
    private final StopSignal stop;

    TopicReader(Consumer<byte[], byte[]> consumer, StopSignal stop) {
        this.consumer = consumer;
        this.stop = stop;
    }

    /**
     * Hands over the records of a range until its end, or until asked to stop.
     *
     * @param follow whether to wait for what comes after the topic's present end
     * @param idle called whenever there is nothing to read at the moment
     * @param records takes each record; false ends the reading
     */
    void read(
            List<TopicPartition> partitions,
            Range range,
            boolean follow,
            Runnable idle,
            Predicate<ConsumerRecord<byte[], byte[]>> records) {
        consumer.assign(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        seek(partitions, range, ends);
        while (!stop.isRequested() && (follow || !reached(ends))) {
            var batch = consumer.poll(POLL);
            if (batch.isEmpty()) {
                idle.run();
            }
            for (ConsumerRecord<byte[], byte[]> found : batch) {
                boolean beyond = !follow && found.offset() >= end(ends, found);
                boolean wanted = !beyond && range.contains(found.offset(), found.timestamp());
                if (wanted && (stop.isRequested() || !records.test(found))) {
                    return;
                }
            }
        }
    }

    private void seek(List<TopicPartition> partitions, Range range, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, Long> starts = new HashMap<>(ends);
        if (range.from() instanceof AtOffset at) {
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            first.forEach((partition, offset) -> starts.merge(partition, Math.max(offset, at.offset()), Math::min));
        } else if (range.from() instanceof AtTime at) {
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(partition -> times.put(partition, at.time().toEpochMilli()));
            for (Map.Entry<TopicPartition, OffsetAndTimestamp> entry :
                    consumer.offsetsForTimes(times).entrySet()) {
                if (entry.getValue() != null) {
                    starts.put(entry.getKey(), entry.getValue().offset());
                }
            }
        }
        starts.forEach(consumer::seek);
    }

    private static long end(Map<TopicPartition, Long> ends, ConsumerRecord<?, ?> found) {
        return ends.getOrDefault(new TopicPartition(found.topic(), found.partition()), Long.MAX_VALUE);
    }

    private boolean reached(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
