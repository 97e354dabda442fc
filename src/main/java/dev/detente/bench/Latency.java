package dev.detente.bench;

import dev.detente.analysis.Analysis;
import dev.detente.article.NewsArticle;
import dev.detente.event.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/**
 * How long a statement takes from the moment that its article was meant to be sent to the moment that a consumer of
 * committed records has it, at a fixed rate of articles.
 */
public final class Latency {
    private static final Duration POLL = Duration.ofMillis(50);

    /** Shares of the capacity that are measured. */
    public static final List<Double> SHARES = List.of(0.1, 0.5, 0.8);

    private final BenchCluster cluster;
    private final Function<NewsArticle, Analysis> analysis;
    private final Consumer<String> progress;

    /** A benchmark of the pipeline with an analysis; says through {@code progress} what it is at. */
    public Latency(BenchCluster cluster, Function<NewsArticle, Analysis> analysis, Consumer<String> progress) {
        this.cluster = cluster;
        this.analysis = analysis;
        this.progress = progress;
    }

    /**
     * What was measured.
     *
     * @param threads stream threads
     * @param at one entry for each rate
     */
    public record Result(int threads, List<AtRate> at) {
        public Result {
            at = List.copyOf(at);
        }
    }

    /**
     * Latencies at one rate, in milliseconds.
     *
     * @param perSecond articles a second
     * @param statements how many statements were measured
     * @param sender how late articles were sent, which is part of {@code statement} too
     * @param statement from the intended time of sending to the statement in a consumer's hands
     */
    public record AtRate(double perSecond, long statements, Percentiles sender, Percentiles statement) {}

    /** Percentiles in milliseconds. */
    public record Percentiles(double p50, double p95, double p99, double p999, double max) {
        private static final double MILLI = 1e6;

        static Percentiles of(Histogram nanos) {
            return new Percentiles(
                    nanos.getValueAtPercentile(50) / MILLI,
                    nanos.getValueAtPercentile(95) / MILLI,
                    nanos.getValueAtPercentile(99) / MILLI,
                    nanos.getValueAtPercentile(99.9) / MILLI,
                    nanos.getMaxValue() / MILLI);
        }
    }

    /** Measures each rate for a while, after half as long to warm up at the highest of them. */
    public Result run(ArticleSupply supply, List<Double> rates, int threads, int partitions, double seconds) {
        try (LivePipeline live = LivePipeline.start(cluster, analysis, supply, threads, partitions)) {
            double highest =
                    rates.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            progress.accept("warming up ...");
            var unused = live.sender().send(live.sender().plan(highest, seconds / 2));
            live.awaitDone();
            List<AtRate> measured = new ArrayList<>();
            for (double rate : rates) {
                progress.accept("%.0f articles/s ...".formatted(rate));
                measured.add(at(live, rate, seconds));
            }
            return new Result(threads, measured);
        }
    }

    private AtRate at(LivePipeline live, double rate, double seconds) {
        AtomicBoolean done = new AtomicBoolean();
        // Not in the common pool: on two processors it has one thread, and the registry's client may need it.
        ExecutorService reader = Executors.newSingleThreadExecutor();
        try (KafkaConsumer<String, Statement> consumer = cluster.statements(live.topics())) {
            OpenLoop.Plan plan = live.sender().plan(rate, seconds);
            CompletableFuture<Histogram> reading =
                    CompletableFuture.supplyAsync(() -> read(consumer, plan, done), reader);
            try {
                Histogram delays = live.sender().send(plan);
                live.awaitDone();
                done.set(true);
                Histogram latencies = reading.join();
                return new AtRate(rate, latencies.getTotalCount(), Percentiles.of(delays), Percentiles.of(latencies));
            } finally {
                done.set(true);
                reading.join();
            }
        } finally {
            reader.shutdown();
        }
    }

    /** Reads until all articles are done and nothing comes any more. */
    private static Histogram read(KafkaConsumer<String, Statement> consumer, OpenLoop.Plan plan, AtomicBoolean done) {
        Histogram latencies = new Histogram(3);
        boolean more = true;
        while (more) {
            boolean last = done.get();
            more = false;
            for (ConsumerRecord<String, Statement> record : consumer.poll(POLL)) {
                long index = ArticleSupply.index(record.value().getArticle().getId());
                if (plan.holds(index)) {
                    latencies.recordValue(Math.max(0, System.nanoTime() - plan.intended(index)));
                }
                more = true;
            }
            more |= !last;
        }
        return latencies;
    }
}
