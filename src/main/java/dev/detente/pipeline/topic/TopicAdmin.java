package dev.detente.pipeline.topic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates the topics, describes them, and makes sure of them. Whatever Kafka says to the contrary comes out as its own
 * {@link KafkaException}: a {@link org.apache.kafka.common.errors.TimeoutException} when the cluster does not answer.
 */
public final class TopicAdmin {
    private static final Logger LOG = LoggerFactory.getLogger(TopicAdmin.class);

    private final Admin admin;
    private final Topics topics;

    /** For a cluster; the client stays the caller's to close. */
    public TopicAdmin(Admin admin, Topics topics) {
        this.admin = admin;
        this.topics = topics;
    }

    /**
     * A topic as the cluster has it.
     *
     * @param replicationFactor copies of its first partition
     * @param retentionMillis how long records are kept; -1 for ever
     * @param maxMessageBytes the largest batch that it takes
     * @param timestampType CreateTime or LogAppendTime
     */
    public record Described(
            String name,
            int partitions,
            int replicationFactor,
            long retentionMillis,
            int maxMessageBytes,
            String timestampType) {}

    /**
     * Creates the topics that are not there yet, and leaves the others as they are; returns when they can be used.
     *
     * @return the names of those created, in the order that the data takes
     */
    public List<String> create(TopicSettings settings) {
        return create(settings.newTopics(topics));
    }

    /**
     * Creates the topics of a replay. Its articles are stamped by whoever copies them, with the time at which they
     * first arrived, so that those without a date get the same one again.
     *
     * @return the names of those created; those that were there before are not among them
     */
    public List<String> createForReplay(TopicSettings settings) {
        return create(settings.newTopicsOfReplay(topics));
    }

    private List<String> create(List<NewTopic> wanted) {
        List<String> created = new ArrayList<>();
        Map<String, KafkaFuture<Void>> answers = admin.createTopics(wanted).values();
        for (NewTopic topic : wanted) {
            KafkaFuture<Void> answer = answers.get(topic.name());
            if (answer != null && isNew(answer)) {
                created.add(topic.name());
            }
        }
        ShownTopics.await(admin, answers.keySet());
        return created;
    }

    private static boolean isNew(KafkaFuture<Void> answer) {
        try {
            await(answer);
            return true;
        } catch (TopicExistsException e) {
            return false;
        }
    }

    /** Those of our topics that the cluster has, in the order that the data takes. */
    public List<Described> describe() {
        List<String> names = new ArrayList<>(topics.all());
        names.retainAll(await(admin.listTopics().names()));
        Map<String, TopicDescription> descriptions =
                await(admin.describeTopics(names).allTopicNames());
        Map<String, Config> configs = configs(names);
        List<Described> described = new ArrayList<>();
        for (String name : names) {
            TopicDescription description = descriptions.get(name);
            Config config = configs.get(name);
            if (description != null && config != null) {
                described.add(described(description, config));
            }
        }
        return described;
    }

    private static Described described(TopicDescription description, Config config) {
        return new Described(
                description.name(),
                description.partitions().size(),
                description.partitions().get(0).replicas().size(),
                Long.parseLong(config.get(TopicConfig.RETENTION_MS_CONFIG).value()),
                Integer.parseInt(
                        config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value()),
                config.get(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG).value());
    }

    /**
     * Makes sure that all topics are there and take what the pipeline writes.
     *
     * @throws TopicsNotReadyException if a topic is missing, or one takes only smaller records than it must
     */
    public void requireReady(RecordLimits limits) {
        Set<String> missing = new TreeSet<>(topics.all());
        missing.removeAll(await(admin.listTopics().names()));
        if (!missing.isEmpty()) {
            throw new TopicsNotReadyException(
                    (missing.size() == 1 ? "there is no topic " : "there are no topics ") + String.join(", ", missing));
        }
        Map<String, Integer> needed = Map.of(
                topics.statements(), limits.event(),
                topics.unpaired(), limits.event(),
                topics.tone(), limits.event(),
                topics.shifts(), limits.event(),
                topics.late(), limits.event(),
                topics.dlq(), limits.deadLetter());
        Map<String, Config> configs;
        try {
            configs = configs(needed.keySet());
        } catch (AuthorizationException e) {
            LOG.warn("cannot tell whether the topics take records large enough: {}", e.getMessage());
            return;
        }
        configs.forEach(
                (topic, config) -> requireRoom(topic, config, RecordLimits.topicLimit(needed.getOrDefault(topic, 0))));
    }

    private static void requireRoom(String topic, Config config, int needed) {
        int actual = Integer.parseInt(
                config.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG).value());
        if (actual < needed) {
            throw new TopicsNotReadyException("topic " + topic + " takes records of up to " + actual
                    + " bytes (max.message.bytes), and the pipeline needs " + needed);
        }
    }

    private Map<String, Config> configs(Collection<String> names) {
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Map<String, Config> configs = new HashMap<>();
        await(admin.describeConfigs(resources).all())
                .forEach((resource, config) -> configs.put(resource.name(), config));
        return configs;
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
