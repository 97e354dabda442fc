package dev.detente.analysis.tone.words;

import java.util.Map;

/** A number for each of a few thousand words, by their hashes, in flat tables. Immutable, safe to share. */
public final class WordMap {
    private final int[] keys;
    private final int[] values;

    private WordMap(Map<Integer, Integer> numbers) {
        int size = Math.max(8, Integer.highestOneBit(Math.max(1, numbers.size())) * 4);
        keys = new int[size];
        values = new int[size];
        numbers.forEach((hash, value) -> {
            int at = place(hash);
            keys[at] = hash;
            values[at] = value;
        });
    }

    /** The numbers by the hashes of the words; neither may be 0. */
    public static WordMap of(Map<Integer, Integer> numbers) {
        return new WordMap(numbers);
    }

    /** The word's number; 0 where it has none. */
    public int get(int hash) {
        return values[place(hash)];
    }

    private int place(int hash) {
        int mask = keys.length - 1;
        int at = (hash * 0x9E3779B1) >>> 7 & mask;
        while (keys[at] != 0 && keys[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }
}
