package dev.detente.analysis.tone;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in which tone words are spoken. Safe to share. */
public final class ToneClassifier {
    /**
     * What to classify.
     *
     * @param document the text that all spans point into
     * @param words the words to judge: a quote's segments, or one sentence
     * @param cue the words that attribute them ({@code warned}), or null
     * @param sources where the source is named; may be empty
     * @param targets where the target is named; may be empty
     * @param others where third parties are named; may be empty
     */
    public record Passage(
            Document document,
            List<Span> words,
            @Nullable Span cue,
            List<Span> sources,
            List<Span> targets,
            List<Span> others) {
        public Passage {
            words = List.copyOf(words);
            sources = List.copyOf(sources);
            targets = List.copyOf(targets);
            others = List.copyOf(others);
        }
    }

    /** The tone of the source towards the target. Deterministic. */
    public Tone classify(Passage passage) {
        return new Tone(0, 0, Tone.Act.STATEMENT, List.of());
    }
}
