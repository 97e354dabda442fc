package dev.detente.cli;

import dev.detente.analysis.Analyzer;
import dev.detente.monitor.metrics.Metrics;
import dev.detente.settings.Settings;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Watches what a pipeline finds. */
@Command(
        name = "monitor",
        description = {
            "Watch the tone between countries: reads the topics of a cluster and shows what is in them, until Ctrl-C.",
            "Any number of monitors may run; each reads whole topics and answers for all pairs."
        },
        footer = {
            "",
            "Examples:",
            "  detente monitor --web",
            "  detente monitor --web --listen 0.0.0.0:8080 --token-file token.txt"
        })
final class MonitorCommand implements Callable<Integer> {
    private final Shell shell;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    @Option(names = "--web", description = "Serve the dashboard and the HTTP API.")
    private boolean web;

    MonitorCommand(Shell shell, StopSignal stop) {
        this.shell = shell;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        if (!web) {
            throw CommandFailure.usage("how to watch? --web serves the dashboard");
        }
        Settings settings = SettingOptions.resolve(spec, shell);
        Logging.hush();
        // Asked here, so that a wrong address is told at once; later the monitor waits for the cluster by itself.
        new Cluster(settings).topics(topics -> topics.describe());
        stop.watch();
        try (RunningMonitor monitor = RunningMonitor.start(settings);
                Metrics metrics = new Metrics(Version.own(), Analyzer.MODEL_VERSION)) {
            String address = monitor.serve(shell, Map::of, monitor::health, metrics);
            shell.say("dashboard on " + address + ", until Ctrl-C");
            while (!stop.await(1, TimeUnit.HOURS)) {
                Logging.debug("still serving " + address);
            }
        }
        return ExitCode.OK;
    }
}
