package dev.detente.analysis.actor;

import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the longest name that starts at a token: a trie over words, whose edges lie in one open-addressing hash table.
 * Looks each word up once, allocates nothing. Case counts; a curly apostrophe is a straight one. Immutable.
 */
final class NameIndex {
    /** What {@link #longestAt} returns where no name starts. */
    static final long NO_MATCH = -1;

    private static final int ROOT = 0;
    private static final int UNKNOWN = -1;

    private final String[] words;
    /** The words' hashes and numbers, see {@link #entry}; a hash tells another word without a look at the word. */
    private final long[] entries;

    private final long[] edges;
    private final int[] children;
    private final List<List<Sense>> senses;
    /** For each first character below 128, the lengths (as bits, 63 for more) of the words that start a name. */
    private final long[] firstWords;

    private NameIndex(Builder builder) {
        words = builder.words;
        entries = builder.entries;
        edges = builder.edges;
        children = builder.children;
        firstWords = builder.firstWords;
        senses = builder.senses.stream().map(List::copyOf).toList();
    }

    /**
     * The longest name that starts at the token and stays on its line.
     *
     * @return name and end for {@link #senses} and {@link #end}, or {@link #NO_MATCH}
     */
    long longestAt(String text, Tokens tokens, int token) {
        if (!mayStart(tokens, token)) {
            return NO_MATCH;
        }
        long longest = NO_MATCH;
        int node = ROOT;
        for (int i = token; i < tokens.size(); i++) {
            if (i > token && !sameLine(text, tokens.end(i - 1), tokens.start(i))) {
                break;
            }
            int word = wordId(text, tokens.start(i), tokens.end(i));
            node = word == UNKNOWN ? UNKNOWN : child(node, word);
            if (node == UNKNOWN) {
                break;
            }
            if (!senses.get(node).isEmpty()) {
                longest = (long) node << 32 | (i + 1);
            }
        }
        return longest;
    }

    /** The token after the match. */
    static int end(long match) {
        return (int) match;
    }

    /** The meanings of the matched name, at least one. */
    List<Sense> senses(long match) {
        return senses.get((int) (match >>> 32));
    }

    private boolean mayStart(Tokens tokens, int token) {
        char first = tokens.charAt(token);
        if (first >= firstWords.length) {
            return Character.isLetter(first);
        }
        int length = Math.min(tokens.end(token) - tokens.start(token), 63);
        return (firstWords[first] >>> length & 1) != 0;
    }

    private static boolean sameLine(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return false;
            }
        }
        return true;
    }

    private int child(int node, int word) {
        long edge = (long) node << 32 | word;
        int mask = edges.length - 1;
        for (int at = mix(edge) & mask; ; at = at + 1 & mask) {
            if (edges[at] == edge) {
                return children[at];
            }
            if (edges[at] == Builder.FREE) {
                return UNKNOWN;
            }
        }
    }

    private int wordId(String text, int start, int end) {
        int mask = entries.length - 1;
        int hash = hash(text, start, end);
        for (int at = hash & mask; ; at = at + 1 & mask) {
            long entry = entries[at];
            if (entry == Builder.FREE) {
                return UNKNOWN;
            }
            int id = (int) entry;
            if ((int) (entry >>> 32) == hash && same(words[id], text, start, end)) {
                return id;
            }
        }
    }

    /** A word's hash in the upper half, its number in the lower one. */
    private static long entry(int hash, int id) {
        return (long) hash << 32 | id;
    }

    private static int hash(String text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + straight(text.charAt(i));
        }
        return hash ^ hash >>> 15;
    }

    private static boolean same(String word, String text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) != straight(text.charAt(start + i))) {
                return false;
            }
        }
        return true;
    }

    private static char straight(char c) {
        return c == '\u2019' ? '\'' : c;
    }

    private static int mix(long edge) {
        long h = edge * 0x9E3779B97F4A7C15L;
        return (int) (h >>> 32);
    }

    /** Collects names. */
    static final class Builder {
        private static final long FREE = -1;

        private final List<List<Sense>> senses = new ArrayList<>();
        private final long[] firstWords = new long[128];
        private String[] words = new String[1 << 10];
        private long[] entries = filled(1 << 11);
        private int wordCount;
        private long[] edges = filled(1 << 11);
        private int[] children = new int[1 << 11];
        private int edgeCount;

        Builder() {
            senses.add(new ArrayList<>());
        }

        /** Adds a meaning of a name in one spelling; the same meaning twice counts once. */
        void add(String name, Sense sense) {
            Tokens tokens = Tokens.of(name);
            if (tokens.size() == 0) {
                throw new IllegalArgumentException("a name without a word: '" + name + "'");
            }
            int node = nodeOf(tokens);
            char first = tokens.charAt(0);
            if (first < firstWords.length) {
                firstWords[first] |= 1L << Math.min(tokens.end(0) - tokens.start(0), 63);
            }
            List<Sense> known = senses.get(node);
            if (!known.contains(sense)) {
                known.add(sense);
            }
        }

        /** Takes all meanings from a name in one spelling. */
        void forget(String name) {
            senses.get(nodeOf(Tokens.of(name))).clear();
        }

        private int nodeOf(Tokens tokens) {
            int node = ROOT;
            for (int i = 0; i < tokens.size(); i++) {
                node = childOrNew(node, idOrNew(tokens.word(i).replace('\u2019', '\'')));
            }
            return node;
        }

        NameIndex build() {
            return new NameIndex(this);
        }

        private int idOrNew(String word) {
            int at = slot(word);
            if (entries[at] != FREE) {
                return (int) entries[at];
            }
            if (wordCount == words.length) {
                words = Arrays.copyOf(words, wordCount * 2);
                entries = filled(entries.length * 2);
                for (int id = 0; id < wordCount; id++) {
                    entries[slot(words[id])] = entry(hash(words[id]), id);
                }
                at = slot(word);
            }
            words[wordCount] = word;
            entries[at] = entry(hash(word), wordCount);
            return wordCount++;
        }

        private int slot(String word) {
            int mask = entries.length - 1;
            int at = hash(word) & mask;
            while (entries[at] != FREE && !words[(int) entries[at]].equals(word)) {
                at = at + 1 & mask;
            }
            return at;
        }

        private static int hash(String word) {
            return NameIndex.hash(word, 0, word.length());
        }

        private int childOrNew(int node, int word) {
            long edge = (long) node << 32 | word;
            int at = slot(edge);
            if (edges[at] == edge) {
                return children[at];
            }
            if (edgeCount * 2 >= edges.length) {
                grow();
                at = slot(edge);
            }
            edges[at] = edge;
            children[at] = senses.size();
            edgeCount++;
            senses.add(new ArrayList<>());
            return children[at];
        }

        private int slot(long edge) {
            int mask = edges.length - 1;
            int at = mix(edge) & mask;
            while (edges[at] != FREE && edges[at] != edge) {
                at = at + 1 & mask;
            }
            return at;
        }

        private void grow() {
            long[] oldEdges = edges;
            int[] oldChildren = children;
            edges = filled(oldEdges.length * 2);
            children = new int[edges.length];
            for (int i = 0; i < oldEdges.length; i++) {
                if (oldEdges[i] != FREE) {
                    int at = slot(oldEdges[i]);
                    edges[at] = oldEdges[i];
                    children[at] = oldChildren[i];
                }
            }
        }

        private static long[] filled(int length) {
            long[] array = new long[length];
            Arrays.fill(array, FREE);
            return array;
        }
    }
}
