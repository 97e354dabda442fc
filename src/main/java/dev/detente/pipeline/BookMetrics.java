package dev.detente.pipeline;

import dev.detente.pipeline.Books.Totals;
import dev.detente.pipeline.deadletter.Reason;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.MeasurableStat;
import org.apache.kafka.common.metrics.MetricConfig;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.StreamsMetrics;

/**
 * Shows the books among the metrics of Kafka Streams (and so in JMX): group {@value #GROUP}, one total each for
 * {@code articles}, {@code analysed}, {@code duplicates}, {@code retried}, {@code statements}, {@code unpaired},
 * {@code marked}, {@code syndicated}, {@code late}, {@code failed-statements}, {@code windows} and {@code shifts}, and
 * {@code dead-total} with the tag {@code reason}.
 */
final class BookMetrics {
    static final String GROUP = "detente-books";

    private BookMetrics() {}

    /** Adds the metrics, once for a client however often it is called. */
    static void show(Books books, StreamsMetrics metrics, String applicationId) {
        Map<String, String> tags = new TreeMap<>(Map.of("application-id", applicationId));
        show(metrics, "articles", "records read from the articles' topic", tags, books, Totals::articles);
        show(metrics, "analysed", "articles whose events were handed on", tags, books, Totals::analysed);
        show(metrics, "duplicates", "articles that came before with the same content", tags, books, Totals::duplicates);
        show(metrics, "retried", "articles that are read again after a passing fault", tags, books, Totals::retried);
        show(metrics, "statements", "statements made", tags, books, Totals::statements);
        show(metrics, "unpaired", "quotes without a pair made", tags, books, Totals::unpaired);
        show(
                metrics,
                "marked",
                "statements written",
                tags,
                books,
                totals -> totals.stream().marked());
        show(
                metrics,
                "syndicated",
                "statements that are copies",
                tags,
                books,
                totals -> totals.stream().copies());
        show(
                metrics,
                "late",
                "statements too late for their windows",
                tags,
                books,
                totals -> totals.stream().late());
        show(
                metrics,
                "failed-statements",
                "statements that became dead letters",
                tags,
                books,
                totals -> totals.stream().failed());
        show(
                metrics,
                "windows",
                "updates of tone windows",
                tags,
                books,
                totals -> totals.stream().windows());
        show(
                metrics,
                "shifts",
                "shifts told",
                tags,
                books,
                totals -> totals.stream().shifts());
        for (Reason reason : Reason.values()) {
            Map<String, String> tagsWithReason = new TreeMap<>(tags);
            tagsWithReason.put("reason", reason.name());
            show(
                    metrics,
                    "dead",
                    "dead letters",
                    tagsWithReason,
                    books,
                    totals -> totals.dead().getOrDefault(reason, 0L));
        }
    }

    private static void show(
            StreamsMetrics metrics,
            String name,
            String description,
            Map<String, String> tags,
            Books books,
            ToLongFunction<Totals> value) {
        Sensor sensor = metrics.addSensor(GROUP + tags + name, Sensor.RecordingLevel.INFO);
        sensor.add(new MetricName(name + "-total", GROUP, description, tags), new Total(books, value));
    }

    /** Reads the books when it is asked; nothing is recorded twice. */
    private record Total(Books books, ToLongFunction<Totals> value) implements MeasurableStat {
        @Override
        public double measure(MetricConfig config, long now) {
            return value.applyAsLong(books.totals());
        }

        @Override
        public void record(MetricConfig config, double recorded, long timeMs) {
            // The books are kept elsewhere.
        }
    }
}
