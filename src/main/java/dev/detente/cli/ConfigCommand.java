package dev.detente.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.cli.output.Json;
import dev.detente.cli.output.OutputFormat;
import dev.detente.cli.output.Table;
import dev.detente.settings.Origin;
import dev.detente.settings.Secrets;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import dev.detente.settings.Value;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the settings that count. */
@Command(
        name = "config",
        description = {
            "Show each setting's value and where it comes from. Secrets are masked.",
            "A flag beats the environment, the environment the properties file, the file the default."
        },
        footer = {
            "",
            "Examples:",
            "  detente config                        what counts here and now",
            "  detente config --config prod.properties  what would count with this file",
            "  DETENTE_KAFKA_SECURITY_PROTOCOL=SSL detente config --output json"
        })
final class ConfigCommand implements Callable<Integer> {
    private final Shell shell;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json; default ${DEFAULT-VALUE}.")
    private OutputFormat output;

    ConfigCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Settings settings = SettingOptions.resolve(spec, shell);
        try (Lines lines = shell.lines()) {
            if (output == OutputFormat.JSON) {
                lines.print(json(settings));
            } else {
                table(settings).lines().forEach(lines::print);
            }
        }
        return ExitCode.OK;
    }

    private Table table(Settings settings) {
        Table table = new Table(shell.style(settings), "SETTING", "VALUE", "FROM");
        for (Setting setting : Setting.values()) {
            settings.value(setting)
                    .ifPresentOrElse(
                            value -> add(table, setting.key(), value),
                            () -> table.add(setting.key(), "(automatic)", Origin.BY_DEFAULT.name()));
        }
        settings.clientProperties().forEach((key, value) -> add(table, key, value));
        return table;
    }

    private static void add(Table table, String key, Value value) {
        table.add(key, Secrets.masked(key, value.text()), value.origin().name());
    }

    private static String json(Settings settings) {
        ObjectNode root = Json.object();
        for (Setting setting : Setting.values()) {
            ObjectNode node = root.putObject(setting.key());
            settings.value(setting).ifPresentOrElse(value -> fill(node, setting.key(), value), () -> {
                node.putNull("value");
                fillOrigin(node, Origin.BY_DEFAULT);
            });
        }
        settings.clientProperties().forEach((key, value) -> fill(root.putObject(key), key, value));
        return Json.line(root);
    }

    private static void fill(ObjectNode node, String key, Value value) {
        node.put("value", Secrets.masked(key, value.text()));
        fillOrigin(node, value.origin());
    }

    private static void fillOrigin(ObjectNode node, Origin origin) {
        node.put("origin", origin.level().name().toLowerCase(Locale.ROOT)).put("from", origin.name());
    }
}
