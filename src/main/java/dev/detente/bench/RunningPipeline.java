package dev.detente.bench;

import dev.detente.analysis.Analysis;
import dev.detente.article.NewsArticle;
import dev.detente.pipeline.Pipeline;
import dev.detente.pipeline.PipelineSettings;
import java.util.function.Function;

/** A pipeline in this process. */
record RunningPipeline(Pipeline pipeline) implements Drain.Application {
    static RunningPipeline start(PipelineSettings settings, Function<NewsArticle, Analysis> analysis) {
        return new RunningPipeline(Pipeline.start(settings, analysis));
    }

    @Override
    public void close() {
        pipeline.close();
    }

    @Override
    public String toString() {
        return "pipeline, " + pipeline.totals();
    }
}
