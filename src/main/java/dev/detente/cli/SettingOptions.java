package dev.detente.cli;

import dev.detente.settings.Secrets;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import dev.detente.settings.SettingsException;
import dev.detente.settings.Sources;
import dev.detente.settings.Sources.PropertiesFile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Gives commands the flags of their settings, and finds the values that count once a command line is parsed. */
final class SettingOptions {
    private static final String CONFIG_VARIABLE = "DETENTE_CONFIG";
    private static final String CONFIG_FILE = "detente.properties";

    private SettingOptions() {}

    /** Adds a flag for each setting, and, to those of a cluster, ways to pass properties through. */
    static void addTo(CommandSpec command, Setting... settings) {
        ArgGroupSpec.Builder group = ArgGroupSpec.builder()
                .exclusive(false)
                .heading("%nSettings (flag, else environment, else properties file):%n");
        for (Setting setting : settings) {
            group.addArg(OptionSpec.builder(setting.flag())
                    .paramLabel(setting.placeholder())
                    .type(String.class)
                    .description(description(setting))
                    .build());
        }
        group.addArg(OptionSpec.builder("--config")
                .paramLabel("FILE")
                .type(Path.class)
                .description("Properties file; else $" + CONFIG_VARIABLE + ", else ./" + CONFIG_FILE
                        + " where there is one.")
                .build());
        if (List.of(settings).contains(Setting.BOOTSTRAP_SERVERS)) {
            addClientProperties(group);
        }
        command.addArgGroup(group.build());
    }

    private static void addClientProperties(ArgGroupSpec.Builder group) {
        group.addArg(OptionSpec.builder("--command-config")
                .paramLabel("FILE")
                .type(Path.class)
                .description("Properties for the Kafka clients and the registry's client, secrets too.")
                .build());
        group.addArg(OptionSpec.builder("-X")
                .paramLabel("NAME=VALUE")
                .type(Map.class)
                .auxiliaryTypes(String.class, String.class)
                .description("Any property of the Kafka clients; may be repeated."
                        + " For secrets use a file or DETENTE_KAFKA_...: others can see flags.")
                .build());
    }

    private static String[] description(Setting setting) {
        String otherwise = setting.defaultValue() == null ? "" : "; default " + setting.defaultValue();
        return new String[] {setting.description(), "[" + setting.environmentVariable() + otherwise + "]"};
    }

    /**
     * The values that count for a parsed command.
     *
     * @throws CommandFailure when a file cannot be read, or a value makes no sense
     */
    static Settings resolve(CommandSpec command, Shell shell) {
        Map<Setting, String> flags = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String value = value(command, setting.flag());
            if (value != null) {
                flags.put(setting, value);
            }
        }
        Map<String, String> properties = new TreeMap<>();
        Map<String, String> given = value(command, "-X");
        if (given != null) {
            properties.putAll(given);
            given.keySet().stream().filter(Secrets::isSecret).forEach(key -> warnOfSecret(key, shell));
        }
        Path commandConfig = value(command, "--command-config");
        try {
            return Settings.resolve(new Sources(
                    flags,
                    properties,
                    commandConfig == null ? PropertiesFile.NONE : read(commandConfig, shell),
                    shell.environment(),
                    configFile(value(command, "--config"), shell)));
        } catch (SettingsException e) {
            throw CommandFailure.usage(e.getMessage() + "; see 'detente config --help'");
        }
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // picocli keeps values untyped
    private static <T> @Nullable T value(CommandSpec command, String name) {
        OptionSpec option = command.findOption(name);
        return option == null ? null : option.getValue();
    }

    private static void warnOfSecret(String key, Shell shell) {
        shell.complain("warning: " + key + " was given with -X, where every user of this machine can read it;"
                + " use --command-config FILE or DETENTE_KAFKA_"
                + key.toUpperCase(Locale.ROOT).replace('.', '_'));
    }

    private static PropertiesFile configFile(@Nullable Path flag, Shell shell) {
        if (flag != null) {
            return read(flag, shell);
        }
        String variable = shell.environment().getOrDefault(CONFIG_VARIABLE, "");
        if (!variable.isEmpty()) {
            return read(Path.of(variable), shell);
        }
        boolean there = Files.isRegularFile(shell.directory().resolve(CONFIG_FILE));
        return there ? read(Path.of(CONFIG_FILE), shell) : PropertiesFile.NONE;
    }

    private static PropertiesFile read(Path file, Shell shell) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(shell.directory().resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (NoSuchFileException e) {
            throw CommandFailure.usage("there is no properties file " + file);
        } catch (IOException | IllegalArgumentException e) {
            throw CommandFailure.usage("cannot read the properties file " + file + " (" + e.getMessage() + ")");
        }
        Map<String, String> map = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> map.put(name, properties.getProperty(name)));
        return new PropertiesFile(file.toString(), map);
    }
}
