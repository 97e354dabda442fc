package dev.detente.analysis.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A gazetteer's file: lines of columns separated by tabs, {@code -} for an empty one, {@code #} before a comment. */
final class GazetteerFile {
    /**
     * One line.
     *
     * @param file name of the file
     * @param line number of the line, from 1
     * @param columns as many as the file has
     */
    record Row(String file, int line, List<String> columns) {
        /** The words of a column; empty for an empty one. */
        String text(int column) {
            String value = columns.get(column);
            return value.equals("-") ? "" : value;
        }

        /** The entries of a column that holds a list. */
        List<String> list(int column) {
            String value = text(column);
            return value.isEmpty() ? List.of() : List.of(value.split("\\|"));
        }

        /** The day in a column; {@code absent} for an empty one. */
        LocalDate day(int column, LocalDate absent) {
            String value = text(column);
            return value.isEmpty() ? absent : LocalDate.parse(value);
        }
    }

    private GazetteerFile() {}

    /** The rows of a file beside this class; a row with another number of columns is a mistake in the file. */
    static List<Row> rows(String file, int columns) {
        try (InputStream in = GazetteerFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: " + file);
            }
            return rows(file, columns, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Row> rows(String file, int columns, BufferedReader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = List.of(line.split("\t", -1));
            if (cells.size() != columns) {
                throw new IllegalStateException(
                        file + ":" + number + ": " + cells.size() + " columns instead of " + columns);
            }
            rows.add(new Row(file, number, cells));
        }
        return rows;
    }
}
