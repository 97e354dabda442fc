package dev.detente.cli.output;

import java.util.Locale;

/** How data is written. */
public enum OutputFormat {
    /** For people. */
    TEXT,
    /** JSON lines, for programs. */
    JSON;

    /** As users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
