package dev.detente.cli;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analyzer;
import dev.detente.article.ArticleReader;
import dev.detente.article.NewsArticle;
import dev.detente.article.Reading;
import dev.detente.article.Samples;
import dev.detente.bench.BenchCluster;
import dev.detente.bench.BenchException;
import dev.detente.bench.Capacity;
import dev.detente.bench.Endurance;
import dev.detente.bench.Latency;
import dev.detente.bench.Machine;
import dev.detente.bench.Scale;
import dev.detente.bench.Startup;
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
import java.util.function.Function;
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
            "",
            "throughput  articles that wait are worked through, beside the analysis alone and a",
            "            pass-through topology",
            "capacity    the highest rate of articles at which the lag stays flat",
            "latency     from the time that an article was meant to be sent to its statement in",
            "            a consumer's hands, at 10, 50 and 80 %% of the capacity",
            "start       from the start of 'detente run' to the first statement in a consumer's hands",
            "endurance   whether the last of --count articles are done as fast as the first",
            "scale       how throughput grows with threads, instances, partitions, pairs or size",
            "",
            "A broker is started as a process of its own, unless --bootstrap-server names a cluster; what the"
                    + " benchmark makes there is removed at the end."
        },
        footer = {
            "",
            "Examples:",
            "  detente bench",
            "  detente bench throughput --articles archive.jsonl --count 50000 --runs 5",
            "  detente bench latency --rate 200 --seconds 60 --output json",
            "  detente bench endurance --articles archive.jsonl --count 2000000",
            "  detente bench scale --along threads --along instances --count 20000"
        })
final class BenchCommand implements Callable<Integer> {
    /** What can be measured. */
    enum Measure {
        THROUGHPUT,
        CAPACITY,
        LATENCY,
        START,
        ENDURANCE,
        SCALE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Articles that wait for the start of an instance: enough for a statement among the first. */
    private static final int WAITING = 1_000;

    private final Shell shell;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "MEASURE",
            arity = "0..*",
            description = "${COMPLETION-CANDIDATES}; default: all but endurance and scale.")
    private @Nullable List<Measure> measures;

    @Option(
            names = "--articles",
            paramLabel = "FILE",
            description = "Articles to multiply, instead of the samples that ship.")
    private @Nullable String articles;

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "20000",
            description = "Articles in each run; default ${DEFAULT-VALUE}.")
    private int count;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "3",
            description = "Runs after the one that warms up; default ${DEFAULT-VALUE}.")
    private int runs;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            defaultValue = "6",
            description = "How long each rate lasts; default ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(
            names = "--tries",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many rates the search for the capacity tries; default ${DEFAULT-VALUE}.")
    private int tries;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Articles a second whose latency is measured, instead of shares of the capacity;"
                    + " may be repeated.")
    private @Nullable List<Double> rates;

    @Option(
            names = "--along",
            paramLabel = "DIMENSION",
            description = "What grows: ${COMPLETION-CANDIDATES}; may be repeated; default threads.")
    private @Nullable List<Scale.Dimension> dimensions;

    @Option(
            names = "--at",
            paramLabel = "N",
            description = "A value of what grows, instead of the usual ones; may be repeated.")
    private @Nullable List<Integer> values;

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
        if (count < 10 || runs < 1 || tries < 1 || seconds < 1) {
            throw CommandFailure.usage("--count is at least 10, --runs, --tries and --seconds at least 1");
        }
        if (values != null && values.stream().anyMatch(value -> value < 1)) {
            throw CommandFailure.usage("--at is at least 1");
        }
        if (rates != null && rates.stream().anyMatch(rate -> rate <= 0)) {
            throw CommandFailure.usage("--rate is more than 0");
        }
        VariedArticles supply = new VariedArticles(originals(), seed);
        Analyzer analyzer = Analyzers.of(settings, shell);
        Logging.hush();
        stop.watch();
        Machine machine = Machine.here();
        BenchResults results = new BenchResults();
        try (BenchCluster cluster = cluster(settings)) {
            stop.runUntilRequested(() -> new Run(cluster, settings, supply, analyzer, results).all());
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
        return measures == null || measures.isEmpty()
                ? EnumSet.complementOf(EnumSet.of(Measure.ENDURANCE, Measure.SCALE))
                : EnumSet.copyOf(measures);
    }

    /** One run of all measures that were asked for. */
    private final class Run {
        private final BenchCluster cluster;
        private final VariedArticles supply;
        private final Function<NewsArticle, Analysis> analysis;
        private final BenchResults results;
        private final int threads;
        private final int partitions;

        Run(BenchCluster cluster, Settings settings, VariedArticles supply, Analyzer analyzer, BenchResults results) {
            this.cluster = cluster;
            this.supply = supply;
            this.analysis = analyzer::analyze;
            this.results = results;
            this.threads =
                    settings.number(Setting.STREAM_THREADS, Runtime.getRuntime().availableProcessors());
            this.partitions = settings.number(Setting.TOPIC_PARTITIONS, 1);
        }

        void all() {
            for (Measure measure : chosen()) {
                switch (measure) {
                    case THROUGHPUT ->
                        results.throughput = new Throughput(cluster, analysis, shell::say)
                                .run(supply, count, threads, partitions, runs);
                    case CAPACITY -> capacity();
                    case LATENCY ->
                        results.latency = new Latency(cluster, analysis, shell::say)
                                .run(supply, latencyRates(), threads, partitions, seconds);
                    case START ->
                        results.start = new Startup(cluster, Self.command(), shell::say)
                                .run(supply, Math.min(count, WAITING), threads, partitions, runs);
                    case ENDURANCE ->
                        results.endurance =
                                new Endurance(cluster, analysis, shell::say).run(supply, count, threads, partitions);
                    case SCALE -> scale();
                }
            }
        }

        private double capacity() {
            if (results.capacity == null) {
                double guess = results.throughput == null
                        ? 0
                        : results.throughput.perSecond().median();
                results.capacity = new Capacity(cluster, analysis, shell::say)
                        .run(supply, guess, threads, partitions, seconds, tries);
            }
            return results.capacity.perSecond();
        }

        private List<Double> latencyRates() {
            if (rates != null) {
                return rates;
            }
            double capacity = capacity();
            if (capacity == 0) {
                throw CommandFailure.failed("no rate held in " + tries + " tries; try more, or name a --rate");
            }
            return Latency.SHARES.stream().map(share -> share * capacity).toList();
        }

        private void scale() {
            Scale scale = new Scale(cluster, analysis, Self.command(), shell::say);
            for (Scale.Dimension dimension : dimensions == null ? List.of(Scale.Dimension.THREADS) : dimensions) {
                results.scale.add(scale.run(
                        dimension, values == null ? dimension.usual() : values, supply, count, threads, partitions));
            }
        }
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
        // On free ports: a demo may be running on the usual ones, or be started meanwhile.
        broker.addAll(List.of("broker", "--output", "json", "--port", "0", "--registry-port", "0"));
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

    private void print(Machine machine, BenchResults results, Settings settings) {
        try (Lines lines = shell.lines()) {
            if (output == OutputFormat.JSON) {
                lines.print(Json.line(results.json(machine)));
            } else {
                results.text(machine, new BenchText(shell.style(settings))).forEach(lines::print);
            }
        }
    }
}
