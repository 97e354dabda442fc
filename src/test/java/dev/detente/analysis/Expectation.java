package dev.detente.analysis;

import dev.detente.analysis.quote.Quote;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A statement that a careful reader finds in a sample article; the columns are those of {@code expectations.tsv}. */
record Expectation(
        String article,
        Quote.Type type,
        String words,
        String speaker,
        String pair,
        String source,
        String target,
        String perspective,
        String tone) {

    /** All of them. */
    static List<Expectation> all() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Expectation.class.getResourceAsStream("/dev/detente/samples/expectations.tsv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> of(line.split("\t")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Expectation of(String[] cells) {
        return new Expectation(
                cells[0],
                Quote.Type.valueOf(cells[1]),
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                cells[8]);
    }

    /** Whether the words say anything of two countries. */
    boolean hasPair() {
        return !pair.equals("-");
    }
}
