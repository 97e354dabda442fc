package dev.detente.settings;

/**
 * Where a value comes from.
 *
 * @param level which of the sources, the strongest first
 * @param name the flag, variable or file
 */
public record Origin(Level level, String name) {
    /** The sources of values; the first that has one counts. */
    public enum Level {
        /** A flag, {@code -X} or a file named with {@code --command-config}. */
        FLAG,
        /** A variable of the environment. */
        ENVIRONMENT,
        /** The properties file. */
        FILE,
        /** Nobody set it. */
        DEFAULT
    }

    /** The origin of what nobody set. */
    public static final Origin BY_DEFAULT = new Origin(Level.DEFAULT, "default");
}
