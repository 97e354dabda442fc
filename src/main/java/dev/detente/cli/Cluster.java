package dev.detente.cli;

import dev.detente.pipeline.topic.TopicAdmin;
import dev.detente.pipeline.topic.TopicsNotReadyException;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The Kafka cluster that the settings name. Its clients give up after the settings' timeout. */
final class Cluster {
    /** What topics take unless told otherwise, for those whose settings we may not see. */
    private static final int DEFAULT_MAX_MESSAGE_BYTES = 1_048_588;

    private static final int LOOK_MILLIS = 50;

    private final Settings settings;

    Cluster(Settings settings) {
        this.settings = settings;
    }

    /** How to name the cluster to the user. */
    String address() {
        return settings.text(Setting.BOOTSTRAP_SERVERS);
    }

    /** Properties that all clients share: the address, the timeouts, and what the user passes through. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new HashMap<>();
        int timeout = timeoutMillis();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address());
        properties.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
        properties.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, timeout);
        properties.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, (long) Math.min(timeout, 10_000));
        settings.clientProperties().forEach((key, value) -> properties.put(key, value.text()));
        return properties;
    }

    private int timeoutMillis() {
        long millis = settings.duration(Setting.TIMEOUT).map(Duration::toMillis).orElseThrow();
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    /** A client for administration. */
    Admin admin() {
        return open(() -> Admin.create(properties()));
    }

    /** A consumer of committed records, without a group. */
    Consumer<byte[], byte[]> consumer() {
        Map<String, Object> properties = properties();
        properties.putIfAbsent(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return open(() -> new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
    }

    /** A producer that neither loses nor doubles a record, of records up to a size. */
    Producer<byte[], byte[]> producer(int maxBytes) {
        return producer(properties(), maxBytes);
    }

    /** A producer in transactions, which ends those of any other with its id. */
    Producer<byte[], byte[]> transactionalProducer(String id, int maxBytes) {
        Map<String, Object> properties = properties();
        properties.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, id);
        return producer(properties, maxBytes);
    }

    private Producer<byte[], byte[]> producer(Map<String, Object> properties, int maxBytes) {
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, maxBytes);
        // Of several requests in flight to a topic that was created a moment ago, the broker may refuse the first and
        // take the second. It takes the first of an unknown producer for the beginning whatever its number, so that all
        // before it are out of order for ever after.
        properties.putIfAbsent(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        properties.putIfAbsent(ProducerConfig.LINGER_MS_CONFIG, 20);
        properties.putIfAbsent(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        properties.putIfAbsent(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        properties.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, (long) timeoutMillis());
        properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int)
                Math.min(2L * timeoutMillis() + 1_000, Integer.MAX_VALUE));
        return open(() -> new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer()));
    }

    /**
     * The partitions of a topic.
     *
     * @throws CommandFailure when there is no such topic, or the cluster does not answer
     */
    List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
        List<PartitionInfo> partitions;
        try {
            partitions = consumer.partitionsFor(topic);
        } catch (TimeoutException e) {
            throw silent(e);
        }
        if (partitions == null || partitions.isEmpty()) {
            throw missing(Set.of(topic));
        }
        return partitions.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /**
     * Waits until the transactions that wrote into partitions are over for readers too: a producer's commit returns
     * before the broker has told the partitions. Gives up after the settings' timeout, as one that died may be open for
     * longer.
     */
    void awaitCommitted(List<TopicPartition> partitions, StopSignal stop) {
        long end = System.nanoTime() + timeoutMillis() * 1_000_000L;
        try (Admin admin = admin()) {
            while (!ends(admin, partitions, IsolationLevel.READ_COMMITTED)
                            .equals(ends(admin, partitions, IsolationLevel.READ_UNCOMMITTED))
                    && System.nanoTime() < end) {
                if (stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        }
    }

    private Map<TopicPartition, Long> ends(Admin admin, List<TopicPartition> partitions, IsolationLevel level) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        await(admin.listOffsets(latest, new ListOffsetsOptions(level)).all())
                .forEach((partition, offset) -> ends.put(partition, offset.offset()));
        return ends;
    }

    /**
     * The largest record that a topic takes.
     *
     * @throws CommandFailure when there is no such topic, or the cluster does not answer
     */
    int maxMessageBytes(String topic) {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin admin = admin()) {
            ConfigEntry entry = await(admin.describeConfigs(List.of(resource)).all())
                    .getOrDefault(resource, new Config(List.of()))
                    .get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG);
            return entry == null ? DEFAULT_MAX_MESSAGE_BYTES : Integer.parseInt(entry.value());
        } catch (UnknownTopicOrPartitionException e) {
            throw missing(Set.of(topic));
        } catch (AuthorizationException e) {
            return DEFAULT_MAX_MESSAGE_BYTES;
        }
    }

    /**
     * Asks something of the pipeline's topics.
     *
     * @throws CommandFailure when the topics are not as they must be, or the cluster does not answer
     */
    <T> T topics(Function<TopicAdmin, T> question) {
        try (Admin admin = admin()) {
            return question.apply(new TopicAdmin(admin, PipelineProperties.topics(settings)));
        } catch (TopicsNotReadyException e) {
            throw notReady(e);
        } catch (TimeoutException e) {
            throw silent(e);
        }
    }

    /** The pipeline's topics are not as they must be. */
    CommandFailure notReady(TopicsNotReadyException e) {
        return new CommandFailure(
                ExitCode.FAILED, e.getMessage() + " on " + address() + "; 'detente topics create' creates topics", e);
    }

    private CommandFailure missing(Set<String> topics) {
        String what = topics.size() == 1 ? "there is no topic " : "there are no topics ";
        return CommandFailure.failed(
                what + String.join(", ", topics) + " on " + address() + "; 'detente topics create' creates them");
    }

    private CommandFailure silent(Throwable cause) {
        return CommandFailure.unreachable(
                "the Kafka cluster at " + address()
                        + " does not answer; check --bootstrap-server and that it is running",
                cause);
    }

    /**
     * Waits for an answer of the cluster, and throws what it says.
     *
     * @throws CommandFailure when it says nothing
     */
    <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw silent(e.getCause());
            }
            throw e.getCause() instanceof RuntimeException cause ? cause : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("interrupted");
        }
    }

    private <T> T open(Supplier<T> client) {
        try {
            return client.get();
        } catch (KafkaException e) {
            Throwable cause = e instanceof ConfigException || e.getCause() == null ? e : e.getCause();
            String message = String.valueOf(cause.getMessage());
            if (message.startsWith("No resolvable bootstrap urls")) {
                throw CommandFailure.unreachable("no host of " + address() + " is known; check --bootstrap-server", e);
            }
            throw new CommandFailure(ExitCode.USAGE, "the Kafka settings do not work (" + message + ")", e);
        }
    }
}
