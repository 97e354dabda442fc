package dev.detente.bench;

import dev.detente.analysis.Analysis;
import dev.detente.article.NewsArticle;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The highest rate that the pipeline keeps up with: articles are sent at a rate for a while, and the rate holds when
 * the trend of the lag stays flat.
 */
public final class Capacity {
    /** A lag that grows by less than this share of the rate is flat. */
    static final double FLAT = 0.02;

    private static final long LOOK_NANOS = 100_000_000;
    private static final int MOST_BURSTS = 20;
    /** A burst that is this much faster than the best before it was not the last that warmed up. */
    private static final double WARMER = 1.05;

    private final BenchCluster cluster;
    private final Function<NewsArticle, Analysis> analysis;
    private final Consumer<String> progress;

    /** A benchmark of the pipeline with an analysis; says through {@code progress} what it is at. */
    public Capacity(BenchCluster cluster, Function<NewsArticle, Analysis> analysis, Consumer<String> progress) {
        this.cluster = cluster;
        this.analysis = analysis;
        this.progress = progress;
    }

    /**
     * What was found.
     *
     * @param perSecond the highest rate that held, articles a second; 0 when none did
     * @param seconds how long each rate was tried
     * @param trials what was tried, in order
     */
    public record Result(int threads, double perSecond, double seconds, List<Trial> trials) {
        public Result {
            trials = List.copyOf(trials);
        }
    }

    /**
     * One rate.
     *
     * @param rate articles a second
     * @param lagGrowth by how many articles a second the lag grew, from the first quarter's end on
     * @param lag articles behind at the end
     * @param holds whether the trend was flat
     */
    public record Trial(double rate, double lagGrowth, long lag, boolean holds) implements RateSearch.Trial {}

    /**
     * Searches.
     *
     * @param guess where to begin; 0 to take what the pipeline does of itself with articles that wait
     * @param seconds how long each rate is tried
     * @param tries how many rates are tried
     */
    public Result run(ArticleSupply supply, double guess, int threads, int partitions, double seconds, int tries) {
        try (LivePipeline live = LivePipeline.start(cluster, analysis, supply, threads, partitions)) {
            double start = guess > 0 ? guess : burst(live, seconds);
            List<Trial> trials = RateSearch.run(start, tries, rate -> trial(live, rate, seconds));
            return new Result(threads, RateSearch.highest(trials), seconds, trials);
        }
    }

    /**
     * Sends far too much for a moment, and sees how long the pipeline takes over it, until it takes no less: a rate
     * that is tried while the JVM still compiles breaks, and nothing above it would be tried again.
     */
    private double burst(LivePipeline live, double seconds) {
        progress.accept("warming up ...");
        long number = 500;
        double best = 0;
        for (int bursts = 0; bursts < MOST_BURSTS; bursts++) {
            OpenLoop.Plan plan = live.sender().plan(number * 10.0, 0.1);
            var unused = live.sender().send(plan);
            live.awaitDone();
            double took = (System.nanoTime() - plan.startNanos()) / 1e9;
            double rate = plan.number() / took;
            if (took >= seconds && rate < WARMER * best) {
                return Math.max(rate, best);
            }
            best = Math.max(rate, best);
            number = took < seconds ? 2 * number : number;
        }
        return best;
    }

    private Trial trial(LivePipeline live, double rate, double seconds) {
        OpenLoop.Plan plan = live.sender().plan(rate, seconds);
        CompletableFuture<Void> sending =
                CompletableFuture.runAsync(() -> live.sender().send(plan));
        Slope slope = new Slope();
        long lag = 0;
        while (!sending.isDone()) {
            double at = (System.nanoTime() - plan.startNanos()) / (double) TimeUnit.SECONDS.toNanos(1);
            // Articles that could not even be sent in time are behind as well.
            long meant = plan.first() + Math.min(plan.number(), (long) (at * rate));
            lag = Math.max(0, meant - live.sender().arrived()) + live.lag();
            if (at > seconds / 4 && at < seconds) {
                slope.add(at, lag);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
        sending.join();
        live.awaitDone();
        Trial trial = new Trial(rate, slope.value(), lag, slope.value() < FLAT * rate);
        progress.accept("%.0f articles/s %s: the lag grows by %.0f a second"
                .formatted(rate, trial.holds() ? "holds" : "is too much", trial.lagGrowth()));
        return trial;
    }
}
