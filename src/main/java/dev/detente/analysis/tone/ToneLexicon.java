package dev.detente.analysis.tone;

import dev.detente.analysis.tone.words.LexiconFile;
import dev.detente.analysis.tone.words.Phrases;
import dev.detente.analysis.tone.words.WordMap;
import dev.detente.analysis.tone.words.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The phrases of {@code acts.tsv} with the acts that they show, and the classes of words of {@code stances.tsv} and
 * {@code senses.tsv}. Immutable, safe to share.
 */
final class ToneLexicon {
    private final Phrases acts = new Phrases();
    private final int[] actOf;
    private final WordMap stances;
    private final WordMap senses;

    private ToneLexicon() {
        List<Integer> shown = new ArrayList<>();
        LexiconFile.forEachRow("acts.tsv", row -> {
            for (String phrase : LexiconFile.forms(row[0])) {
                acts.add(phrase, shown.size());
            }
            shown.add(Tone.Act.valueOf(row[1]).ordinal());
        });
        Map<Integer, Integer> classes = new HashMap<>();
        LexiconFile.forEachRow("stances.tsv", row -> {
            classes.merge(Words.stem(row[0]), set(row[1]), (a, b) -> a | b);
        });
        Map<Integer, Integer> foretold = new HashMap<>();
        Map<Integer, Integer> meanings = new HashMap<>();
        LexiconFile.forEachRow("senses.tsv", row -> {
            meanings.put(Words.hash(row[0]), Sense.pack(Integer.parseInt(row[1]), Integer.parseInt(row[2])));
            if (!row[3].equals("-")) {
                foretold.merge(Words.stem(row[0]), set(row[3]), (a, b) -> a | b);
            }
        });
        foretold.forEach(classes::putIfAbsent);
        stances = WordMap.of(classes);
        senses = WordMap.of(meanings);
        actOf = shown.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int set(String stances) {
        int set = 0;
        for (String name : stances.split(",")) {
            set |= 1 << Stance.valueOf(name).ordinal();
        }
        return set;
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

    /** The classes of meaning of a word, by its hash, see {@link Sense}; 0 where it has none. */
    int sense(int word) {
        return senses.get(word);
    }

    /** The act of a phrase, by its number. */
    int act(int phrase) {
        return actOf[phrase];
    }
}
