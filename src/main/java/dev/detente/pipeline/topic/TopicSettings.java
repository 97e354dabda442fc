package dev.detente.pipeline.topic;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * How topics are created.
 *
 * <p>Articles and dead letters are stamped by the broker as they arrive (LogAppendTime): a producer's clock, or a date
 * of 2099, cannot touch their retention. All other events carry their event time (of a window, its start), which may be
 * decades old; so their retention counts from the article's date (by default they are kept for ever), the broker
 * accepts any date, and segments roll by size alone: an archive sent in order of date would else open a segment for
 * each week.
 *
 * @param partitions partitions of each topic, at least 1
 * @param replicationFactor copies of each partition; -1 for the cluster's default
 * @param retention how long records are kept; null for ever
 */
public record TopicSettings(
        int partitions, short replicationFactor, @Nullable Duration retention, RecordLimits limits) {
    /** Four partitions, the cluster's default of copies, kept for ever. */
    public static final TopicSettings DEFAULT = new TopicSettings(4, (short) -1, null, RecordLimits.DEFAULT);

    public TopicSettings {
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic has at least one partition, not " + partitions);
        }
    }

    /** All topics as they are to be created. */
    public List<NewTopic> newTopics(Topics topics) {
        return newTopics(topics, byArrival(topics.articles(), limits.article()));
    }

    /** All topics of a replay: its articles keep the time at which they first arrived. */
    List<NewTopic> newTopicsOfReplay(Topics topics) {
        return newTopics(topics, byEventTime(topics.articles(), limits.article()));
    }

    private List<NewTopic> newTopics(Topics topics, NewTopic articles) {
        return List.of(
                articles,
                byEventTime(topics.statements(), limits.event()),
                byEventTime(topics.unpaired(), limits.event()),
                byEventTime(topics.tone(), limits.event()),
                byEventTime(topics.shifts(), limits.event()),
                byEventTime(topics.late(), limits.event()),
                byArrival(topics.dlq(), limits.deadLetter()),
                latestOfEachKey(topics.handled()));
    }

    private NewTopic byArrival(String name, int valueBytes) {
        Map<String, String> configs = common(valueBytes);
        configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        return newTopic(name, configs);
    }

    private NewTopic byEventTime(String name, int valueBytes) {
        Map<String, String> configs = common(valueBytes);
        configs.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
        configs.put(TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        configs.put(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        configs.put(TopicConfig.SEGMENT_MS_CONFIG, Long.toString(Long.MAX_VALUE));
        return newTopic(name, configs);
    }

    private NewTopic latestOfEachKey(String name) {
        Map<String, String> configs = common(RecordLimits.FRAME);
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        return newTopic(name, configs);
    }

    private Map<String, String> common(int valueBytes) {
        Map<String, String> configs = new HashMap<>();
        configs.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
        configs.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention == null ? -1 : retention.toMillis()));
        configs.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(RecordLimits.topicLimit(valueBytes)));
        return configs;
    }

    private NewTopic newTopic(String name, Map<String, String> configs) {
        Optional<Short> copies = replicationFactor < 0 ? Optional.empty() : Optional.of(replicationFactor);
        return new NewTopic(name, Optional.of(partitions), copies).configs(configs);
    }
}
