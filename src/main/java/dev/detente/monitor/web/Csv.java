package dev.detente.monitor.web;

import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 has it, with a line of names first. Text that a spreadsheet would take for a formula (it begins
 * with {@code = + - @}, a tab or a line break) gets an apostrophe before it; numbers stay as they are.
 */
final class Csv {
    private final StringBuilder out = new StringBuilder();
    private boolean atStart = true;

    Csv(String... names) {
        for (String name : names) {
            text(name);
        }
        end();
    }

    /** The next cell: text, empty for null. */
    Csv text(@Nullable String text) {
        String cell = text == null ? "" : text;
        return raw(!cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell);
    }

    /** The next cell: a number, empty for null. */
    Csv number(@Nullable Number number) {
        return raw(number == null ? "" : number.toString());
    }

    private Csv raw(String cell) {
        if (!atStart) {
            out.append(',');
        }
        atStart = false;
        boolean quoted = cell.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        if (quoted) {
            out.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            out.append(cell);
        }
        return this;
    }

    /** Ends the line. */
    Csv end() {
        out.append("\r\n");
        atStart = true;
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
