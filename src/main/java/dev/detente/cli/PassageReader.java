package dev.detente.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.detente.analysis.NamedParties;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads what {@code classify} judges: JSON lines or, where the first line is none, a text on each line. */
final class PassageReader {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final BiConsumer<String, Passage> passages;
    private final Rejections rejections;
    private final NamedParties parties = new NamedParties();

    /**
     * A reader.
     *
     * @param passages takes each passage with its id
     */
    PassageReader(BiConsumer<String, Passage> passages, Rejections rejections) {
        this.passages = passages;
        this.rejections = rejections;
    }

    /** Reads one input to its end. A line without a passage is rejected, and the next one read. */
    void read(String name, InputStream in) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        boolean first = true;
        boolean json = false;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            if (first) {
                json = line.stripLeading().startsWith("{");
                first = false;
            }
            String place = name + ":" + number;
            if (json) {
                readJson(place, line);
            } else {
                passages.accept(place, parties.read(line, List.of(), List.of()));
            }
        }
    }

    private void readJson(String place, String line) {
        String id;
        Passage passage;
        try {
            JsonNode root = MAPPER.readTree(line);
            String text = root.path("text").asText("");
            if (text.isBlank()) {
                rejections.add(place, "has no text");
                return;
            }
            id = root.path("id").asText(place);
            passage = parties.read(text, spans(root, "source", text), spans(root, "target", text));
        } catch (JsonProcessingException e) {
            rejections.add(place, "is no JSON (" + e.getOriginalMessage() + ")");
            return;
        } catch (IllegalArgumentException e) {
            rejections.add(place, String.valueOf(e.getMessage()));
            return;
        }
        passages.accept(id, passage);
    }

    /** The spans of a field, turned from code points into UTF-16 indexes. */
    private static List<Span> spans(JsonNode root, String field, String text) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : root.path(field)) {
            int start = pair.path(0).asInt(-1);
            int end = pair.path(1).asInt(-1);
            if (start < 0 || end <= start || end > text.codePointCount(0, text.length())) {
                throw new IllegalArgumentException(field + " " + pair + " is no span of the text");
            }
            spans.add(new Span(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)));
        }
        return spans;
    }
}
