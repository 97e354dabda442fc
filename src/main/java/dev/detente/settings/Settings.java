package dev.detente.settings;

import dev.detente.settings.Origin.Level;
import dev.detente.settings.Sources.PropertiesFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values that count. A flag beats {@code -X}, which beats the file of {@code --command-config}, the environment,
 * the properties file and the default, in this order.
 */
public final class Settings {
    /** The retention that never ends. */
    static final String FOREVER = "forever";

    private final Map<Setting, Value> values;
    private final SortedMap<String, Value> clientProperties;

    private Settings(Map<Setting, Value> values, SortedMap<String, Value> clientProperties) {
        this.values = Collections.unmodifiableMap(values);
        this.clientProperties = Collections.unmodifiableSortedMap(clientProperties);
    }

    /**
     * Finds the values that count. Pure: reads nothing but its argument.
     *
     * @throws SettingsException when a setting has a value that it cannot have
     */
    public static Settings resolve(Sources sources) {
        Map<Setting, Value> values = new EnumMap<>(Setting.class);
        SortedMap<String, Value> clientProperties = new TreeMap<>();
        for (Setting setting : Setting.values()) {
            if (setting.defaultValue() != null) {
                values.put(setting, new Value(setting.defaultValue(), Origin.BY_DEFAULT));
            }
        }
        // Weakest first: what comes later overwrites.
        addFile(sources.file(), Level.FILE, values, clientProperties);
        addEnvironment(sources.environment(), values, clientProperties);
        addFile(sources.commandConfig(), Level.FLAG, values, clientProperties);
        sources.properties()
                .forEach((key, text) ->
                        add(key, new Value(text, new Origin(Level.FLAG, "-X")), values, clientProperties));
        sources.flags()
                .forEach((setting, text) ->
                        values.put(setting, new Value(text, new Origin(Level.FLAG, setting.flag()))));
        values.forEach(Settings::check);
        return new Settings(values, clientProperties);
    }

    /** The same with other values for some settings, whoever set them; for a command that knows better. */
    public Settings with(Map<Setting, String> known) {
        Map<Setting, Value> changed = new EnumMap<>(Setting.class);
        changed.putAll(values);
        known.forEach((setting, text) -> changed.put(setting, new Value(text, Origin.BY_DEFAULT)));
        changed.forEach(Settings::check);
        return new Settings(changed, new TreeMap<>(clientProperties));
    }

    private static void addFile(
            PropertiesFile file, Level level, Map<Setting, Value> values, Map<String, Value> clientProperties) {
        Origin origin = new Origin(level, file.name());
        file.properties().forEach((key, text) -> add(key, new Value(text.strip(), origin), values, clientProperties));
    }

    private static void addEnvironment(
            Map<String, String> environment, Map<Setting, Value> values, Map<String, Value> clientProperties) {
        new TreeMap<>(environment)
                .forEach((variable, text) -> Sources.clientProperty(variable)
                        .filter(key -> !text.isEmpty())
                        .ifPresent(key -> add(
                                key,
                                new Value(text, new Origin(Level.ENVIRONMENT, variable)),
                                values,
                                clientProperties)));
        for (Setting setting : Setting.values()) {
            String text = environment.get(setting.environmentVariable());
            if (text != null && !text.isEmpty()) {
                values.put(setting, new Value(text, new Origin(Level.ENVIRONMENT, setting.environmentVariable())));
            }
        }
    }

    private static void add(String key, Value value, Map<Setting, Value> values, Map<String, Value> clientProperties) {
        Optional<Setting> setting = Setting.ofKey(key);
        if (setting.isPresent()) {
            values.put(setting.get(), value);
        } else {
            clientProperties.put(key, value);
        }
    }

    private static void check(Setting setting, Value value) {
        String complaint = setting.kind().complaint(value.text());
        if (complaint != null) {
            throw new SettingsException(setting.key() + " from "
                    + value.origin().name() + ": '" + Secrets.masked(setting.key(), value.text()) + "' " + complaint);
        }
    }

    /** The value of a setting with its origin; empty where nobody set it and it has no fixed default. */
    public Optional<Value> value(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** The text of a setting that has a default. */
    public String text(Setting setting) {
        return value(setting)
                .map(Value::text)
                .orElseThrow(() -> new IllegalArgumentException(setting.key() + " has no default"));
    }

    /** The number that a setting holds, or what stands for it where it has none. */
    public int number(Setting setting, int otherwise) {
        return value(setting).map(value -> Integer.parseInt(value.text())).orElse(otherwise);
    }

    /** The path that a setting holds. */
    public Optional<Path> path(Setting setting) {
        return value(setting).map(value -> Path.of(value.text()));
    }

    /** The length of time that a setting holds; empty for {@code forever}. */
    public Optional<Duration> duration(Setting setting) {
        return value(setting)
                .map(Value::text)
                .filter(text -> !text.equals(FOREVER))
                .map(ValueKind::duration);
    }

    /** The lengths of time that a setting with a default holds. */
    public List<Duration> durations(Setting setting) {
        return Arrays.stream(text(setting).split(",", -1))
                .map(ValueKind::duration)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Properties for the Kafka clients and the schema registry's client, as they were given, by name. */
    public SortedMap<String, Value> clientProperties() {
        return clientProperties;
    }
}
