package dev.detente.analysis.tone;

import dev.detente.analysis.tone.words.LexiconFile;
import dev.detente.analysis.tone.words.Phrases;
import dev.detente.analysis.tone.words.WordMap;
import dev.detente.analysis.tone.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The phrases of {@code acts.tsv}, each with the act that it shows. Immutable, safe to share. */
final class ToneLexicon {
    private final Phrases acts = new Phrases();
    private final int[] actOf;
    private final WordMap stances;

    private ToneLexicon() {
        List<Integer> meanings = new ArrayList<>();
        LexiconFile.forEachRow("acts.tsv", row -> {
            for (String phrase : LexiconFile.forms(row[0])) {
                acts.add(phrase, meanings.size());
            }
            meanings.add(Tone.Act.valueOf(row[1]).ordinal());
        });
        Map<Integer, Integer> classes = new HashMap<>();
        LexiconFile.forEachRow("stances.tsv", row -> {
            int set = 0;
            for (String name : row[1].split(",")) {
                set |= 1 << Stance.valueOf(name).ordinal();
            }
            classes.merge(Words.stem(row[0]), set, (a, b) -> a | b);
        });
        stances = WordMap.of(classes);
        actOf = meanings.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The lexicon that the project ships. */
    static ToneLexicon load() {
        return new ToneLexicon();
    }

    Phrases acts() {
        return acts;
    }

    /** The classes of a word, by its stem, as bits in the order of {@link Stance}; 0 for most words. */
    int stances(int stem) {
        return stances.get(stem);
    }

    /** The act of a phrase, by its number. */
    int act(int phrase) {
        return actOf[phrase];
    }
}
