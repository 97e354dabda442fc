package dev.detente.cli;

import dev.detente.article.NewsArticle;
import dev.detente.event.Article;
import dev.detente.pipeline.event.Articles;
import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.registry.AvroSerializer;
import dev.detente.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Sends articles to a topic, keyed by their id, and counts those that have arrived. */
final class ArticleSender implements AutoCloseable {
    /** What a record takes besides its key and its value, at most. */
    private static final int OVERHEAD = 100;

    private final Cluster cluster;
    private final String topic;
    private final int maxBytes;
    private final Producer<byte[], byte[]> producer;
    private final AvroSerializer<Article> serializer = new AvroSerializer<>();
    private final AtomicLong arrived = new AtomicLong();
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    /**
     * A sender.
     *
     * @throws CommandFailure when there is no such topic, or the cluster does not answer
     */
    ArticleSender(Cluster cluster, Settings settings, String topic) {
        this.cluster = cluster;
        this.topic = topic;
        this.maxBytes = cluster.maxMessageBytes(topic);
        this.serializer.configure(RegistryProperties.of(settings), false);
        this.producer = cluster.producer(maxBytes);
    }

    /**
     * Sends an article; returns when there is room for the next one.
     *
     * @return why it cannot be sent, or null
     * @throws CommandFailure when the cluster or the registry is out of reach
     */
    @Nullable
    String send(NewsArticle article) {
        byte[] key = article.id().getBytes(StandardCharsets.UTF_8);
        byte[] value = serializer.serialize(topic, Articles.toEvent(article));
        int limit = Math.min(RecordLimits.DEFAULT.article(), maxBytes - key.length - OVERHEAD);
        if (value == null || value.length > limit) {
            return "is over the size limit of " + limit + " bytes";
        }
        throwFailure();
        Callback counter = (metadata, exception) -> {
            if (exception == null) {
                arrived.incrementAndGet();
            } else {
                failure.compareAndSet(null, exception);
            }
        };
        // The callback sees the outcome of every record.
        var unused = producer.send(new ProducerRecord<>(topic, key, value), counter);
        return null;
    }

    /** Waits until all that was sent has arrived. */
    void flush() {
        producer.flush();
        throwFailure();
    }

    /** How many articles have arrived. */
    long arrived() {
        return arrived.get();
    }

    private void throwFailure() {
        Exception e = failure.get();
        if (e != null) {
            CommandFailure told = Failures.translated(e);
            throw new CommandFailure(
                    told.exitCode(),
                    arrived.get() + " articles have arrived, then " + cluster.address() + " failed: "
                            + told.getMessage(),
                    e);
        }
    }

    @Override
    public void close() {
        producer.close();
        serializer.close();
    }
}
