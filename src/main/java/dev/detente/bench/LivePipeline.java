package dev.detente.bench;

import dev.detente.analysis.Analysis;
import dev.detente.article.NewsArticle;
import dev.detente.pipeline.Pipeline;
import dev.detente.pipeline.PipelineSettings;
import dev.detente.pipeline.topic.Topics;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** A pipeline at work on topics of its own, and somebody who sends articles to it. */
final class LivePipeline implements AutoCloseable {
    private static final long LOOK_NANOS = 100_000_000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final Topics topics;
    private final Pipeline pipeline;
    private final OpenLoop sender;
    private final Lag lag;

    private LivePipeline(Topics topics, Pipeline pipeline, OpenLoop sender, Lag lag) {
        this.topics = topics;
        this.pipeline = pipeline;
        this.sender = sender;
        this.lag = lag;
    }

    static LivePipeline start(
            BenchCluster cluster,
            Function<NewsArticle, Analysis> analysis,
            ArticleSupply supply,
            int threads,
            int partitions) {
        Topics topics = cluster.newTopics(partitions);
        PipelineSettings settings = cluster.pipeline(topics, cluster.newName(), threads);
        Pipeline pipeline = Pipeline.start(settings, analysis);
        return new LivePipeline(
                topics,
                pipeline,
                new OpenLoop(cluster, topics, supply),
                new Lag(cluster, settings.applicationId(), topics));
    }

    Topics topics() {
        return topics;
    }

    OpenLoop sender() {
        return sender;
    }

    /** Articles that have arrived and are not done with, and statements on their way inside of the pipeline. */
    long lag() {
        return lag.behind();
    }

    /**
     * Waits until all that was sent is done.
     *
     * @throws BenchException if the lag does not fall for two minutes
     */
    void awaitDone() {
        long least = Long.MAX_VALUE;
        long since = System.nanoTime();
        for (long now = lag(); now > 0; now = lag()) {
            if (now < least) {
                least = now;
                since = System.nanoTime();
            } else if (System.nanoTime() - since > PATIENCE_NANOS) {
                throw new BenchException("no progress with " + now + " articles to go (" + pipeline.totals() + ")");
            }
            LockSupport.parkNanos(LOOK_NANOS);
            if (Thread.currentThread().isInterrupted()) {
                throw new BenchException("interrupted");
            }
        }
    }

    @Override
    public void close() {
        sender.close();
        pipeline.close();
    }
}
