package dev.detente.analysis.actor;

import dev.detente.analysis.Benched;
import dev.detente.analysis.text.Document;
import java.time.LocalDate;
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

/** All names of a text, and the countries that it is about. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class GazetteerBenchmark {
    private final List<Document> documents = Benched.documents();
    private final ActorResolver resolver = new ActorResolver();
    private final LocalDate date = LocalDate.of(2025, 6, 5);

    @Benchmark
    @OperationsPerInvocation(Benched.ARTICLES)
    public void parties(Blackhole hole) {
        for (Document document : documents) {
            hole.consume(resolver.parties(document, null, date));
        }
    }
}
