package dev.detente.analysis.tone;

import dev.detente.analysis.tone.words.Phrases;
import dev.detente.analysis.tone.words.Scopes;
import dev.detente.analysis.tone.words.Wording;

/** The features of the phrases that show an act, see {@code acts.tsv}. */
final class PhraseFeatures {
    private static final int NO_ACT = 31;
    /** Added to an act that is turned around. */
    private static final int TURNED_ACT = 100;

    private final ToneLexicon lexicon;

    PhraseFeatures(ToneLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds the features; gives the first act, with a mark where it is turned around. */
    int of(Wording w, Places places, FeatureBag f) {
        int firstAct = NO_ACT;
        int lastAct = NO_ACT;
        int i = 0;
        while (i < w.size) {
            long match = lexicon.acts().longestAt(w.word, i, w.size);
            if (match < 0) {
                i++;
                continue;
            }
            int phrase = Phrases.value(match);
            int act = lexicon.act(phrase);
            int scope = w.scope[i];
            int turned = scope & Scopes.TURNED;
            int place = places.of(i);
            int told = Scopes.isContrary(scope) ? act + TURNED_ACT : act;
            f.words(i, i + Phrases.length(match) - 1);
            f.add(11, told);
            f.add(12, act, turned);
            f.add(13, act, scope);
            f.add(14, told, place);
            f.add(15, act, place, turned);
            f.add(16, lastAct, told);
            f.add(17, phrase, scope);
            f.add(18, phrase, turned);
            if (lastAct == NO_ACT) {
                f.add(19, act, scope);
                firstAct = told;
            }
            lastAct = told;
            i += Phrases.length(match);
        }
        f.whole();
        f.add(20, lastAct);
        return firstAct;
    }

    /** The act of the longest phrase at a word; -1 where there is none. */
    int actAt(Wording w, int word) {
        long match = lexicon.acts().longestAt(w.word, word, w.size);
        return match < 0 ? -1 : lexicon.act(Phrases.value(match));
    }
}
