package dev.detente.bench;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.text.Document;
import dev.detente.article.NewsArticle;
import dev.detente.pipeline.PipelineSettings;
import dev.detente.pipeline.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * How fast the pipeline works through articles that wait for it, against floors that are measured beside it in each
 * round: the analysis alone, a pass-through topology, and the pipeline with an analysis that finds nothing.
 */
public final class Throughput {
    private static final Analysis NOTHING = new Analysis(Document.of(""), List.of(), List.of(), List.of());

    private final BenchCluster cluster;
    private final Function<NewsArticle, Analysis> analysis;
    private final Consumer<String> progress;

    /** A benchmark of the pipeline with an analysis; says through {@code progress} what it is at. */
    public Throughput(BenchCluster cluster, Function<NewsArticle, Analysis> analysis, Consumer<String> progress) {
        this.cluster = cluster;
        this.analysis = analysis;
        this.progress = progress;
    }

    /**
     * What was measured.
     *
     * @param articles how many in each round
     * @param bodyBytes bytes of a body in UTF-8, on average
     * @param threads stream threads, and threads of the analysis alone
     * @param analysisPerSecond the analysis alone, articles a second
     * @param passThroughPerSecond the pass-through topology, articles a second
     * @param plumbingPerSecond the pipeline with an analysis that finds nothing, articles a second
     * @param perSecond the pipeline, articles a second
     * @param megabytesPerSecond the pipeline, MB (10^6) of bodies a second
     * @param ofAnalysis the pipeline's rate as a share of the analysis alone
     * @param ofAnalysisLessBroker the same, where the analysis alone had only the processors that the broker left
     * @param ofPassThrough the pipeline's rate as a share of the pass-through topology
     * @param analysisCpuPerThousand CPU seconds of the analysis alone for a thousand articles
     * @param cpuPerThousand CPU seconds of the pipeline for a thousand articles
     * @param brokerCpuPerThousand CPU seconds of the broker for a thousand articles, with the pipeline; null for a
     *     broker that is no process of ours
     * @param lateToEarly how fast the pipeline did the last fifth, as a share of how fast it did the first; null where
     *     there was too little to tell
     * @param lateToEarlyByCpu how much of the last fifth it did with the same CPU time, likewise
     * @param gcShare share of the time that collections took, with the pipeline
     * @param liveHeapMb MiB that the pipeline keeps live on the heap
     * @param peakHeapMb MiB on the heap at most, garbage included
     */
    public record Result(
            long articles,
            double bodyBytes,
            int threads,
            Spread analysisPerSecond,
            Spread passThroughPerSecond,
            Spread plumbingPerSecond,
            Spread perSecond,
            Spread megabytesPerSecond,
            Spread ofAnalysis,
            Spread ofAnalysisLessBroker,
            Spread ofPassThrough,
            Spread analysisCpuPerThousand,
            Spread cpuPerThousand,
            @Nullable Spread brokerCpuPerThousand,
            @Nullable Spread lateToEarly,
            @Nullable Spread lateToEarlyByCpu,
            Spread gcShare,
            Spread liveHeapMb,
            Spread peakHeapMb) {}

    private record Round(AnalysisAlone.Rate alone, Drained passThrough, Drained plumbing, Drained pipeline) {
        double ofAnalysis() {
            return pipeline.perSecond() / alone.perSecond();
        }

        /** A broker elsewhere takes no processor of ours. */
        double ofAnalysisLessBroker(int threads) {
            double broker = Double.isNaN(pipeline.brokerProcessors()) ? 0 : pipeline.brokerProcessors();
            int processors = Runtime.getRuntime().availableProcessors();
            double busy = Math.min(threads, processors);
            double left = Math.min(busy, processors - broker);
            return ofAnalysis() * busy / left;
        }

        double ofPassThrough() {
            return pipeline.perSecond() / passThrough.perSecond();
        }
    }

    /**
     * Measures, after one round that only warms up.
     *
     * @param number articles in each round
     * @param runs rounds that count, at least 1
     */
    public Result run(ArticleSupply supply, int number, int threads, int partitions, int runs) {
        Topics topics = cluster.newTopics(partitions);
        progress.accept("producing " + number + " articles ...");
        long bytes = cluster.load(topics, supply, number);
        List<NewsArticle> articles =
                LongStream.range(0, number).mapToObj(supply::article).toList();
        List<Round> rounds = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            progress.accept(run == 0 ? "warming up ..." : "run " + run + " of " + runs + " ...");
            Round round = round(topics, articles, threads);
            if (run > 0) {
                rounds.add(round);
            }
        }
        return result(rounds, number, (double) bytes / number, threads);
    }

    private Round round(Topics topics, List<NewsArticle> articles, int threads) {
        Drain drain = new Drain(cluster);
        AnalysisAlone.Rate alone = new AnalysisAlone(analysis).run(articles, threads, cluster);
        PipelineSettings copying = cluster.pipeline(topics, cluster.newName(), threads);
        Drained passThrough = drain.run(copying.applicationId(), topics, () -> PassThrough.start(cluster, copying));
        PipelineSettings finding = cluster.pipeline(topics, cluster.newName(), threads);
        Drained plumbing =
                drain.run(finding.applicationId(), topics, () -> RunningPipeline.start(finding, article -> NOTHING));
        PipelineSettings working = cluster.pipeline(topics, cluster.newName(), threads);
        Drained pipeline = drain.run(working.applicationId(), topics, () -> RunningPipeline.start(working, analysis));
        return new Round(alone, passThrough, plumbing, pipeline);
    }

    private static Result result(List<Round> rounds, int number, double bodyBytes, int threads) {
        return new Result(
                number,
                bodyBytes,
                threads,
                over(rounds, round -> round.alone().perSecond()),
                over(rounds, round -> round.passThrough().perSecond()),
                over(rounds, round -> round.plumbing().perSecond()),
                over(rounds, round -> round.pipeline().perSecond()),
                over(rounds, round -> round.pipeline().perSecond() * bodyBytes / 1e6),
                over(rounds, Round::ofAnalysis),
                over(rounds, round -> round.ofAnalysisLessBroker(threads)),
                over(rounds, Round::ofPassThrough),
                over(rounds, round -> round.alone().cpuPerThousand()),
                over(rounds, round -> round.pipeline().cpuPerThousand()),
                known(rounds, round -> round.pipeline().brokerCpuPerThousand()),
                known(rounds, round -> round.pipeline().pace().lateToEarly()),
                known(rounds, round -> round.pipeline().pace().lateToEarlyByCpu()),
                over(rounds, round -> round.pipeline().gcShare()),
                over(rounds, round -> round.pipeline().liveHeapMb()),
                over(rounds, round -> round.pipeline().peakHeapMb()));
    }

    /** Null where any of the rounds does not know. */
    private static @Nullable Spread known(List<Round> rounds, ToDoubleFunction<Round> measure) {
        Spread spread = over(rounds, measure);
        return Double.isNaN(spread.median()) ? null : spread;
    }

    private static Spread over(List<Round> rounds, ToDoubleFunction<Round> measure) {
        return Spread.of(rounds.stream().map(measure::applyAsDouble).toList());
    }
}
