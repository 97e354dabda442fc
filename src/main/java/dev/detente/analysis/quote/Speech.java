package dev.detente.analysis.quote;

import dev.detente.analysis.quote.model.QuoteModel;
import dev.detente.analysis.quote.model.QuoteTagger;
import dev.detente.analysis.quote.model.SpeakerModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds all utterances of a text: transcripts and direct speech by their marks, then reported speech around it. */
final class Speech {
    private Speech() {}

    /** All utterances in order of their start. */
    static List<Utterance> find(TaggedText text, QuoteModel model) {
        WordTests words = new WordTests(text);
        NounGroups groups = new NounGroups(text, words);
        Cues cues = new Cues(text, words, groups);
        List<Utterance> utterances = new ArrayList<>(Transcripts.of(text));
        List<Utterance> turns = List.copyOf(utterances);
        int t = 0;
        List<Utterance> direct = new ArrayList<>(new DirectSpeech(text, words, groups, cues).attribute());
        direct.sort(Comparator.comparingInt(Utterance::start));
        for (Utterance utterance : direct) {
            while (t < turns.size() && turns.get(t).end() <= utterance.start()) {
                t++;
            }
            // What is quoted within a turn is part of the turn.
            if (t == turns.size() || turns.get(t).start() >= utterance.end()) {
                utterances.add(utterance);
            }
        }
        utterances.sort(Comparator.comparingInt(Utterance::start));
        new SpeakerRanking(text, groups, cues, new SpeakerModel(model)).correct(utterances);
        utterances.addAll(new LearnedSpeech(
                        text,
                        words,
                        groups,
                        cues,
                        new Sources(text, words, groups, cues),
                        new QuoteTagger(model),
                        utterances)
                .find());
        utterances.sort(Comparator.comparingInt(Utterance::start));
        return utterances;
    }
}
