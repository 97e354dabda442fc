package dev.detente.cli.output;

import dev.detente.bench.Capacity;
import dev.detente.bench.Endurance;
import dev.detente.bench.Latency;
import dev.detente.bench.Machine;
import dev.detente.bench.Scale;
import dev.detente.bench.Spread;
import dev.detente.bench.Startup;
import dev.detente.bench.Throughput;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a benchmark measured, as tables for people. */
public final class BenchText {
    private static final double GIBIBYTE = 1L << 30;

    private final Style style;

    /** Tables that look so. */
    public BenchText(Style style) {
        this.style = style;
    }

    /** The machine, on two lines. */
    public List<String> machine(Machine machine) {
        return List.of(
                "%d processors, %.0f GiB, %s, load %.1f before the start"
                        .formatted(
                                machine.processors(),
                                machine.memoryBytes() / GIBIBYTE,
                                machine.os(),
                                machine.loadAverage()),
                "%s, heap up to %.1f GiB, Kafka %s"
                        .formatted(machine.java(), machine.maxHeapBytes() / GIBIBYTE, machine.kafka()));
    }

    /** How fast articles that wait are worked through. */
    public List<String> throughput(Throughput.Result result) {
        Table table = new Table(
                style,
                "THROUGHPUT",
                "MEDIAN",
                "MIN",
                "MAX",
                "%d articles of %.0f bytes, %d threads"
                        .formatted(result.articles(), result.bodyBytes(), result.threads()));
        add(table, "analysis alone", result.analysisPerSecond(), "%.0f", "articles/s, no Kafka");
        add(table, "pass-through", result.passThroughPerSecond(), "%.0f", "articles/s, no analysis, same serdes");
        add(table, "plumbing", result.plumbingPerSecond(), "%.0f", "articles/s, the pipeline finding nothing");
        add(table, "pipeline", result.perSecond(), "%.0f", "articles/s");
        add(table, "", result.megabytesPerSecond(), "%.2f", "MB/s of bodies");
        add(table, "of analysis", result.ofAnalysis(), "%.2f", "of the analysis alone");
        add(table, "", result.ofAnalysisLessBroker(), "%.2f", "... on the processors that the broker left");
        add(table, "of pass-through", result.ofPassThrough(), "%.2f", "");
        add(table, "CPU, analysis", result.analysisCpuPerThousand(), "%.2f", "s per 1000 articles, alone");
        add(table, "CPU, pipeline", result.cpuPerThousand(), "%.2f", "s per 1000 articles, analysis included");
        add(table, "CPU, broker", result.brokerCpuPerThousand(), "%.2f", "s per 1000 articles");
        add(table, "late to early", result.lateToEarly(), "%.2f", "the last fifth's rate, of the first fifth's");
        add(table, "", result.lateToEarlyByCpu(), "%.2f", "... for the same CPU time");
        add(table, "collections", result.gcShare(), "%.3f", "of the time");
        add(table, "heap, live", result.liveHeapMb(), "%.0f", "MiB after a full collection, the pipeline's own");
        add(table, "heap, peak", result.peakHeapMb(), "%.0f", "MiB with garbage, all of this process");
        return table.lines();
    }

    /** The rates that were tried, and which held. */
    public List<String> capacity(Capacity.Result result) {
        Table table = new Table(
                style,
                "CAPACITY",
                "LAG GROWS BY",
                "LAG",
                "",
                "articles/s, each rate for %.0f s, %d threads".formatted(result.seconds(), result.threads()));
        for (Capacity.Trial trial : result.trials()) {
            table.add(
                    number("%.0f", trial.rate()),
                    number("%.1f", trial.lagGrowth()),
                    Long.toString(trial.lag()),
                    trial.holds() ? "holds" : "too much",
                    trial.rate() == result.perSecond() ? "<- the capacity" : "");
        }
        return table.lines();
    }

    /** Latencies at each rate. */
    public List<String> latency(Latency.Result result) {
        Table table = new Table(
                style,
                "LATENCY",
                "STATEMENTS",
                "P50",
                "P95",
                "P99",
                "P99.9",
                "MAX",
                "SENDER P99",
                "ms; %d threads".formatted(result.threads()));
        for (Latency.AtRate at : result.at()) {
            table.add(
                    number("%.0f/s", at.perSecond()),
                    Long.toString(at.statements()),
                    number("%.1f", at.statement().p50()),
                    number("%.1f", at.statement().p95()),
                    number("%.1f", at.statement().p99()),
                    number("%.1f", at.statement().p999()),
                    number("%.1f", at.statement().max()),
                    number("%.1f", at.sender().p99()),
                    "");
        }
        return table.lines();
    }

    /** How long the first statement takes. */
    public List<String> start(Startup.Result result) {
        Table table = new Table(
                style,
                "START",
                "MEDIAN",
                "MIN",
                "MAX",
                "%d articles wait, %d threads".formatted(result.articles(), result.threads()));
        add(table, "first statement", result.firstStatementSeconds(), "%.1f", "s after 'detente run' was called");
        return table.lines();
    }

    /** How the rate went on. */
    public List<String> endurance(Endurance.Result result) {
        Table table = new Table(
                style, "ENDURANCE", "ARTICLES/S", "OF FIRST", "CPU S/1000", "%d threads".formatted(result.threads()));
        double first = result.parts().get(0).perSecond();
        for (Endurance.Part part : result.parts()) {
            table.add(
                    "to " + part.done(),
                    number("%.0f", part.perSecond()),
                    number("%.2f", part.perSecond() / first),
                    number("%.3f", part.cpuPerThousand()),
                    "");
        }
        table.add("slope", number("%+.3f", result.slope()), "", number("%+.3f", result.slopeByCpu()), "a part");
        table.add("state", number("%.0f", result.stateMb()), "", "", "MiB on disk at the end");
        return table.lines();
    }

    /** Throughput and state along one dimension. */
    public List<String> scale(Scale.Result result) {
        Table table = new Table(
                style,
                result.dimension().name(),
                "ARTICLES",
                "ARTICLES/S",
                "OF FIRST",
                "MB/S",
                "STATE MIB",
                "RESTORE S");
        double first = result.points().get(0).perSecond();
        for (Scale.Point point : result.points()) {
            table.add(
                    Integer.toString(point.value()),
                    Long.toString(point.articles()),
                    number("%.0f", point.perSecond()),
                    number("%.2f", point.perSecond() / first),
                    number("%.2f", point.megabytesPerSecond()),
                    number(point.stateMb()),
                    number(point.restoreSeconds()));
        }
        return table.lines();
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : number("%.1f", value);
    }

    private static void add(Table table, String name, @Nullable Spread spread, String format, String unit) {
        if (spread != null) {
            table.add(
                    name,
                    number(format, spread.median()),
                    number(format, spread.min()),
                    number(format, spread.max()),
                    unit);
        }
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }
}
