package dev.detente.bench;

import dev.detente.event.Article;
import dev.detente.pipeline.event.Articles;
import dev.detente.pipeline.topic.Topics;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Sends articles at a rate, each at a time that was fixed beforehand (start + index × interval), however the pipeline
 * fares: an article that is sent late was meant for its time all the same, so waiting is part of what is measured.
 */
final class OpenLoop implements AutoCloseable {
    private final Producer<String, Article> producer;
    private final String topic;
    private final ArticleSupply supply;
    private final AtomicLong arrived = new AtomicLong();
    private long next;

    OpenLoop(BenchCluster cluster, Topics topics, ArticleSupply supply) {
        this.producer = cluster.producer();
        this.topic = topics.articles();
        this.supply = supply;
    }

    /**
     * A stretch of articles and the times that they are meant for.
     *
     * @param first index of the first
     * @param startNanos when the first is meant to be sent
     * @param intervalNanos from each to the next
     */
    record Plan(long first, long number, long startNanos, double intervalNanos) {
        /** When the article of an index is meant to be sent. */
        long intended(long index) {
            return startNanos + Math.round((index - first) * intervalNanos);
        }

        boolean holds(long index) {
            return index >= first && index < first + number;
        }
    }

    /** Plans articles that were not sent yet, beginning now. */
    Plan plan(double rate, double seconds) {
        long number = Math.max(1, Math.round(rate * seconds));
        Plan plan = new Plan(next, number, System.nanoTime(), TimeUnit.SECONDS.toNanos(1) / rate);
        next += number;
        return plan;
    }

    /** Sends what is planned; returns how late each was sent, in nanoseconds. */
    Histogram send(Plan plan) {
        Histogram delays = new Histogram(3);
        for (long index = plan.first(); plan.holds(index); index++) {
            Article article = Articles.toEvent(supply.article(index));
            long intended = plan.intended(index);
            for (long now = System.nanoTime(); now < intended; now = System.nanoTime()) {
                LockSupport.parkNanos(intended - now);
                if (Thread.currentThread().isInterrupted()) {
                    throw new BenchException("interrupted");
                }
            }
            delays.recordValue(Math.max(0, System.nanoTime() - intended));
            var unused = producer.send(new ProducerRecord<>(topic, article.getId(), article), (metadata, e) -> {
                if (e == null) {
                    arrived.incrementAndGet();
                }
            });
        }
        return delays;
    }

    /** How many articles have arrived in all. */
    long arrived() {
        return arrived.get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
