package dev.detente.monitor.view;

import dev.detente.pipeline.deadletter.Faults;
import dev.detente.pipeline.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads all topics that a view shows, from their beginning and on, in a thread of its own and without a consumer group.
 * Topics that are not there yet are looked for every few seconds. When the cluster or the registry does not answer it
 * tries again for ever, goes on where it was, and the view says so meanwhile.
 */
public final class TopicFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);

    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long PAUSE_MILLIS = 2_000;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Deserializer<? extends SpecificRecord> decoder;
    private final Topics topics;
    private final MonitorView view;
    private final Thread thread;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    private TopicFollower(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Deserializer<? extends SpecificRecord> decoder,
            Topics topics,
            MonitorView view) {
        this.consumers = consumers;
        this.decoder = decoder;
        this.topics = topics;
        this.view = view;
        this.thread = new Thread(this::run, "detente-monitor");
        thread.setDaemon(true);
    }

    /**
     * Begins to follow.
     *
     * @param consumers makes consumers of committed records that begin at the earliest and commit nothing
     * @param decoder reads the values of all topics but the dead letters'; closed at the end
     */
    public static TopicFollower start(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Deserializer<? extends SpecificRecord> decoder,
            Topics topics,
            MonitorView view) {
        TopicFollower follower = new TopicFollower(consumers, decoder, topics, view);
        follower.thread.start();
        return follower;
    }

    /** Whether it still follows. */
    public boolean isAlive() {
        return thread.isAlive();
    }

    private void run() {
        while (!isStopped()) {
            try (Consumer<byte[], byte[]> consumer = consumers.get()) {
                follow(consumer);
            } catch (WakeupException e) {
                LOG.debug("woken up to end");
            } catch (RuntimeException e) {
                LOG.warn("the topics cannot be read, trying again: {}", e.getMessage());
                LOG.debug("why the topics cannot be read", e);
                view.inTrouble(message(e));
                pause();
            }
        }
        decoder.close();
    }

    private static String message(RuntimeException e) {
        return Faults.isPassing(e) ? "the cluster or the registry does not answer" : "the topics cannot be read";
    }

    private void pause() {
        try {
            if (stop.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.debug("no pause, as the monitor is being closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        long nextLook = System.nanoTime();
        boolean caughtUp = false;
        while (!isStopped()) {
            if (System.nanoTime() - nextLook >= 0) {
                look(consumer);
                nextLook = System.nanoTime() + LOOK_NANOS;
            }
            if (consumer.assignment().isEmpty()) {
                view.inTrouble("the topics " + topics.prefix() + "* are not there yet");
                pause();
                continue;
            }
            take(consumer.poll(POLL));
            if (!caughtUp && isAtEnd(consumer)) {
                caughtUp = true;
                view.markComplete();
            }
        }
    }

    /** Finds topics and partitions that are new, and reads the length of the articles' topic. */
    private void look(Consumer<byte[], byte[]> consumer) {
        Map<String, List<PartitionInfo>> known = consumer.listTopics(ANSWER);
        List<TopicPartition> wanted = new ArrayList<>();
        for (String topic : followed()) {
            wanted.addAll(partitions(known, topic));
        }
        if (!Set.copyOf(wanted).equals(consumer.assignment())) {
            consumer.assign(wanted);
            wanted.forEach(partition -> {
                Long position = positions.get(partition);
                if (position == null) {
                    consumer.seekToBeginning(List.of(partition));
                } else {
                    consumer.seek(partition, position);
                }
            });
        }
        Collection<TopicPartition> articles = partitions(known, topics.articles());
        long articlesSoFar = consumer.endOffsets(articles, ANSWER).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        view.flow(topics.articles()).reach(articlesSoFar, System.currentTimeMillis());
    }

    private List<String> followed() {
        return List.of(
                topics.statements(),
                topics.tone(),
                topics.shifts(),
                topics.late(),
                topics.unpaired(),
                topics.dlq(),
                topics.handled());
    }

    private static List<TopicPartition> partitions(Map<String, List<PartitionInfo>> known, String topic) {
        return known.getOrDefault(topic, List.of()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static boolean isAtEnd(Consumer<?, ?> consumer) {
        return consumer.assignment().stream()
                .allMatch(partition -> consumer.currentLag(partition).orElse(Long.MAX_VALUE) == 0);
    }

    private void take(ConsumerRecords<byte[], byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            List<ConsumerRecord<byte[], byte[]>> found = records.records(partition);
            for (ConsumerRecord<byte[], byte[]> record : found) {
                take(record);
                positions.put(partition, record.offset() + 1);
            }
            view.passed(partition.topic(), found.size());
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        String topic = record.topic();
        if (topic.equals(topics.dlq())) {
            view.addDeadLetter(record);
        } else if (topic.equals(topics.handled())) {
            view.addHandled(record);
        } else if (!topic.equals(topics.unpaired()) && !topic.equals(topics.late())) {
            SpecificRecord event = decoded(record);
            if (event != null) {
                view.add(event);
            }
        }
    }

    private @Nullable SpecificRecord decoded(ConsumerRecord<byte[], byte[]> record) {
        try {
            return decoder.deserialize(record.topic(), record.headers(), record.value());
        } catch (KafkaException e) {
            if (Faults.isPassing(e)) {
                throw e;
            }
            LOG.debug("{}-{}@{} is no event", record.topic(), record.partition(), record.offset(), e);
            view.undecodable();
            return null;
        }
    }

    /** Ends the reading, and waits for it. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(15));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
