package dev.detente.analysis.quote;

import dev.detente.analysis.Benched;
import dev.detente.analysis.text.Document;
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

/** Quotation marks alone, and all quotes with the trained tagger, which takes most of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class QuoteBenchmark {
    private final List<Document> documents = Benched.documents();
    private final QuoteExtractor extractor = new QuoteExtractor();

    @Benchmark
    @OperationsPerInvocation(Benched.ARTICLES)
    public void quotationMarks(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(QuotationMarks.of(document));
        }
    }

    @Benchmark
    @OperationsPerInvocation(Benched.ARTICLES)
    public void quotes(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(extractor.extract(document));
        }
    }
}
