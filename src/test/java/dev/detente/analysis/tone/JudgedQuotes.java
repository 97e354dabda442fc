package dev.detente.analysis.tone;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Places in collections outside of the project that a reader has judged; tests that need them skip where they are not.
 */
final class JudgedQuotes {
    private static final Path SHARED = Path.of("..", "shared");
    private static final Map<String, Path> FILES = Map.of(
            "wikinews-2019", SHARED.resolve("articles/wikinews-2019.jsonl"),
            "reuters-1987", SHARED.resolve("articles/reuters-1987.jsonl"),
            "polnear-train", SHARED.resolve("gold/quotes-all/train.jsonl"));

    private final Map<String, Document> documents = new HashMap<>();
    private final List<Row> rows;

    /** A row of the file: its columns, with the places turned into spans of the article. */
    record Row(Document document, String[] columns) {
        Span span(int column) {
            return new Span(index(columns[column]), index(columns[column + 1]));
        }

        private int index(String codePoints) {
            return document.original().offsetByCodePoints(0, Integer.parseInt(codePoints));
        }

        /** The quote with its cue and parties, as real-quotes.tsv gives them. */
        Passage passage() {
            Span words = span(2);
            Span cue = columns[4].equals("-") ? null : span(4);
            List<Span> segments = cue != null && words.contains(cue)
                    ? List.of(new Span(words.start(), cue.start()), new Span(cue.end(), words.end()))
                    : List.of(words);
            return new Passage(document, segments, cue, parties(columns[8]), parties(columns[9]), List.of());
        }

        private List<Span> parties(String places) {
            List<Span> spans = new ArrayList<>();
            if (!places.equals("-")) {
                for (String place : places.split(",")) {
                    String[] ends = place.split("-");
                    spans.add(new Span(index(ends[0]), index(ends[1])));
                }
            }
            return spans;
        }
    }

    private JudgedQuotes(String resource) {
        FILES.values().forEach(file -> assumeTrue(Files.isReadable(file), "the collection is not at hand: " + file));
        List<String[]> read = read(resource);
        Set<String> wanted = read.stream().map(row -> row[0] + row[1]).collect(Collectors.toSet());
        FILES.forEach((name, file) -> load(name, file, new HashSet<>(wanted)));
        rows = read.stream()
                .map(row -> new Row(Objects.requireNonNull(documents.get(row[0] + row[1]), row[1]), row))
                .toList();
    }

    static List<Row> of(String resource) {
        return new JudgedQuotes(resource).rows;
    }

    private void load(String name, Path file, Set<String> wanted) {
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                String key = name + article.path("id").asText();
                if (wanted.contains(key)) {
                    String text = article.has("body") ? "body" : "text";
                    documents.put(key, Document.of(article.path(text).asText()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String[]> read(String resource) {
        InputStream in = Objects.requireNonNull(JudgedQuotes.class.getResourceAsStream(resource), resource);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
