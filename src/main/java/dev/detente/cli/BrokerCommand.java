package dev.detente.cli;

import dev.detente.cli.output.Json;
import dev.detente.cli.output.OutputFormat;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The demo's broker and registry alone. */
@Command(
        name = "broker",
        description = {
            "Start a Kafka broker and a schema registry in this process, with Détente's topics, until Ctrl-C.",
            "For trials, tests and benchmarks; both listen on loopback only."
        },
        footer = {"", "Examples:", "  detente broker --data-dir ./data", "  detente broker --port 19092 --output json"})
final class BrokerCommand implements Callable<Integer> {
    private final Shell shell;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json for a line with the addresses on standard output once both answer; default"
                    + " ${DEFAULT-VALUE}.")
    private OutputFormat output;

    BrokerCommand(Shell shell, StopSignal stop) {
        this.shell = shell;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        Settings given = SettingOptions.resolve(spec, shell);
        Logging.hush();
        stop.watch();
        try (DemoServers servers = DemoServers.start(given, shell)) {
            if (output == OutputFormat.JSON) {
                try (Lines lines = shell.lines()) {
                    lines.print(addresses(servers.settings()));
                }
            } else {
                servers.welcome().lines().forEach(shell::say);
            }
            stop.await(Long.MAX_VALUE, TimeUnit.DAYS);
        }
        return ExitCode.OK;
    }

    private static String addresses(Settings settings) {
        return Json.line(Json.object()
                .put(Setting.BOOTSTRAP_SERVERS.key(), settings.text(Setting.BOOTSTRAP_SERVERS))
                .put(Setting.SCHEMA_REGISTRY_URL.key(), settings.text(Setting.SCHEMA_REGISTRY_URL)));
    }
}
