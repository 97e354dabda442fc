package dev.detente.monitor.metrics;

import dev.detente.monitor.view.MonitorView;
import dev.detente.pipeline.Books.Totals;
import dev.detente.pipeline.Pipeline;
import dev.detente.pipeline.Timings;
import dev.detente.pipeline.deadletter.Reason;
import dev.detente.pipeline.topic.Topics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.ToDoubleFunction;

/**
 * All metrics of a process in the text format of Prometheus: the JVM's, Kafka's own ({@code kafka_...}) and the
 * product's ({@code detente_...}).
 */
public final class Metrics implements AutoCloseable {
    private static final Duration[] ANALYSIS_BUCKETS =
            millis(1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000);
    private static final Duration[] LATENCY_BUCKETS =
            millis(50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 30_000, 60_000, 300_000, 3_600_000, 86_400_000);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Deque<Runnable> bound = new ArrayDeque<>();

    /**
     * The metrics of a process, at first only the JVM's.
     *
     * @param version version of the product
     * @param modelVersion version of the analysis; with two instances of different versions both are seen
     */
    public Metrics(String version, String modelVersion) {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        JvmGcMetrics collections = new JvmGcMetrics();
        collections.bindTo(registry);
        bound.push(collections::close);
        Gauge.builder("detente.build.version", () -> 1)
                .description("Always 1; its labels tell which versions run.")
                .tags("version", version, "model_version", modelVersion)
                .register(registry);
    }

    private static Duration[] millis(long... values) {
        Duration[] durations = new Duration[values.length];
        for (int i = 0; i < values.length; i++) {
            durations[i] = Duration.ofMillis(values[i]);
        }
        return durations;
    }

    /** Histograms of how long a pipeline's work takes. */
    public Timings timings() {
        Timer analysis =
                timer("detente.analysis", "How long the analysis of an article takes.", Tags.empty(), ANALYSIS_BUCKETS);
        Timer sinceCollected = endToEnd("collected");
        Timer sinceArrival = endToEnd("arrival");
        return new Timings() {
            @Override
            public void analysed(Duration took) {
                analysis.record(took);
            }

            @Override
            public void deliveredSinceCollected(Duration since) {
                sinceCollected.record(since);
            }

            @Override
            public void deliveredSinceArrival(Duration since) {
                sinceArrival.record(since);
            }
        };
    }

    private Timer endToEnd(String since) {
        return timer(
                "detente.end.to.end",
                "From when an article was collected, or arrived in its topic, until its events are handed on.",
                Tags.of("since", since),
                LATENCY_BUCKETS);
    }

    private Timer timer(String name, String description, Tags tags, Duration[] buckets) {
        return Timer.builder(name)
                .description(description)
                .tags(tags)
                .serviceLevelObjectives(buckets)
                .register(registry);
    }

    /** Shows a pipeline's books, its threads and its lag, and all that Kafka tells of it. */
    public void show(Pipeline pipeline) {
        KafkaStreamsMetrics kafka = pipeline.showMetrics(registry);
        bound.push(kafka::close);
        count(pipeline, "articles", "Articles read from their topic.", Totals::articles);
        count(pipeline, "analysed.articles", "Articles whose events were handed on.", Totals::analysed);
        count(pipeline, "duplicate.articles", "Articles that came before with the same content.", Totals::duplicates);
        count(pipeline, "retried.articles", "Articles that are read again after a passing fault.", Totals::retried);
        count(pipeline, "statements", "Statements made.", Totals::statements);
        count(pipeline, "unpaired.quotes", "Quotes without a pair made.", Totals::unpaired);
        count(
                pipeline,
                "syndicated.statements",
                "Statements that another outlet had before.",
                totals -> totals.stream().copies());
        count(
                pipeline,
                "late.statements",
                "Statements too late for their windows.",
                totals -> totals.stream().late());
        count(
                pipeline,
                "window.updates",
                "Updates of tone windows.",
                totals -> totals.stream().windows());
        count(
                pipeline,
                "shifts",
                "Shifts found, changed or withdrawn.",
                totals -> totals.stream().shifts());
        for (Reason reason : Reason.values()) {
            FunctionCounter.builder(
                            "detente.dead.letters",
                            pipeline,
                            running -> running.totals().dead().getOrDefault(reason, 0L))
                    .description("Dead letters by reason.")
                    .tag("reason", reason.name())
                    .register(registry);
        }
        gauge(
                pipeline,
                "stream.threads.alive",
                "Stream threads that have not died.",
                running -> running.state().threadsAlive());
        gauge(
                pipeline,
                "stream.threads.wanted",
                "Stream threads that there should be.",
                running -> running.state().threadsWanted());
        gauge(
                pipeline,
                "lag.records",
                "Articles that wait, as far as this instance knows.",
                running -> running.state().lag());
    }

    private void count(Pipeline pipeline, String name, String description, ToDoubleFunction<Totals> count) {
        FunctionCounter.builder("detente." + name, pipeline, running -> count.applyAsDouble(running.totals()))
                .description(description)
                .register(registry);
    }

    private void gauge(Pipeline pipeline, String name, String description, ToDoubleFunction<Pipeline> value) {
        Gauge.builder("detente." + name, pipeline, value)
                .description(description)
                .register(registry);
    }

    /** Shows what a monitor has read and keeps. */
    public void show(MonitorView view, Topics topics) {
        for (String topic : topics.all()) {
            if (!topic.equals(topics.articles())) {
                FunctionCounter.builder(
                                "detente.monitor.records",
                                view,
                                shown -> shown.flow(topic).total())
                        .description(
                                "Records that the monitor has read, by topic, those that were there at its start too.")
                        .tag("topic", topic)
                        .register(registry);
            }
        }
        Gauge.builder(
                        "detente.monitor.statements.kept",
                        view,
                        shown -> shown.statements().size())
                .description("Statements that the monitor keeps in memory.")
                .register(registry);
        Gauge.builder("detente.monitor.listeners", view, shown -> shown.live().listeners())
                .description("Connections that are sent live events.")
                .register(registry);
        Gauge.builder("detente.monitor.complete", view, shown -> shown.isComplete() && shown.trouble() == null ? 1 : 0)
                .description("1 while the monitor's view is up to date.")
                .register(registry);
    }

    /** Everything, in the text format of Prometheus. */
    public String scrape() {
        return registry.scrape();
    }

    @Override
    public void close() {
        while (!bound.isEmpty()) {
            bound.pop().run();
        }
        registry.close();
    }
}
