package dev.detente.settings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All that may set something, strongest first.
 *
 * @param flags settings given as flags
 * @param properties properties given with {@code -X}
 * @param commandConfig the file named with {@code --command-config}
 * @param environment the process's environment
 * @param file the properties file
 */
public record Sources(
        Map<Setting, String> flags,
        Map<String, String> properties,
        PropertiesFile commandConfig,
        Map<String, String> environment,
        PropertiesFile file) {

    /**
     * A file's properties.
     *
     * @param name how to name the file to its user
     * @param properties what it says
     */
    public record PropertiesFile(String name, Map<String, String> properties) {
        /** In the place of a file that is not there. */
        public static final PropertiesFile NONE = new PropertiesFile("", Map.of());

        public PropertiesFile {
            properties = Map.copyOf(properties);
        }
    }

    /** Variables whose rest names a client's property, with what that property's name begins with. */
    private static final Map<String, String> CLIENT_VARIABLES = Map.of(
            "DETENTE_KAFKA_", "",
            "DETENTE_SCHEMA_REGISTRY_", "schema.registry.",
            "DETENTE_BASIC_AUTH_", "basic.auth.");

    public Sources {
        flags = Map.copyOf(flags);
        properties = Map.copyOf(properties);
        environment = Map.copyOf(environment);
    }

    /** Nothing set but the environment. */
    public static Sources ofEnvironment(Map<String, String> environment) {
        return new Sources(Map.of(), Map.of(), PropertiesFile.NONE, environment, PropertiesFile.NONE);
    }

    /** The client property that a variable names: {@code DETENTE_KAFKA_SECURITY_PROTOCOL} is security.protocol. */
    static Optional<String> clientProperty(String variable) {
        return CLIENT_VARIABLES.entrySet().stream()
                .filter(entry -> variable.startsWith(entry.getKey())
                        && variable.length() > entry.getKey().length())
                .map(entry -> entry.getValue()
                        + variable.substring(entry.getKey().length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'))
                .findFirst();
    }
}
