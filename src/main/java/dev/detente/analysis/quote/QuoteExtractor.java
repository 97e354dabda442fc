package dev.detente.analysis.quote;

import dev.detente.analysis.text.Document;
import java.util.List;

/** Finds quotations and reported speech, each with its cue and its speaker. Stateless, safe to share. */
public final class QuoteExtractor {
    /** All quotes of a text, in order of their start. Time grows linearly with the text. */
    public List<Quote> extract(Document document) {
        return List.of();
    }
}
