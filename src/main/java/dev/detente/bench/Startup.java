package dev.detente.bench;

import dev.detente.event.Statement;
import dev.detente.pipeline.PipelineSettings;
import dev.detente.pipeline.topic.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** How long it takes from the start of {@code detente run} to the first statement in a consumer's hands. */
public final class Startup {
    private static final Duration POLL = Duration.ofMillis(10);
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final BenchCluster cluster;
    private final List<String> detente;
    private final Consumer<String> progress;

    /**
     * A benchmark of this program.
     *
     * @param detente how to start it
     * @param progress is told what it is at
     */
    public Startup(BenchCluster cluster, List<String> detente, Consumer<String> progress) {
        this.cluster = cluster;
        this.detente = List.copyOf(detente);
        this.progress = progress;
    }

    /**
     * What was measured.
     *
     * @param articles how many waited
     * @param threads stream threads
     * @param firstStatementSeconds from the start of the process to the first committed statement that was read
     */
    public record Result(long articles, int threads, Spread firstStatementSeconds) {}

    /**
     * Measures, after one start that only warms up what the system keeps of files.
     *
     * @param number articles that wait; some statement must come of them
     * @param runs starts that count, at least 1
     */
    public Result run(ArticleSupply supply, int number, int threads, int partitions, int runs) {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            progress.accept("start " + (run + 1) + " of " + (runs + 1) + " ...");
            double took = firstStatement(supply, number, threads, partitions);
            if (run > 0) {
                seconds.add(took);
            }
        }
        return new Result(number, threads, Spread.of(seconds));
    }

    private double firstStatement(ArticleSupply supply, int number, int threads, int partitions) {
        Topics topics = cluster.newTopics(partitions);
        cluster.load(topics, supply, number);
        PipelineSettings settings = cluster.pipeline(topics, cluster.newName(), threads);
        try (KafkaConsumer<String, Statement> consumer = cluster.statements(topics)) {
            long started = System.nanoTime();
            try (Instances instances = Instances.start(detente, settings, 1)) {
                while (consumer.poll(POLL).isEmpty()) {
                    if (System.nanoTime() - started > PATIENCE_NANOS) {
                        throw new BenchException("no statement for two minutes (" + instances + ")");
                    }
                }
                return (System.nanoTime() - started) / 1e9;
            }
        }
    }
}
