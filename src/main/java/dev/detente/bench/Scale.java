package dev.detente.bench;

import dev.detente.analysis.Analysis;
import dev.detente.article.NewsArticle;
import dev.detente.pipeline.Pipeline;
import dev.detente.pipeline.PipelineSettings;
import dev.detente.pipeline.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How throughput and state grow with one thing at a time, all else being as it ships. */
public final class Scale {
    private static final long LOOK_NANOS = 20_000_000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final BenchCluster cluster;
    private final Function<NewsArticle, Analysis> analysis;
    private final List<String> detente;
    private final Consumer<String> progress;

    /**
     * A benchmark of the pipeline with an analysis.
     *
     * @param detente how to start this program, for instances in processes of their own
     * @param progress is told what it is at
     */
    public Scale(
            BenchCluster cluster,
            Function<NewsArticle, Analysis> analysis,
            List<String> detente,
            Consumer<String> progress) {
        this.cluster = cluster;
        this.analysis = analysis;
        this.detente = List.copyOf(detente);
        this.progress = progress;
    }

    /** What grows. */
    public enum Dimension {
        /** Stream threads of one instance. */
        THREADS(1, 2, 4),
        /** Processes of {@code detente run}, with one thread each. */
        INSTANCES(1, 2, 3),
        /** Partitions of each topic. */
        PARTITIONS(1, 4, 16, 64),
        /** Different country pairs. */
        PAIRS(10, 1_000, 30_000),
        /** Characters of an article. */
        SIZE(1_000, 10_000, 100_000, 1_000_000);

        private final List<Integer> usual;

        Dimension(Integer... usual) {
            this.usual = List.of(usual);
        }

        /** The values that are measured where none are named. */
        public List<Integer> usual() {
            return usual;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One table. */
    public record Result(Dimension dimension, List<Point> points) {
        public Result {
            points = List.copyOf(points);
        }
    }

    /**
     * One value of what grows.
     *
     * @param articles how many were worked through
     * @param perSecond articles a second
     * @param megabytesPerSecond MB (10^6) of bodies a second
     * @param stateMb MiB of state on disk at the end; null for instances in processes of their own
     * @param restoreSeconds from the start of an instance without state to its being ready again; null for these
     */
    public record Point(
            int value,
            long articles,
            double perSecond,
            double megabytesPerSecond,
            @Nullable Double stateMb,
            @Nullable Double restoreSeconds) {}

    /**
     * Measures along one dimension, after one run of the first value that only warms up; processes start cold each
     * time.
     *
     * @param values what is measured, in this order, at least one; each at least 1
     * @param number articles for each point; fewer where they are long
     */
    public Result run(
            Dimension dimension, List<Integer> values, ArticleSupply supply, int number, int threads, int partitions) {
        List<Point> points = new ArrayList<>();
        if (dimension != Dimension.INSTANCES) {
            progress.accept("warming up ...");
            point(dimension, values.get(0), supply, number, threads, partitions);
        }
        for (int value : values) {
            progress.accept(dimension + " " + value + " ...");
            points.add(point(dimension, value, supply, number, threads, partitions));
        }
        return new Result(dimension, points);
    }

    private Point point(Dimension dimension, int value, ArticleSupply supply, int number, int threads, int partitions) {
        return switch (dimension) {
            case THREADS -> point(value, supply, number, value, partitions);
            case INSTANCES -> instances(value, supply, number, partitions);
            case PARTITIONS -> point(value, supply, number, threads, value);
            case PAIRS -> point(value, new PairArticles(value), Math.max(number, value), threads, partitions);
            case SIZE ->
                point(
                        value,
                        new SizedArticles(supply, value),
                        Math.max(10, Math.min(number, number * 2_000 / value)),
                        threads,
                        partitions);
        };
    }

    private Point point(int value, ArticleSupply supply, int number, int threads, int partitions) {
        Topics topics = cluster.newTopics(partitions);
        double megabytes = cluster.load(topics, supply, number) / 1e6;
        PipelineSettings settings = cluster.pipeline(topics, cluster.newName(), threads);
        Drained drained = new Drain(cluster)
                .run(settings.applicationId(), topics, () -> RunningPipeline.start(settings, analysis));
        double stateMb = cluster.stateMebibytes(settings.applicationId());
        BenchCluster.delete(cluster.stateDirectory(settings.applicationId()));
        return new Point(
                value,
                number,
                drained.perSecond(),
                drained.perSecond() * megabytes / number,
                stateMb,
                secondsToReady(settings));
    }

    private Point instances(int value, ArticleSupply supply, int number, int partitions) {
        Topics topics = cluster.newTopics(partitions);
        double megabytes = cluster.load(topics, supply, number) / 1e6;
        PipelineSettings settings = cluster.pipeline(topics, cluster.newName(), 1);
        Drained drained = new Drain(cluster)
                .run(settings.applicationId(), topics, () -> Instances.start(detente, settings, value));
        return new Point(value, number, drained.perSecond(), drained.perSecond() * megabytes / number, null, null);
    }

    private double secondsToReady(PipelineSettings settings) {
        long started = System.nanoTime();
        try (Pipeline pipeline = Pipeline.start(settings, analysis)) {
            while (!pipeline.isReady()) {
                if (System.nanoTime() - started > PATIENCE_NANOS) {
                    throw new BenchException("the pipeline is not ready after two minutes");
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
            return (System.nanoTime() - started) / 1e9;
        }
    }
}
