package dev.detente.analysis.quote.model;

import java.util.Arrays;

/**
 * Moves words between classes so that a text, seen as pairs of classes, becomes more likely; keeps the counts that a
 * move changes.
 */
final class Exchange {
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

    Exchange(int classes, int[][] after, int[][] before, int[] classOf) {
        this.classes = classes;
        this.after = after;
        this.before = before;
        this.classOf = classOf;
        this.pairs = new int[classes * classes];
        this.sizes = new int[classes];
        int words = classOf.length;
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

    /** Lets every word choose; gives how many moved. */
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
