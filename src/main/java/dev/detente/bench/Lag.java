package dev.detente.bench;

import dev.detente.pipeline.topic.Topics;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far an application is behind, as the cluster has it committed. */
final class Lag {
    private final BenchCluster cluster;
    private final String group;
    private final String articles;

    /** Of an application that reads these topics' articles, and whose group and internal topics have its name. */
    Lag(BenchCluster cluster, String group, Topics topics) {
        this.cluster = cluster;
        this.group = group;
        this.articles = topics.articles();
    }

    /** Articles that have arrived. */
    long arrived() {
        return sum(ends(Set.of(articles)));
    }

    /** Articles that were analysed, and committed. */
    long committed() {
        return sum(offsets(Set.of(articles)));
    }

    /** Records that are not done with: articles, and statements between the pipeline's two halves. */
    long behind() {
        Set<String> topics = BenchCluster.await(cluster.admin().listTopics().names()).stream()
                .filter(topic ->
                        topic.equals(articles) || topic.startsWith(group + "-") && topic.endsWith("-repartition"))
                .collect(Collectors.toSet());
        // In this order: what is done between the two looks must not count before it has arrived.
        Map<TopicPartition, Long> done = offsets(topics);
        long behind = 0;
        for (Map.Entry<TopicPartition, Long> end : ends(topics).entrySet()) {
            behind += Math.max(0, end.getValue() - done.getOrDefault(end.getKey(), 0L));
        }
        return behind;
    }

    private Map<TopicPartition, Long> ends(Set<String> topics) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (TopicDescription topic : BenchCluster.await(
                        cluster.admin().describeTopics(topics).allTopicNames())
                .values()) {
            topic.partitions()
                    .forEach(partition ->
                            latest.put(new TopicPartition(topic.name(), partition.partition()), OffsetSpec.latest()));
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        BenchCluster.await(cluster.admin().listOffsets(latest).all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private Map<TopicPartition, Long> offsets(Set<String> topics) {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> committed = BenchCluster.await(
                cluster.admin().listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(group));
        committed.forEach((partition, offset) -> {
            if (Objects.nonNull(offset) && topics.contains(partition.topic())) {
                offsets.put(partition, offset.offset());
            }
        });
        return offsets;
    }

    private static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }
}
