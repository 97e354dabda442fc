package dev.detente.analysis.tone.words;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** A set of words by their hashes, in one flat table. Immutable, safe to share. */
public final class WordSet {
    private final int[] table;
    private final int mask;

    private WordSet(int[] hashes) {
        int size = Math.max(8, Integer.highestOneBit(Math.max(1, hashes.length)) * 4);
        table = new int[size];
        mask = size - 1;
        for (int hash : hashes) {
            int at = place(hash);
            table[at] = hash;
        }
    }

    /** The words, in lower case. */
    public static WordSet of(String... words) {
        return new WordSet(List.of(words).stream().mapToInt(Words::hash).toArray());
    }

    /** The words with these hashes, none of which may be 0. */
    public static WordSet ofHashes(Collection<Integer> hashes) {
        return new WordSet(hashes.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether the word is in the set. */
    public boolean has(int hash) {
        return table[place(hash)] == hash && hash != 0;
    }

    /** The hashes of all words, in ascending order. */
    public int[] hashes() {
        return IntStream.of(table).filter(hash -> hash != 0).sorted().toArray();
    }

    private int place(int hash) {
        int at = (hash * 0x9E3779B1) >>> 7 & mask;
        while (table[at] != 0 && table[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }
}
