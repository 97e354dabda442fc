package dev.detente.analysis.tone.recurrent;

import dev.detente.analysis.tone.words.WordMap;
import dev.detente.analysis.tone.words.Wording;
import java.util.List;

/**
 * Which row of the network's table stands for a word: its own; for a word that was never read the row of another form
 * of it, or that of its ending, or the one of any word.
 */
final class Vocabulary {
    /** Endings that have a row, the first that fits counts. */
    static final List<String> ENDINGS = List.of("ing", "ed", "ly", "s", "tion", "ment");

    private final WordMap words;
    private final WordMap stems;
    private final int endings;

    /**
     * The rows by hashes.
     *
     * @param words the row of each word, counted from 1
     * @param stems the row for each stem, counted from 1
     * @param endings row of the first ending; the last one is followed by the row of any word
     */
    Vocabulary(WordMap words, WordMap stems, int endings) {
        this.words = words;
        this.stems = stems;
        this.endings = endings;
    }

    /** The row of a word of a wording. */
    int row(Wording wording, int word) {
        int row = words.get(wording.word[word]);
        if (row == 0) {
            row = stems.get(wording.stem[word]);
        }
        return row != 0 ? row - 1 : endings + ending(wording.text(), wording.start[word], wording.end[word]);
    }

    private static int ending(String text, int start, int end) {
        for (int e = 0; e < ENDINGS.size(); e++) {
            String ending = ENDINGS.get(e);
            int from = end - ending.length();
            if (from >= start && text.regionMatches(true, from, ending, 0, ending.length())) {
                return e;
            }
        }
        return ENDINGS.size();
    }
}
