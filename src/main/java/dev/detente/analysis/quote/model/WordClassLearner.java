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

    private final int classes;
    private final Map<Integer, Integer> ids = new HashMap<>();
    private final List<Integer> hashes = new ArrayList<>();
    private int[] total = new int[1024];
    /** The text as word ids, 0 at each sentence's border and for rare words. */
    private int[] text = new int[1 << 20];

    private int length;

    WordClassLearner(int classes) {
        this.classes = classes;
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
                ? NUMBER
                : TokenTable.hash(document.text(), tokens.start(token), tokens.end(token));
    }

    static final int NUMBER = TokenTable.hash("0");

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

    WordClasses learn(int rounds) {
        int[] rank = rank();
        int words = 0;
        for (int r : rank) {
            words = Math.max(words, r + 1);
        }
        int[][] after = new int[words][];
        int[][] before = new int[words][];
        neighbours(rank, words, after, before);
        int[] classOf = new int[words];
        for (int w = 1; w < words; w++) {
            classOf[w] = 1 + (w - 1) % (classes - 1);
        }
        Exchange exchange = new Exchange(classes, words, after, before, classOf);
        for (int round = 0; round < rounds; round++) {
            int moved = exchange.round();
            if (Boolean.getBoolean("verbose")) {
                System.err.println("classes: round " + round + " moved " + moved + " of " + words);
            }
            if (moved < words / 200) {
                break;
            }
        }
        int size = Integer.highestOneBit(words * 2) * 2;
        int[] keys = new int[size];
        byte[] values = new byte[size];
        for (int id = 1; id < rank.length; id++) {
            if (rank[id] > 0) {
                WordClasses.put(keys, values, hashes.get(id), classOf[rank[id]]);
            }
        }
        return new WordClasses(keys, values);
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

    /** The tables that moving a word changes. */
    private static final class Exchange {
        private static final double[] LOGS = new double[1 << 16];

        static {
            for (int n = 1; n < LOGS.length; n++) {
                LOGS[n] = n * Math.log(n);
            }
        }

        private final int classes;
        private final int[][] after;
        private final int[][] before;
        private final int[] classOf;
        private final int[] pairs;
        private final int[] sizes;
        private final int[] wordSize;
        private final int[] right;
        private final int[] left;

        Exchange(int classes, int words, int[][] after, int[][] before, int[] classOf) {
            this.classes = classes;
            this.after = after;
            this.before = before;
            this.classOf = classOf;
            this.pairs = new int[classes * classes];
            this.sizes = new int[classes];
            this.wordSize = new int[words];
            this.right = new int[classes];
            this.left = new int[classes];
            for (int w = 0; w < words; w++) {
                for (int k = 0; k < after[w].length; k += 2) {
                    pairs[classOf[w] * classes + classOf[after[w][k]]] += after[w][k + 1];
                    wordSize[w] += after[w][k + 1];
                }
                sizes[classOf[w]] += wordSize[w];
            }
        }

        private static double f(int n) {
            return n < LOGS.length ? LOGS[n] : n * Math.log(n);
        }

        int round() {
            int moved = 0;
            for (int w = 1; w < classOf.length; w++) {
                int from = classOf[w];
                int self = gather(w);
                shift(w, from, self, -1);
                double best = Double.NEGATIVE_INFINITY;
                int to = from;
                for (int k = 1; k < classes; k++) {
                    double gain = gain(w, k, self);
                    if (gain > best + 1e-9) {
                        best = gain;
                        to = k;
                    }
                }
                shift(w, to, self, 1);
                classOf[w] = to;
                moved += to == from ? 0 : 1;
            }
            return moved;
        }

        /** Counts the word's neighbours by class; gives how often it follows itself. */
        private int gather(int w) {
            Arrays.fill(right, 0);
            Arrays.fill(left, 0);
            int self = 0;
            for (int k = 0; k < after[w].length; k += 2) {
                if (after[w][k] == w) {
                    self = after[w][k + 1];
                } else {
                    right[classOf[after[w][k]]] += after[w][k + 1];
                }
            }
            for (int k = 0; k < before[w].length; k += 2) {
                if (before[w][k] != w) {
                    left[classOf[before[w][k]]] += before[w][k + 1];
                }
            }
            return self;
        }

        private void shift(int w, int k, int self, int sign) {
            for (int c = 0; c < classes; c++) {
                pairs[k * classes + c] += sign * right[c];
                pairs[c * classes + k] += sign * left[c];
            }
            pairs[k * classes + k] += sign * self;
            sizes[k] += sign * wordSize[w];
        }

        private double gain(int w, int k, int self) {
            double gain = 0;
            for (int c = 0; c < classes; c++) {
                if (c == k) {
                    continue;
                }
                if (right[c] > 0) {
                    int n = pairs[k * classes + c];
                    gain += f(n + right[c]) - f(n);
                }
                if (left[c] > 0) {
                    int n = pairs[c * classes + k];
                    gain += f(n + left[c]) - f(n);
                }
            }
            int own = pairs[k * classes + k];
            gain += f(own + right[k] + left[k] + self) - f(own);
            return gain - 2 * (f(sizes[k] + wordSize[w]) - f(sizes[k]));
        }
    }
}
