package dev.detente.analysis.tone.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the lists of the tone room: rows of tab-separated fields, comments behind {@code #}. */
public final class LexiconFile {
    private static final String DIRECTORY = "/dev/detente/analysis/tone/";

    private LexiconFile() {}

    /** Reads a list, row by row, without its comments. */
    public static void forEachRow(String resource, Consumer<String[]> action) {
        InputStream found = LexiconFile.class.getResourceAsStream(DIRECTORY + resource);
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

    /**
     * The phrases that a row stands for: one for each form of a verb that is marked by {@code ~}, or with and without
     * the plural where the last word is marked by {@code +}; the phrase itself where nothing is marked.
     */
    public static List<String> forms(String phrase) {
        if (phrase.endsWith("+")) {
            String one = phrase.substring(0, phrase.length() - 1);
            return List.of(one, VerbForms.thirdPerson(one));
        }
        int mark = phrase.indexOf('~');
        if (mark < 0) {
            return List.of(phrase);
        }
        int start = phrase.lastIndexOf(' ', mark) + 1;
        return VerbForms.of(phrase.substring(start, mark)).stream()
                .map(form -> phrase.substring(0, start) + form + phrase.substring(mark + 1))
                .toList();
    }
}
