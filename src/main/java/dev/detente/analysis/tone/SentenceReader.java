package dev.detente.analysis.tone;

import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import java.util.List;

/** Makes a passage of a single sentence, and finds in it the third parties that it names. */
@FunctionalInterface
public interface SentenceReader {
    /**
     * Reads a sentence.
     *
     * @param sources where the source is named, in UTF-16 indexes
     * @param targets where the target is named
     */
    Passage read(String text, List<Span> sources, List<Span> targets);
}
