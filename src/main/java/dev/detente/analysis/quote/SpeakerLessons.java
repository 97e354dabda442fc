package dev.detente.analysis.quote;

import dev.detente.analysis.quote.SpeakerCandidates.Candidate;
import dev.detente.analysis.quote.model.Choice;
import dev.detente.analysis.quote.model.Features;
import dev.detente.analysis.quote.model.QuoteTrainer.Marked;
import dev.detente.analysis.quote.model.SpeakerModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes lessons for {@link SpeakerModel} out of what people marked: for each direct quotation who may have said it. */
final class SpeakerLessons {
    private final MarkedText marked;
    private final List<Utterance> utterances;
    private final SpeakerCandidates candidates;
    private final SpeakerFeatures around;
    private final Features features = SpeakerModel.features();

    private SpeakerLessons(TaggedText text, List<Marked> marked) {
        WordTests words = new WordTests(text);
        NounGroups groups = new NounGroups(text, words);
        Cues cues = new Cues(text, words, groups);
        QuotationEdges edges = new QuotationEdges(text);
        this.marked = new MarkedText(text, marked);
        this.utterances = new ArrayList<>(new DirectSpeech(text, words, groups, cues).attribute());
        this.utterances.sort(Comparator.comparingInt(Utterance::start));
        this.candidates = new SpeakerCandidates(text, groups, edges);
        this.around = new SpeakerFeatures(text, cues, edges);
    }

    /** One choice for each direct quotation whose speaker is among the candidates. */
    static List<Choice> of(TaggedText text, List<Marked> marked) {
        SpeakerLessons lessons = new SpeakerLessons(text, marked);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < lessons.utterances.size(); i++) {
            Choice choice = lessons.choice(i);
            if (choice != null) {
                choices.add(choice);
            }
        }
        return choices;
    }

    private @Nullable Choice choice(int index) {
        Utterance utterance = utterances.get(index);
        Marked attribution = marked.holding(utterance.segments().get(0));
        if (attribution == null) {
            return null;
        }
        List<Candidate> all = candidates.of(utterances, index);
        int[][] buckets = new int[all.size()][];
        boolean[] right = new boolean[buckets.length];
        int found = -1;
        for (int c = 0; c < buckets.length; c++) {
            around.of(utterances, index, all.get(c), features);
            buckets[c] = features.buckets();
            right[c] = marked.isSource(all.get(c).group(), attribution.source());
            found = right[c] && found < 0 ? c : found;
        }
        if (found < 0) {
            return null;
        }
        // What comes later in the article is to see who really spoke.
        utterance.saidBy(all.get(found).group());
        return new Choice(buckets, right);
    }
}
