package dev.detente.cli.output;

import java.util.Locale;

/** Colours for people at a terminal, or none. */
public enum Style {
    /** No colours. */
    PLAIN,
    /** ANSI colours of the terminal's own palette. */
    COLOURED;

    private static final String RESET = "\u001b[0m";

    /** Coloured or plain. */
    public static Style of(boolean coloured) {
        return coloured ? COLOURED : PLAIN;
    }

    /** What matters most. */
    public String strong(String text) {
        return wrap("1", text);
    }

    /** What stands back. */
    public String faint(String text) {
        return wrap("2", text);
    }

    /** In the colour of a tone's label: from red for hostile to green for cooperative. */
    public String tone(String label, String text) {
        String colour = switch (label.toUpperCase(Locale.ROOT)) {
            case "HOSTILE" -> "1;31";
            case "CRITICAL" -> "33";
            case "CONCILIATORY" -> "32";
            case "COOPERATIVE" -> "1;32";
            default -> "36";
        };
        return wrap(colour, text);
    }

    private String wrap(String code, String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + RESET;
    }
}
