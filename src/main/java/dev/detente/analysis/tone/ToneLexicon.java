package dev.detente.analysis.tone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The phrases of {@code acts.tsv}, loaded once. */
final class ToneLexicon {
    /** What a phrase says. */
    record Meaning(Tone.Act act, double score) {}

    private static final PhraseIndex<Meaning> ACTS = load();

    private ToneLexicon() {}

    /** The acts by their phrases. */
    static PhraseIndex<Meaning> acts() {
        return ACTS;
    }

    private static PhraseIndex<Meaning> load() {
        PhraseIndex<Meaning> index = new PhraseIndex<>();
        forEachRow("acts.tsv", row -> {
            Meaning meaning = new Meaning(Tone.Act.valueOf(row[1]), Double.parseDouble(row[2]));
            int mark = row[0].indexOf('~');
            if (mark < 0) {
                index.add(row[0], meaning);
                return;
            }
            int start = row[0].lastIndexOf(' ', mark) + 1;
            for (String form : VerbForms.of(row[0].substring(start, mark))) {
                index.add(row[0].substring(0, start) + form + row[0].substring(mark + 1), meaning);
            }
        });
        return index;
    }

    /** Reads a resource of this package, row by row, without its comments. */
    static void forEachRow(String resource, Consumer<String[]> action) {
        InputStream found = ToneLexicon.class.getResourceAsStream(resource);
        if (found == null) {
            throw new IllegalStateException("the resource " + resource + " is missing");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
            for (@Nullable String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    action.accept(line.split("\t"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }
}
