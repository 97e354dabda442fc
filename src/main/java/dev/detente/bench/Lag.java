package dev.detente.bench;

import dev.detente.pipeline.topic.Topics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far an application is behind the end of its articles, as the cluster has it committed. */
final class Lag {
    private final BenchCluster cluster;
    private final String group;
    private final Map<TopicPartition, OffsetSpec> ends = new HashMap<>();

    Lag(BenchCluster cluster, String group, Topics topics) {
        this.cluster = cluster;
        this.group = group;
        String topic = topics.articles();
        BenchCluster.await(cluster.admin().describeTopics(List.of(topic)).allTopicNames())
                .values()
                .forEach(description -> description
                        .partitions()
                        .forEach(partition ->
                                ends.put(new TopicPartition(topic, partition.partition()), OffsetSpec.latest())));
    }

    /** Articles that have arrived. */
    long arrived() {
        return BenchCluster.await(cluster.admin().listOffsets(ends).all()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    /** Articles that are done with, and committed. */
    long committed() {
        Map<TopicPartition, OffsetAndMetadata> offsets = BenchCluster.await(
                cluster.admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(group));
        return offsets.entrySet().stream()
                .filter(offset -> ends.containsKey(offset.getKey()))
                .map(Map.Entry::getValue)
                .filter(Objects::nonNull)
                .mapToLong(OffsetAndMetadata::offset)
                .sum();
    }
}
