package dev.detente.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Text in columns as wide as their widest cell on a terminal. */
public final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final Style style;

    /** A table with a heading. */
    public Table(Style style, String... heading) {
        this.style = style;
        rows.add(List.of(heading));
    }

    /** Adds a row with a cell for each column. */
    public Table add(String... cells) {
        rows.add(List.of(cells).stream().map(SafeText::line).toList());
        return this;
    }

    /** The lines, heading first. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                boolean last = column == row.size() - 1;
                line.append(row.get(column));
                line.append(last ? "" : " ".repeat(width(column) - width(row.get(column))) + GAP);
            }
            lines.add(lines.isEmpty() ? style.faint(line.toString()) : line.toString());
        }
        return lines;
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    /** Columns that a text takes on a terminal, where some characters take two and some none. */
    public static int width(String text) {
        return text.codePoints()
                .map(WCWidth::wcwidth)
                .map(width -> Math.max(width, 0))
                .sum();
    }
}
