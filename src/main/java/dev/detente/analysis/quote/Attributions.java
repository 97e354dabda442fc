package dev.detente.analysis.quote;

import dev.detente.analysis.quote.Quote.Attribution;
import dev.detente.analysis.text.Span;

/** Tells speech from thoughts and intentions, by the words that attribute it. */
final class Attributions {
    private Attributions() {}

    /**
     * What the cue of an utterance makes of its words. A verb of speech in the cue makes it speech whatever else stands
     * there ({@code voiced fears}), and so do quotation marks around all of the words.
     */
    static Attribution of(TaggedText text, Utterance utterance) {
        Span cue = utterance.cue();
        if (cue == null || utterance.type() == Quote.Type.DIRECT) {
            return Attribution.SPEECH;
        }
        int bits = 0;
        int end = text.firstTokenFrom(cue.end());
        for (int i = text.firstTokenFrom(cue.start()); i < end; i++) {
            boolean speech = text.has(i, Lexicon.CUE) && !text.has(i, Lexicon.BELIEF | Lexicon.INTENTION);
            if (speech) {
                return Attribution.SPEECH;
            }
            bits |= (text.has(i, Lexicon.BELIEF) ? Lexicon.BELIEF : 0)
                    | (text.has(i, Lexicon.INTENTION) ? Lexicon.INTENTION : 0);
        }
        if ((bits & Lexicon.INTENTION) != 0) {
            return Attribution.INTENTION;
        }
        return bits != 0 ? Attribution.BELIEF : Attribution.SPEECH;
    }
}
