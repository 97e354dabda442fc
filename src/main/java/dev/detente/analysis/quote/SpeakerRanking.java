package dev.detente.analysis.quote;

import dev.detente.analysis.quote.SpeakerCandidates.Candidate;
import dev.detente.analysis.quote.Utterance.Basis;
import dev.detente.analysis.quote.model.Features;
import dev.detente.analysis.quote.model.SpeakerModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the speaker of a direct quotation where the rules may err: where no cue stands right behind the words, all
 * who may have said them are weighed by a trained model, the one that the rules name among them.
 */
final class SpeakerRanking {
    private final SpeakerModel model;
    private final SpeakerCandidates candidates;
    private final SpeakerFeatures around;
    private final Features features = SpeakerModel.features();

    SpeakerRanking(TaggedText text, NounGroups groups, Cues cues, SpeakerModel model) {
        QuotationEdges edges = new QuotationEdges(text);
        this.model = model;
        this.candidates = new SpeakerCandidates(text, groups, edges);
        this.around = new SpeakerFeatures(text, cues, edges);
    }

    /** Corrects the speakers of utterances, which stand in order of their start. */
    void correct(List<Utterance> utterances) {
        for (int index = 0; index < utterances.size(); index++) {
            Utterance utterance = utterances.get(index);
            if (utterance.basis() != Basis.CUE_BEHIND) {
                utterance.saidBy(best(utterances, index));
            }
        }
    }

    private @Nullable Group best(List<Utterance> utterances, int index) {
        Candidate best = null;
        float highest = Float.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates.of(utterances, index)) {
            around.of(utterances, index, candidate, features);
            float score = model.score(features);
            if (score > highest) {
                highest = score;
                best = candidate;
            }
        }
        return best == null ? null : best.group();
    }
}
