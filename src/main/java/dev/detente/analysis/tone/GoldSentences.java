package dev.detente.analysis.tone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Lesson.Kind;
import dev.detente.analysis.tone.Tone.Act;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads sentences that show a source acting towards a target: JSON lines of {@code id}, {@code text}, {@code source}
 * and {@code target} as stretches of code points, and {@code root} or, with the chances of several, {@code acts}.
 */
final class GoldSentences {
    private static final JsonMapper MAPPER = new JsonMapper();

    private GoldSentences() {}

    static List<Lesson> read(Path file, Kind kind, SentenceReader sentences) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                lessons.add(lesson(MAPPER.readTree(line), kind, sentences));
            }
        }
        return lessons;
    }

    private static Lesson lesson(JsonNode sentence, Kind kind, SentenceReader sentences) throws IOException {
        String id = sentence.path("id").asText();
        String text = sentence.path("text").asText();
        Passage passage =
                sentences.read(text, spans(sentence.path("source"), text), spans(sentence.path("target"), text));
        return new Lesson(id, id, kind, passage, acts(sentence, id), null);
    }

    private static float[] acts(JsonNode sentence, String id) throws IOException {
        if (sentence.has("root")) {
            return Lesson.certain(Act.valueOf(sentence.path("root").asText()));
        }
        float[] acts = new float[Judgement.ACTS];
        float sum = 0;
        for (Act act : Act.values()) {
            float chance = (float) sentence.path("acts").path(act.name()).asDouble(0);
            acts[act.ordinal()] = chance;
            sum += chance;
        }
        if (sum <= 0) {
            throw new IOException(id + " has neither root nor acts");
        }
        for (int a = 0; a < acts.length; a++) {
            acts[a] /= sum;
        }
        return acts;
    }

    private static List<Span> spans(JsonNode pairs, String text) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            spans.add(new Span(
                    text.offsetByCodePoints(0, pair.path(0).asInt()),
                    text.offsetByCodePoints(0, pair.path(1).asInt())));
        }
        return spans;
    }
}
