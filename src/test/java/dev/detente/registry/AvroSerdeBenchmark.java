package dev.detente.registry;

import dev.detente.analysis.Benched;
import dev.detente.event.Article;
import dev.detente.pipeline.event.Articles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** The serde on articles; the registry is in memory, as its answers are kept in any case. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class AvroSerdeBenchmark {
    private static final String TOPIC = "articles";

    private final List<Article> articles =
            Benched.articles().stream().map(Articles::toEvent).toList();
    private final SpecificAvroSerde<Article> serde = new SpecificAvroSerde<>();
    private List<byte[]> encoded = List.of();

    @Setup
    public void encode() {
        serde.configure(Map.of("schema.registry.url", "mock://benchmark"), false);
        encoded = articles.stream()
                .map(article -> serde.serializer().serialize(TOPIC, article))
                .toList();
    }

    @Benchmark
    @OperationsPerInvocation(Benched.ARTICLES)
    public void serialize(Blackhole hole) {
        for (Article article : articles) {
            hole.consume(serde.serializer().serialize(TOPIC, article));
        }
    }

    @Benchmark
    @OperationsPerInvocation(Benched.ARTICLES)
    public void deserialize(Blackhole hole) {
        for (byte[] bytes : encoded) {
            hole.consume(serde.deserializer().deserialize(TOPIC, bytes));
        }
    }
}
