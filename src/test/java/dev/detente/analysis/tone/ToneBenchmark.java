package dev.detente.analysis.tone;

import dev.detente.analysis.Benched;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.quote.QuoteExtractor;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import java.util.ArrayList;
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

/** The tone of each quote of the samples; figures are per article. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ToneBenchmark {
    private final List<Passage> passages = passages();
    private final ToneClassifier classifier = new ToneClassifier();

    private static List<Passage> passages() {
        QuoteExtractor extractor = new QuoteExtractor();
        List<Passage> passages = new ArrayList<>();
        for (Document document : Benched.documents()) {
            for (Quote quote : extractor.extract(document)) {
                passages.add(new Passage(document, quote.segments(), quote.cue(), List.of(), List.of(), List.of()));
            }
        }
        return passages;
    }

    @Benchmark
    @OperationsPerInvocation(Benched.ARTICLES)
    public void tone(Blackhole hole) {
        for (Passage passage : passages) {
            hole.consume(classifier.classify(passage));
        }
    }
}
