package dev.detente.analysis.quote;

import dev.detente.analysis.quote.SpeakerCandidates.Candidate;
import dev.detente.analysis.quote.Utterance.Basis;
import dev.detente.analysis.quote.model.Features;
import dev.detente.analysis.quote.model.SpeakerModel;
import dev.detente.analysis.text.Span;
import java.util.List;

/**
 * Chooses the speaker of a direct quotation where the rules may err: where no cue stands right behind the words, all
 * who may have said them are weighed by a trained model, the one that the rules name among them.
 */
final class SpeakerRanking {
    private final TaggedText text;
    private final SpeakerModel model;
    private final SpeakerCandidates candidates;
    private final SpeakerFeatures around;
    private final Features features = SpeakerModel.features();

    SpeakerRanking(TaggedText text, NounGroups groups, Cues cues, SpeakerModel model) {
        QuotationEdges edges = new QuotationEdges(text);
        this.text = text;
        this.model = model;
        this.candidates = new SpeakerCandidates(text, groups, edges);
        this.around = new SpeakerFeatures(text, cues, edges);
    }

    /** Corrects the speakers of utterances, which stand in order of their start. */
    void correct(List<Utterance> utterances) {
        for (int index = 0; index < utterances.size(); index++) {
            Basis basis = utterances.get(index).basis();
            if (basis != Basis.CUE_BEHIND && basis != Basis.TURN) {
                choose(utterances, index);
            }
        }
    }

    private void choose(List<Utterance> utterances, int index) {
        List<Candidate> all = candidates.of(utterances, index);
        float[] scores = new float[all.size()];
        int best = 0;
        for (int c = 0; c < scores.length; c++) {
            around.of(utterances, index, all.get(c), features);
            scores[c] = model.score(features);
            best = scores[c] > scores[best] ? c : best;
        }
        if (isSure(utterances.get(index))) {
            best = all.stream()
                    .map(Candidate::group)
                    .toList()
                    .indexOf(utterances.get(index).speaker());
        }
        utterances.get(index).saidBy(all.get(best).group());
        utterances.get(index).weigh(SpeakerModel.logOdds(scores, best));
    }

    /** Whether the speaker stands right before a finite cue, where the rules err less than the model. */
    private boolean isSure(Utterance utterance) {
        Span cue = utterance.cue();
        Group ruled = utterance.speaker();
        if (cue == null || ruled == null) {
            return false;
        }
        int verb = text.firstTokenFrom(cue.start());
        return text.has(verb, Lexicon.FINITE) && ruled.last() + 1 == verb;
    }
}
