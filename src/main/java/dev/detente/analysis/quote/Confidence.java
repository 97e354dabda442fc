package dev.detente.analysis.quote;

import dev.detente.analysis.quote.Utterance.Basis;
import dev.detente.analysis.quote.model.Outcome;
import dev.detente.analysis.quote.model.QuoteModel;
import dev.detente.analysis.quote.model.QuoteTrainer.Marked;
import java.util.ArrayList;
import java.util.List;

/** The chance that an utterance is attributed right: words and speaker. */
final class Confidence {
    private Confidence() {}

    /** From 0 to 1, by how such utterances fared in articles that the model had not seen. */
    static double of(Utterance utterance, QuoteModel model) {
        return model.chance(group(utterance), utterance.evidence());
    }

    /** How the utterances that a model finds compare to what people marked. */
    static List<Outcome> outcomes(TaggedText text, List<Marked> marked, QuoteModel model) {
        MarkedText gold = new MarkedText(text, marked);
        List<Outcome> outcomes = new ArrayList<>();
        for (Utterance utterance : Speech.find(text, model)) {
            if (Transcripts.isAnonymous(text, utterance)) {
                // Of "Q:" and "A:" people mark the turns in one article and not in the next.
                continue;
            }
            Marked like = gold.like(utterance.segments());
            boolean right = like != null && gold.isSource(utterance.speaker(), like.source());
            outcomes.add(new Outcome(group(utterance), utterance.evidence(), right));
        }
        return outcomes;
    }

    /** What the utterance is known by; what the tagger finds fares by type, and worse where it names nobody. */
    private static int group(Utterance utterance) {
        int basis = utterance.basis().ordinal();
        if (utterance.basis() != Basis.TAGGER) {
            return basis;
        }
        return basis
                + (utterance.speaker() == null
                        ? Quote.Type.values().length
                        : utterance.type().ordinal());
    }
}
