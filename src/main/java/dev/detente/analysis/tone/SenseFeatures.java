package dev.detente.analysis.tone;

import dev.detente.analysis.tone.words.Scopes;
import dev.detente.analysis.tone.words.Wording;

/** The features of classes of words of like meaning, see {@code senses.tsv}. */
final class SenseFeatures {
    /** Tells a class that stands for a word from a stem. */
    private static final int CLASS = 9000;
    /** Added to a class that is turned around. */
    private static final int CONTRARY = 1 << 20;

    private final ToneLexicon lexicon;

    SenseFeatures(ToneLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /**
     * Adds the features of a word.
     *
     * @param holder whom it is said of
     * @param before what this gave for the word before; 0 for the first
     * @return what stands for the word beside its neighbours: its class, or its stem where it has none
     */
    int of(Wording w, int i, int holder, int before, FeatureBag f) {
        int sense = w.kind[i] == Wording.WORD ? lexicon.sense(w.word[i]) : 0;
        int self = w.stem[i];
        if (sense != 0) {
            int broad = Sense.broad(sense);
            int contrary = Scopes.isContrary(w.scope[i]) ? 1 : 0;
            self = CLASS + broad + contrary * CONTRARY;
            f.words(i, i);
            f.add(60, Sense.narrow(sense), contrary);
            f.add(61, broad, w.scope[i]);
            f.add(62, broad, holder, contrary);
        }
        f.words(Math.max(0, i - 1), i);
        f.add(63, before, self);
        return self;
    }
}
