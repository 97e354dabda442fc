package dev.detente.analysis.tone.words;

import dev.detente.analysis.text.Tokens;
import java.util.Arrays;
import java.util.Locale;

/**
 * Phrases by the hashes of their words, in one flat table; each has a number. Looking one up allocates nothing. Safe to
 * share once built.
 */
public final class Phrases {
    private static final int ROOT = 1;

    private long[] keys = new long[1 << 10];
    private int[] nodes = new int[1 << 10];
    private int[] values = new int[1 << 9];
    private int used;
    private int lastNode = ROOT;

    /** Creates an index without phrases. */
    public Phrases() {
        Arrays.fill(values, -1);
    }

    /** Adds a phrase with its number; the first number that it was given stays. */
    public void add(String phrase, int value) {
        Tokens words = Tokens.of(phrase.toLowerCase(Locale.ROOT));
        int node = ROOT;
        for (int i = 0; i < words.size(); i++) {
            node = nextOrNew(node, Words.hash(words.word(i)));
        }
        if (values[node] < 0) {
            values[node] = value;
        }
    }

    /**
     * The longest phrase that starts at a word.
     *
     * @param words hashes of words
     * @param to one past the last word that may belong to it
     * @return its length in words in the upper half and its number in the lower half, or -1 where there is none
     */
    public long longestAt(int[] words, int from, int to) {
        long longest = -1;
        int node = ROOT;
        for (int i = from; i < to; i++) {
            node = next(node, words[i]);
            if (node == 0) {
                break;
            }
            if (values[node] >= 0) {
                longest = (long) (i + 1 - from) << 32 | values[node];
            }
        }
        return longest;
    }

    /** The length in words of what {@link #longestAt} found. */
    public static int length(long match) {
        return (int) (match >>> 32);
    }

    /** The number of what {@link #longestAt} found. */
    public static int value(long match) {
        return (int) match;
    }

    private int next(int node, int word) {
        int at = place(key(node, word));
        return nodes[at];
    }

    private int nextOrNew(int node, int word) {
        long key = key(node, word);
        int at = place(key);
        if (nodes[at] == 0) {
            if (used * 2 >= keys.length) {
                grow();
                at = place(key);
            }
            keys[at] = key;
            nodes[at] = ++lastNode;
            used++;
            if (lastNode >= values.length) {
                int old = values.length;
                values = Arrays.copyOf(values, old * 2);
                Arrays.fill(values, old, old * 2, -1);
            }
        }
        return nodes[at];
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNodes = nodes;
        keys = new long[oldKeys.length * 2];
        nodes = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNodes[i] != 0) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                nodes[at] = oldNodes[i];
            }
        }
    }

    private int place(long key) {
        int mask = keys.length - 1;
        int at = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
        while (nodes[at] != 0 && keys[at] != key) {
            at = at + 1 & mask;
        }
        return at;
    }

    private static long key(int node, int word) {
        return (long) node << 32 | word & 0xffffffffL;
    }
}
