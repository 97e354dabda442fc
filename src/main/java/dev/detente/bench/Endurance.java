package dev.detente.bench;

import dev.detente.analysis.Analysis;
import dev.detente.article.NewsArticle;
import dev.detente.pipeline.PipelineSettings;
import dev.detente.pipeline.topic.Topics;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Whether the pipeline goes on as it began, the more it has behind it. */
public final class Endurance {
    private static final int PARTS = 10;

    private final BenchCluster cluster;
    private final Function<NewsArticle, Analysis> analysis;
    private final Consumer<String> progress;

    /** A benchmark of the pipeline with an analysis; says through {@code progress} what it is at. */
    public Endurance(BenchCluster cluster, Function<NewsArticle, Analysis> analysis, Consumer<String> progress) {
        this.cluster = cluster;
        this.analysis = analysis;
        this.progress = progress;
    }

    /**
     * What was measured.
     *
     * @param articles how many were worked through
     * @param threads stream threads
     * @param parts ten parts of them, in order
     * @param slope by what share of the rate on average the rate changes from one part to the next, by least squares
     * @param slopeByCpu the same of the articles done with the same CPU time of this process
     * @param stateMb MiB of state on disk at the end
     */
    public record Result(
            long articles, int threads, List<Part> parts, double slope, double slopeByCpu, double stateMb) {
        public Result {
            parts = List.copyOf(parts);
        }
    }

    /**
     * One part.
     *
     * @param done articles done at its end
     * @param perSecond articles a second
     * @param cpuPerThousand CPU seconds of this process for a thousand articles
     */
    public record Part(long done, double perSecond, double cpuPerThousand) {}

    /** Measures one run over articles that wait. */
    public Result run(ArticleSupply supply, int number, int threads, int partitions) {
        Topics topics = cluster.newTopics(partitions);
        progress.accept("producing " + number + " articles ...");
        cluster.load(topics, supply, number);
        progress.accept("working through them ...");
        PipelineSettings settings = cluster.pipeline(topics, cluster.newName(), threads);
        Drained drained = new Drain(cluster)
                .run(settings.applicationId(), topics, () -> RunningPipeline.start(settings, analysis));
        List<Part> parts = drained.pace().parts(PARTS);
        return new Result(
                number,
                threads,
                parts,
                slope(parts.stream().map(Part::perSecond).toList()),
                slope(parts.stream().map(part -> 1 / part.cpuPerThousand()).toList()),
                cluster.stateMebibytes(settings.applicationId()));
    }

    private static double slope(List<Double> rates) {
        Slope slope = new Slope();
        for (int part = 0; part < rates.size(); part++) {
            slope.add(part, rates.get(part));
        }
        double mean = rates.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
        return slope.value() / mean;
    }
}
