package dev.detente.analysis.tone;

import dev.detente.analysis.tone.words.Scopes;
import dev.detente.analysis.tone.words.WordSet;
import dev.detente.analysis.tone.words.Wording;
import dev.detente.analysis.tone.words.Words;

/**
 * The features of words that colour what is said, see {@code stances.tsv}, and of classes of words, see
 * {@link SenseFeatures}: of whom, and whether turned around.
 */
final class StanceFeatures {
    private static final WordSet SELF = WordSet.of(
            "we", "our", "us", "i", "my", "me", "ours", "ourselves", "we'll", "we're", "we've", "i'm", "i've", "we'd");
    private static final WordSet THEY = WordSet.of(
            "you",
            "your",
            "they",
            "their",
            "them",
            "he",
            "his",
            "him",
            "yours",
            "theirs",
            "she",
            "her",
            "they're",
            "they've",
            "you're",
            "you've",
            "they'd",
            "themselves",
            "it",
            "its",
            "it's");
    private static final WordSet BOTH =
            WordSet.of("both", "each", "other", "together", "two", "sides", "mutual", "joint");
    private static final int BUT = Words.hash("but");

    /** Whom a word is said of: whoever was named last. */
    private static final int NOBODY = 0;

    private static final int BY_SELF = 1;
    private static final int BY_TARGET = 2;
    private static final int BY_THIRD = 3;
    private static final int BY_BOTH = 4;

    private static final int NO_STANCE = 31;
    /** Added to a stance that is turned around. */
    private static final int CONTRARY = 32;

    private static final int MOST = 4;

    private final ToneLexicon lexicon;
    private final SenseFeatures senses;

    StanceFeatures(ToneLexicon lexicon) {
        this.lexicon = lexicon;
        this.senses = new SenseFeatures(lexicon);
    }

    /** Adds the features; gives how many more words are warm than cold, between -{@value #MOST} and {@value #MOST}. */
    int of(Wording w, Places places, FeatureBag f) {
        int holder = NOBODY;
        int holders = 0;
        int last = NO_STANCE;
        int lastTold = NO_STANCE;
        int before = 0;
        int but = 0;
        int warm = 0;
        int cold = 0;
        for (int i = 0; i < w.size; i++) {
            int named = named(w, i);
            if (named != NOBODY) {
                holder = named;
                holders |= 1 << named;
            }
            but |= w.word[i] == BUT ? 1 : 0;
            f.general(false);
            before = senses.of(w, i, holder, before, f);
            f.general(true);
            f.words(i, i);
            if (w.kind[i] == Wording.WORD) {
                f.add(40, w.stem[i], holder);
            }
            int scope = w.scope[i];
            int turned = scope & Scopes.TURNED;
            int contrary = Scopes.isContrary(scope) ? 1 : 0;
            for (int set = lexicon.stances(w.stem[i]); set != 0; set &= set - 1) {
                int stance = Integer.numberOfTrailingZeros(set);
                f.add(41, stance, turned);
                f.add(42, stance, scope);
                f.add(43, stance, holder, turned);
                f.add(44, stance, places.of(i), turned & Scopes.NEGATED);
                f.add(45, last, stance, turned & Scopes.NEGATED);
                f.add(46, stance, but, holder);
                f.add(51, stance, contrary, holder);
                f.add(52, stance, contrary, scope & ~Scopes.TURNED);
                last = stance;
                int told = stance + contrary * CONTRARY;
                f.add(53, lastTold, told);
                lastTold = told;
                warm += leaning(stance, scope) > 0 ? 1 : 0;
                cold += leaning(stance, scope) < 0 ? 1 : 0;
            }
        }
        f.whole();
        f.add(47, Math.min(MOST, warm), Math.min(MOST, cold));
        int leaning = Math.max(-MOST, Math.min(MOST, warm - cold));
        f.add(48, leaning, holders);
        f.add(49, holders);
        f.add(50, last);
        return leaning;
    }

    private static int leaning(int stance, int scope) {
        return Scopes.isContrary(scope) ? -LEANINGS[stance] : LEANINGS[stance];
    }

    private static int named(Wording w, int i) {
        int word = w.word[i];
        return switch (w.kind[i]) {
            case Wording.SOURCE -> BY_SELF;
            case Wording.TARGET -> BY_TARGET;
            case Wording.OTHER -> BY_THIRD;
            default -> SELF.has(word) ? BY_SELF : THEY.has(word) ? BY_TARGET : BOTH.has(word) ? BY_BOTH : NOBODY;
        };
    }

    private static final int[] LEANINGS = leanings();

    private static int[] leanings() {
        Stance[] all = Stance.values();
        int[] leanings = new int[all.length];
        for (Stance stance : all) {
            leanings[stance.ordinal()] = stance.leaning();
        }
        return leanings;
    }
}
