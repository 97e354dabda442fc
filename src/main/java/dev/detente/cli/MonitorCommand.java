package dev.detente.cli;

import dev.detente.analysis.Analyzer;
import dev.detente.cli.output.OutputFormat;
import dev.detente.cli.watch.Choices;
import dev.detente.cli.watch.Choices.Sort;
import dev.detente.cli.watch.Page;
import dev.detente.cli.watch.TerminalWatch;
import dev.detente.monitor.metrics.Metrics;
import dev.detente.monitor.view.MonitorView;
import dev.detente.monitor.view.PairSummary;
import dev.detente.monitor.view.ToneWindows;
import dev.detente.monitor.web.PairJson;
import dev.detente.settings.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Watches what a pipeline finds. */
@Command(
        name = "monitor",
        description = {
            "Watch the tone between countries: a live table of pairs in the terminal, or a dashboard for browsers with"
                    + " --web.",
            "Reads the topics of a cluster. Any number of monitors may run; each answers for all pairs."
        },
        footer = {
            "",
            "Examples:",
            "  detente monitor --country CN,US",
            "  detente monitor --once --output json | jq .pair",
            "  detente monitor --web",
            "  detente monitor --web --listen 0.0.0.0:8080 --token-file token.txt"
        })
final class MonitorCommand implements Callable<Integer> {
    private static final int LOOK_MILLIS = 100;
    private static final int ROWS_ONCE = 1_000;

    private final Shell shell;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    @Option(names = "--web", description = "Serve the dashboard and the HTTP API instead.")
    private boolean web;

    @Option(names = "--once", description = "Print the pairs as they are now, and end.")
    private boolean once;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "TEXT",
            description = "Of --once: text, or json, a line for each pair.")
    private OutputFormat output = OutputFormat.TEXT;

    @Option(names = "--pair", paramLabel = "PAIR", description = "Show this pair's statements: CN-US.")
    private @Nullable String pair;

    @Option(names = "--country", paramLabel = "CODE", split = ",", description = "Pairs with one of these.")
    private @Nullable List<String> countries;

    @Option(names = "--issue", paramLabel = "ISSUE", description = "Only this issue: TRADE.")
    private @Nullable String issue;

    @Option(
            names = "--sort",
            paramLabel = "ORDER",
            defaultValue = "SAID",
            description = "said, coldest, warmest or change.")
    private Sort sort = Sort.SAID;

    MonitorCommand(Shell shell, StopSignal stop) {
        this.shell = shell;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        Settings settings = SettingOptions.resolve(spec, shell);
        if (!web && !once && !shell.screen().outIsTerminal()) {
            throw CommandFailure.usage("standard output is no terminal; see --once and --web");
        }
        Logging.hush();
        // Asked here, so that a wrong address is told at once; later the monitor waits for the cluster by itself.
        new Cluster(settings).topics(topics -> topics.describe());
        stop.watch();
        try (RunningMonitor monitor = RunningMonitor.start(settings)) {
            if (web) {
                serve(monitor);
            } else if (once) {
                awaitComplete(monitor.view());
                print(monitor.view());
            } else {
                new TerminalWatch(monitor.view(), choices(), stop::isRequested).run();
            }
        } catch (IOException e) {
            throw CommandFailure.failed("the terminal cannot be used (" + e.getMessage() + ")");
        }
        return ExitCode.OK;
    }

    private void serve(RunningMonitor monitor) {
        try (Metrics metrics = new Metrics(Version.own(), Analyzer.MODEL_VERSION)) {
            String address = monitor.serve(shell, Map::of, monitor::health, metrics);
            shell.say("dashboard on " + address + ", until Ctrl-C");
            while (!stop.await(1, TimeUnit.HOURS)) {
                Logging.debug("still serving " + address);
            }
        }
    }

    private void awaitComplete(MonitorView view) {
        while (!view.isComplete() && !stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            Logging.debug("not all has been read yet: " + view.trouble());
        }
    }

    private void print(MonitorView view) {
        Page page = new Page(view);
        try (Lines lines = shell.lines()) {
            if (output == OutputFormat.JSON) {
                for (PairSummary summary : page.pairs(choices())) {
                    lines.print(PairJson.of(summary).toString());
                }
            } else {
                page.lines(choices(), shell.screen().columns(), ROWS_ONCE, "").stream()
                        .map(line -> line.toString().stripTrailing())
                        .filter(line -> !line.isEmpty())
                        .forEach(lines::print);
            }
        }
    }

    private Choices choices() {
        Set<String> codes = new TreeSet<>();
        if (countries != null) {
            countries.forEach(code -> codes.add(code.toUpperCase(Locale.ROOT)));
        }
        String about = issue == null ? ToneWindows.ALL_ISSUES : issue.toUpperCase(Locale.ROOT);
        return new Choices(sort, about, codes, pair == null ? null : pair.toUpperCase(Locale.ROOT), 0, 0);
    }
}
