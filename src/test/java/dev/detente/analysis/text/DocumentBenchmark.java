package dev.detente.analysis.text;

import dev.detente.analysis.Benched;
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

/** Cutting a text: paragraphs, tokens, sentences. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class DocumentBenchmark {
    private final List<NewsArticle> articles = Benched.articles();

    @Benchmark
    @OperationsPerInvocation(Benched.ARTICLES)
    public void documents(Blackhole hole) {
        for (NewsArticle article : articles) {
            hole.consume(Document.of(article.body()));
        }
    }
}
