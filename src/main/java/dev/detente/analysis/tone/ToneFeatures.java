package dev.detente.analysis.tone;

import dev.detente.analysis.tone.words.Scopes;
import dev.detente.analysis.tone.words.Wording;
import dev.detente.analysis.tone.words.Words;

/**
 * The features of a passage: its words and pieces of them, alone and with their neighbours, where they stand seen from
 * source and target, and what they are in the scope of; and, apart from them, the words that attribute it.
 */
final class ToneFeatures {
    /** What stands in for the word before the first and behind the last. */
    private static final int BORDER = 0x5bd1e995;

    /** Only longer words have pieces. */
    private static final int LONG_WORD = 5;

    private static final int SHORTEST_PIECE = 4;
    private static final int LONGEST_PIECE = 5;

    private final ToneLexicon lexicon;
    private final PhraseFeatures phrases;
    private final StanceFeatures stances;

    ToneFeatures(ToneLexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = new PhraseFeatures(lexicon);
        this.stances = new StanceFeatures(lexicon);
    }

    /** Fills the bag. Words are counted through the content and on through the cue. */
    void of(Wording content, Wording cue, FeatureBag f) {
        f.clear();
        Places places = Places.of(content);
        f.add(1, places.situation());
        words(content, places, f);
        around(content, places, f);
        f.general(true);
        int firstAct = phrases.of(content, places, f);
        int leaning = stances.of(content, places, f);
        f.general(false);
        f.offset(content.size);
        cue(cue, firstAct, Integer.signum(leaning), f);
        f.offset(0);
    }

    private static void words(Wording w, Places places, FeatureBag f) {
        int before = BORDER;
        int before2 = BORDER;
        for (int i = 0; i < w.size; i++) {
            int stem = w.stem[i];
            f.words(i, i);
            if (w.kind[i] != Wording.MARK) {
                int turned = turned(w.scope[i]);
                f.add(2, stem ^ turned);
                f.add(3, w.word[i] ^ turned);
                f.add(4, stem ^ turned, places.of(i));
                if (w.scope[i] != 0) {
                    f.add(5, stem, w.scope[i] & Scopes.TURNED);
                    f.add(6, stem, w.scope[i]);
                }
                if (w.kind[i] == Wording.WORD && turned == 0) {
                    pieces(w.text(), w.start[i], w.end[i], f);
                }
            }
            f.words(Math.max(0, i - 1), i);
            f.add(7, before, stem);
            f.words(Math.max(0, i - 2), i);
            f.add(8, before2, before, stem);
            f.add(9, before2, stem);
            before2 = before;
            before = stem;
        }
        if (w.size > 0) {
            f.words(w.size - 1, w.size - 1);
            f.add(7, before, BORDER);
        }
    }

    /**
     * Tells a word that is turned around from the same word as it is: 0 for the latter. So the tone of a word does not
     * count against its negation; where the negation itself is rare, what is known of such words in general decides.
     */
    static int turned(int scope) {
        return Scopes.isContrary(scope) ? 0x3779B1 : 0;
    }

    private static void pieces(String text, int start, int end, FeatureBag f) {
        if (end - start < LONG_WORD) {
            return;
        }
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int i = start; i + length <= end; i++) {
                f.add(10, Words.hash(text, i, i + length), i == start ? 1 : 0);
            }
        }
    }

    /** The words next to source and target. */
    private static void around(Wording w, Places places, FeatureBag f) {
        if (places.source() >= 0) {
            near(w, places.source(), 1, 4, 21, f);
            near(w, places.source(), -1, 3, 22, f);
        }
        if (places.target() >= 0) {
            near(w, places.target(), -1, 4, 23, f);
            near(w, places.target(), 1, 4, 24, f);
        }
    }

    private static void near(Wording w, int party, int step, int reach, int template, FeatureBag f) {
        for (int d = 1; d <= reach; d++) {
            int i = party + d * step;
            if (i >= 0 && i < w.size) {
                f.words(i, i);
                f.add(template, w.stem[i], d <= 2 ? 0 : 1);
            }
        }
    }

    /** The words of the cue, alone and with what they attribute. */
    private void cue(Wording w, int firstAct, int leaning, FeatureBag f) {
        int before = BORDER;
        for (int i = 0; i < w.size; i++) {
            f.words(i, i);
            f.add(31, w.stem[i]);
            f.add(32, before, w.stem[i]);
            f.add(35, w.stem[i], leaning);
            f.add(36, w.stem[i], firstAct);
            before = w.stem[i];
            int act = phrases.actAt(w, i);
            if (act >= 0) {
                f.add(33, act);
                f.add(37, act, leaning);
            }
            for (int set = lexicon.stances(w.stem[i]); set != 0; set &= set - 1) {
                f.add(34, Integer.numberOfTrailingZeros(set));
            }
        }
    }
}
