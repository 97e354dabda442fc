package dev.detente.analysis.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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
        /**
         * A line of a file.
         *
         * @throws GazetteerException when it has another number of columns
         */
        static Row of(String file, int line, String text, int columns) {
            List<String> cells = List.of(text.split("\t", -1));
            if (cells.size() != columns) {
                throw new GazetteerException(file + ":" + line + ": " + cells.size()
                        + (cells.size() == 1 ? " column" : " columns") + " instead of " + columns
                        + ", separated by tabs");
            }
            return new Row(file, line, cells);
        }

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

        /**
         * The day in a column; {@code absent} for an empty one.
         *
         * @throws GazetteerException when it holds something else
         */
        LocalDate day(int column, LocalDate absent) {
            String value = text(column);
            try {
                return value.isEmpty() ? absent : LocalDate.parse(value);
            } catch (DateTimeParseException e) {
                throw wrong("'" + value + "' is no day like 2025-01-20");
            }
        }

        /** What to say where the row is wrong. */
        GazetteerException wrong(String complaint) {
            return new GazetteerException(place() + ": " + complaint);
        }

        /** File and line. */
        String place() {
            return file + ":" + line;
        }
    }

    private GazetteerFile() {}

    /** The rows of the file that ships for a section. */
    static List<Row> rows(Section section) {
        return rows(section.file(), section.columns());
    }

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
            if (!isBlankOrComment(line)) {
                rows.add(Row.of(file, number, line, columns));
            }
        }
        return rows;
    }

    /** Whether a line says nothing. */
    static boolean isBlankOrComment(String line) {
        return line.isBlank() || line.startsWith("#");
    }
}
