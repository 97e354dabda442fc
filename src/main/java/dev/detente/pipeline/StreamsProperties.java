package dev.detente.pipeline;

import dev.detente.pipeline.deadletter.DeadLetters;
import dev.detente.pipeline.deadletter.FailedEvents;
import dev.detente.pipeline.deadletter.RefusedArticles;
import dev.detente.pipeline.deadletter.UndecodableArticles;
import dev.detente.pipeline.state.BoundedRocksDb;
import dev.detente.pipeline.topic.RecordLimits;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The configuration of Kafka Streams for a pipeline. */
final class StreamsProperties {
    /**
     * How long a transaction may stay open. Kafka Streams' own ten seconds are less than a few slow articles take; a
     * transaction that is aborted for its age comes back with the same articles, for ever.
     */
    static final int TRANSACTION_TIMEOUT_MS = 60_000;

    /** A thread that waits for records commits nothing; Kafka's own 100 ms would be as long as its interval again. */
    private static final int POLL_MS = 25;

    /** A thread that is asked to stop works on what it has polled first; on a slow machine 2,000 took half a minute. */
    private static final int MAX_POLL_RECORDS = 250;
    /**
     * Articles of a partition that wait for their turn: a thousand large ones, Kafka's default, would fill the heap.
     */
    private static final int BUFFERED_ARTICLES = 250;

    /**
     * How long a member of the group may be silent. A thread that died is a member until then; the group waits for it
     * before it shares out the work anew, and whoever is to stop waits with it. Kafka's own 45 seconds are longer than
     * a stop may take. Heartbeats come from a thread of their own, so a long article is no silence.
     */
    private static final int SESSION_TIMEOUT_MS = 10_000;

    /**
     * A member learns that the group is shared out anew from the answer to a heartbeat; until the last of them has
     * learned it, those who know already do nothing. Kafka's own three seconds made a first start that much longer.
     */
    private static final int HEARTBEAT_MS = 500;

    private StreamsProperties() {}

    static Properties of(PipelineSettings settings, Books books) {
        Properties properties = new Properties();
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, settings.applicationId());
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, settings.threads());
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, settings.processingGuarantee());
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, settings.stateDirectory());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        internalTopics(properties, settings);
        if (!settings.clientProperties().containsKey(StreamsConfig.GROUP_PROTOCOL_CONFIG)) {
            properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MS);
            properties.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MS);
        }
        speed(properties);
        properties.put(
                StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
                settings.limits().largestRequest());
        if (settings.processingGuarantee().equals(StreamsConfig.EXACTLY_ONCE_V2)) {
            properties.put(
                    StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), TRANSACTION_TIMEOUT_MS);
            properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, EarlyCommits.AT_MOST.toMillis());
        }
        properties.putAll(settings.clientProperties());
        deadLetters(properties, settings, books);
        return properties;
    }

    /** Statements pass through these as well: they are as large, and may be dated a day ahead. */
    private static void internalTopics(Properties properties, PipelineSettings settings) {
        properties.put(
                StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG),
                settings.limits().event() + RecordLimits.FRAME);
        properties.put(
                StreamsConfig.topicPrefix(TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG),
                Long.toString(Long.MAX_VALUE));
    }

    private static void speed(Properties properties) {
        properties.put(StreamsConfig.POLL_MS_CONFIG, POLL_MS);
        // Each half reads from one topic: there is no other to wait for.
        properties.put(StreamsConfig.MAX_TASK_IDLE_MS_CONFIG, StreamsConfig.MAX_TASK_IDLE_MS_DISABLED);
        properties.put(StreamsConfig.BUFFERED_RECORDS_PER_PARTITION_CONFIG, BUFFERED_ARTICLES);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), MAX_POLL_RECORDS);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 20);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 131_072);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
    }

    /** Not to be overridden: the promise that no article is lost hangs on these. */
    private static void deadLetters(Properties properties, PipelineSettings settings, Books books) {
        String topic = settings.topics().dlq();
        properties.put(StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, topic);
        // The default of Kafka 5; without it Streams warns at each start. The partition assignor makes a configuration
        // of its own of what the consumer has, and would warn as well.
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG, true);
        properties.put(
                StreamsConfig.mainConsumerPrefix(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_GLOBAL_ENABLED_CONFIG),
                true);
        properties.put(
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG, UndecodableArticles.class.getName());
        properties.put(StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG, RefusedArticles.class.getName());
        properties.put(StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG, FailedEvents.class.getName());
        properties.put(
                DeadLetters.CONFIG, new DeadLetters(topic, settings.limits().deadLetter(), books::dead));
        properties.put(RefusedArticles.ARTICLES_TOPIC_CONFIG, settings.topics().articles());
        properties.put(RefusedArticles.RETRIED_CONFIG, (Runnable) books::retried);
    }
}
