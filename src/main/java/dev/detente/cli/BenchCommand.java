package dev.detente.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.analysis.Analyzer;
import dev.detente.article.ArticleReader;
import dev.detente.article.NewsArticle;
import dev.detente.article.Reading;
import dev.detente.article.Samples;
import dev.detente.bench.BenchCluster;
import dev.detente.bench.BenchException;
import dev.detente.bench.Machine;
import dev.detente.bench.Throughput;
import dev.detente.bench.VariedArticles;
import dev.detente.cli.output.BenchText;
import dev.detente.cli.output.Json;
import dev.detente.cli.output.OutputFormat;
import dev.detente.settings.Origin;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how fast the pipeline is. */
@Command(
        name = "bench",
        description = {
            "Measure how fast the pipeline is on this machine, with the settings that ship.",
            "throughput: articles that wait are worked through, beside the analysis alone and a pass-through topology.",
            "",
            "A broker is started as a process of its own, unless --bootstrap-server names a cluster; what the"
                    + " benchmark makes there is removed at the end."
        },
        footer = {
            "",
            "Examples:",
            "  detente bench",
            "  detente bench throughput --articles archive.jsonl --count 50000 --runs 5 --output json"
        })
final class BenchCommand implements Callable<Integer> {
    /** What can be measured. */
    enum Measure {
        THROUGHPUT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Shell shell;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "MEASURE",
            arity = "0..*",
            description = "${COMPLETION-CANDIDATES}; default: all but scale.")
    private @Nullable List<Measure> measures;

    @Option(
            names = "--articles",
            paramLabel = "FILE",
            description = "Articles to multiply, instead of the samples that ship.")
    private @Nullable String articles;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "4000",
            description = "Articles in each run; default ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs after the one that warms up; default ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides which words are exchanged when articles are multiplied; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json for one object; default ${DEFAULT-VALUE}.")
    private OutputFormat output;

    BenchCommand(Shell shell, StopSignal stop) {
        this.shell = shell;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        Settings settings = SettingOptions.resolve(spec, shell);
        if (count < 1 || runs < 1) {
            throw CommandFailure.usage("--count and --runs are at least 1");
        }
        VariedArticles supply = new VariedArticles(originals(), seed);
        Analyzer analyzer = Analyzers.of(settings, shell);
        Logging.hush();
        stop.watch();
        Machine machine = Machine.here();
        Map<Measure, Record> results = new TreeMap<>();
        try (BenchCluster cluster = cluster(settings)) {
            stop.runUntilRequested(() -> {
                for (Measure measure : chosen()) {
                    results.put(measure, measured(measure, cluster, settings, supply, analyzer));
                }
            });
        } catch (BenchException e) {
            throw CommandFailure.failed(String.valueOf(e.getMessage()));
        }
        if (stop.isRequested()) {
            return StopSignal.STOPPED;
        }
        print(machine, results, settings);
        return ExitCode.OK;
    }

    private Set<Measure> chosen() {
        return measures == null || measures.isEmpty() ? EnumSet.of(Measure.THROUGHPUT) : EnumSet.copyOf(measures);
    }

    private Record measured(
            Measure measure, BenchCluster cluster, Settings settings, VariedArticles supply, Analyzer analyzer) {
        int threads =
                settings.number(Setting.STREAM_THREADS, Runtime.getRuntime().availableProcessors());
        int partitions = settings.number(Setting.TOPIC_PARTITIONS, 1);
        return switch (measure) {
            case THROUGHPUT ->
                new Throughput(cluster, analyzer::analyze, shell::say).run(supply, count, threads, partitions, runs);
        };
    }

    private BenchCluster cluster(Settings settings) {
        Map<String, String> properties = new TreeMap<>();
        settings.clientProperties().forEach((key, value) -> properties.put(key, value.text()));
        BenchCluster.Access access = new BenchCluster.Access(
                settings.text(Setting.BOOTSTRAP_SERVERS),
                settings.text(Setting.SCHEMA_REGISTRY_URL),
                settings.text(Setting.PROCESSING_GUARANTEE),
                settings.text(Setting.SERDE_CLASS),
                properties);
        // A cluster that the environment or a file names is somebody's; only who names it here wants it under load.
        boolean named = settings.value(Setting.BOOTSTRAP_SERVERS)
                .filter(value -> value.origin().level() == Origin.Level.FLAG)
                .isPresent();
        if (named) {
            new Cluster(settings).topics(topics -> topics.describe());
            new RegistryProbe(settings).requireAnswer();
            return BenchCluster.given(access);
        }
        shell.say("starting a broker as a process of its own ...");
        List<String> broker = new ArrayList<>(Self.command());
        broker.addAll(List.of("broker", "--output", "json"));
        return BenchCluster.own(broker, access);
    }

    private List<NewsArticle> originals() {
        if (articles == null) {
            return Samples.articles();
        }
        List<NewsArticle> read = new ArrayList<>();
        Inputs.each(shell, List.of(articles), (name, in) -> {
            ArticleReader reader = new ArticleReader(name, in);
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                if (reading instanceof Reading.Accepted accepted) {
                    read.add(accepted.article());
                }
            }
        });
        if (read.isEmpty()) {
            throw CommandFailure.usage("there are no articles in " + articles);
        }
        return read;
    }

    private void print(Machine machine, Map<Measure, Record> results, Settings settings) {
        try (Lines lines = shell.lines()) {
            if (output == OutputFormat.JSON) {
                ObjectNode all = Json.object();
                all.set("machine", Json.of(machine));
                results.forEach((measure, result) -> all.set(measure.toString(), Json.of(result)));
                lines.print(Json.line(all));
            } else {
                BenchText text = new BenchText(shell.style(settings));
                text.machine(machine).forEach(lines::print);
                results.values().forEach(result -> text.result(result).forEach(lines::print));
            }
        }
    }
}
