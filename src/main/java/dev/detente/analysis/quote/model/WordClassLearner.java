package dev.detente.analysis.quote.model;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds classes of words that stand between like neighbours: the exchange algorithm of Martin, Liermann and Ney (1998)
 * on bigrams. Every word moves to the class that makes the text most likely, until few words move.
 */
final class WordClassLearner {
    private static final int LEAST = 3;

    private static final int ROUNDS = 12;

    private final Map<Integer, Integer> ids = new HashMap<>();
    private final List<Integer> hashes = new ArrayList<>();
    private int[] total = new int[1024];
    /** The text as word ids, 0 at each sentence's border and for rare words. */
    private int[] text = new int[1 << 20];

    private int length;

    WordClassLearner() {
        id(0);
    }

    void read(Document document) {
        Tokens tokens = document.tokens();
        int token = 0;
        for (Span sentence : document.sentences()) {
            append(0);
            while (token < tokens.size() && tokens.start(token) < sentence.end()) {
                append(id(key(document, token++)));
            }
        }
    }

    private static int key(Document document, int token) {
        Tokens tokens = document.tokens();
        return Character.isDigit(tokens.charAt(token))
                ? TokenTable.NUMBER_WORD
                : TokenTable.hash(document.text(), tokens.start(token), tokens.end(token));
    }

    private int id(int hash) {
        return ids.computeIfAbsent(hash, h -> {
            hashes.add(h);
            return hashes.size() - 1;
        });
    }

    private void append(int id) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
        }
        text[length++] = id;
        if (id >= total.length) {
            total = Arrays.copyOf(total, Math.max(id + 1, total.length * 2));
        }
        total[id]++;
    }

    /** Learns two sets of classes, at most 256 each. */
    WordClasses learn(int fine, int coarse) {
        int[] rank = rank();
        int words = 0;
        for (int r : rank) {
            words = Math.max(words, r + 1);
        }
        int[][] after = new int[words][];
        int[][] before = new int[words][];
        neighbours(rank, words, after, before);
        int[] fineOf = classes(fine, after, before);
        int[] coarseOf = classes(coarse, after, before);
        int size = Integer.highestOneBit(words * 2) * 2;
        WordClasses classes = new WordClasses(new int[size], new byte[size], new byte[size]);
        for (int id = 1; id < rank.length; id++) {
            if (rank[id] > 0) {
                int place = classes.place(hashes.get(id));
                classes.keys()[place] = hashes.get(id);
                classes.fine()[place] = (byte) fineOf[rank[id]];
                classes.coarse()[place] = (byte) coarseOf[rank[id]];
            }
        }
        return classes;
    }

    private static int[] classes(int classes, int[][] after, int[][] before) {
        int[] classOf = new int[after.length];
        for (int w = 1; w < classOf.length; w++) {
            classOf[w] = 1 + (w - 1) % (classes - 1);
        }
        Exchange exchange = new Exchange(classes, after, before, classOf);
        int moved = classOf.length;
        for (int round = 0; round < ROUNDS && moved * 200L > classOf.length; round++) {
            moved = exchange.round();
        }
        return classOf;
    }

    /** Ids by falling frequency from 1; 0 for rare words and borders. */
    private int[] rank() {
        Integer[] order = new Integer[hashes.size() - 1];
        for (int i = 0; i < order.length; i++) {
            order[i] = i + 1;
        }
        Arrays.sort(
                order, (a, b) -> total[a] != total[b] ? Integer.compare(total[b], total[a]) : Integer.compare(a, b));
        int[] rank = new int[hashes.size()];
        for (int i = 0; i < order.length && total[order[i]] >= LEAST; i++) {
            rank[order[i]] = i + 1;
        }
        return rank;
    }

    /** For each word its neighbours with counts, as pairs of word and count. */
    private void neighbours(int[] rank, int words, int[][] after, int[][] before) {
        long[] pairs = new long[length];
        for (int i = 0; i + 1 < length; i++) {
            pairs[i] = (long) rank[text[i]] << 32 | rank[text[i + 1]];
        }
        collect(pairs, length - 1, words, after);
        for (int i = 0; i + 1 < length; i++) {
            pairs[i] = (long) rank[text[i + 1]] << 32 | rank[text[i]];
        }
        collect(pairs, length - 1, words, before);
    }

    private static void collect(long[] pairs, int n, int words, int[][] out) {
        Arrays.sort(pairs, 0, n);
        for (int i = 0; i < n; ) {
            int word = (int) (pairs[i] >>> 32);
            int end = i;
            int distinct = 0;
            while (end < n && (int) (pairs[end] >>> 32) == word) {
                if (end == i || pairs[end] != pairs[end - 1]) {
                    distinct++;
                }
                end++;
            }
            int[] list = new int[distinct * 2];
            int k = -2;
            for (int j = i; j < end; j++) {
                if (j == i || pairs[j] != pairs[j - 1]) {
                    k += 2;
                    list[k] = (int) pairs[j];
                }
                list[k + 1]++;
            }
            out[word] = list;
            i = end;
        }
        for (int w = 0; w < words; w++) {
            if (out[w] == null) {
                out[w] = new int[0];
            }
        }
    }
}
