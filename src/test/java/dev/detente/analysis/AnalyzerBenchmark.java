package dev.detente.analysis;

import dev.detente.article.NewsArticle;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The whole analysis of an article. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AnalyzerBenchmark {
    private final List<NewsArticle> articles = Benched.articles();
    private final Analyzer analyzer = new Analyzer();

    @Benchmark
    @OperationsPerInvocation(Benched.ARTICLES)
    public void articles(Blackhole hole) {
        for (NewsArticle article : articles) {
            hole.consume(analyzer.analyze(article));
        }
    }
}
