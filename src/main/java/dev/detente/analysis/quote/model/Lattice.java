package dev.detente.analysis.quote.model;

import java.util.Arrays;

/** All sequences of labels around one cue, and how likely each label and each step is: forward and backward sums. */
final class Lattice {
    private static final int L = Labels.COUNT;

    final double[] emissions = new double[Viterbi.LIMIT * L];
    final int[] contexts = new int[Viterbi.LIMIT];
    private final double[] alpha = new double[Viterbi.LIMIT * L];
    private final double[] beta = new double[Viterbi.LIMIT * L];
    private final double[] largest = new double[L];
    private final double[] sums = new double[L];
    private float[] transitions = new float[0];
    private int head;
    private double total;

    /** Sums over all sequences of {@code n} tokens; {@link #emissions} and {@link #contexts} are set before. */
    void run(int n, int head, float[] transitions) {
        this.head = head;
        this.transitions = transitions;
        forward(n);
        backward(n);
        double max = Double.NEGATIVE_INFINITY;
        for (int l = 0; l < L; l++) {
            max = Labels.CLOSED[l] ? Math.max(max, alpha[(n - 1) * L + l]) : max;
        }
        double sum = 0;
        for (int l = 0; l < L; l++) {
            sum += Labels.CLOSED[l] ? Math.exp(alpha[(n - 1) * L + l] - max) : 0;
        }
        total = max + Math.log(sum);
    }

    /** The chance of a label at a token. */
    double probability(int i, int label) {
        return Math.exp(alpha[i * L + label] + beta[i * L + label] - total);
    }

    /** Takes the chance of each step into a token from its place in {@code counts}. */
    void expect(int i, double[] counts) {
        for (int l = 0; l < L; l++) {
            double after = emissions[i * L + l] + beta[i * L + l] - total;
            for (int p : Labels.BEFORE[l]) {
                if (Labels.allowed(l, p, i - head)) {
                    counts[at(i, p, l)] -= Math.exp(alpha[(i - 1) * L + p] + transitions[at(i, p, l)] + after);
                }
            }
        }
    }

    private int at(int i, int previous, int label) {
        return (contexts[i] * L + previous) * L + label;
    }

    private void forward(int n) {
        for (int l = 0; l < L; l++) {
            boolean starts = Labels.OPENING[l] && Labels.allowed(l, Labels.OUTSIDE, -head);
            alpha[l] = starts ? emissions[l] : Double.NEGATIVE_INFINITY;
        }
        for (int i = 1; i < n; i++) {
            for (int l = 0; l < L; l++) {
                alpha[i * L + l] = before(i, l) + emissions[i * L + l];
            }
        }
    }

    private double before(int i, int l) {
        double max = Double.NEGATIVE_INFINITY;
        for (int p : Labels.BEFORE[l]) {
            if (Labels.allowed(l, p, i - head)) {
                max = Math.max(max, alpha[(i - 1) * L + p] + transitions[at(i, p, l)]);
            }
        }
        if (max == Double.NEGATIVE_INFINITY) {
            return max;
        }
        double sum = 0;
        for (int p : Labels.BEFORE[l]) {
            if (Labels.allowed(l, p, i - head)) {
                sum += Math.exp(alpha[(i - 1) * L + p] + transitions[at(i, p, l)] - max);
            }
        }
        return max + Math.log(sum);
    }

    private void backward(int n) {
        for (int l = 0; l < L; l++) {
            beta[(n - 1) * L + l] = Labels.CLOSED[l] ? 0 : Double.NEGATIVE_INFINITY;
        }
        for (int i = n - 1; i > 0; i--) {
            Arrays.fill(largest, Double.NEGATIVE_INFINITY);
            Arrays.fill(sums, 0);
            for (int l = 0; l < L; l++) {
                for (int p : Labels.BEFORE[l]) {
                    if (Labels.allowed(l, p, i - head)) {
                        largest[p] = Math.max(largest[p], after(i, p, l));
                    }
                }
            }
            for (int l = 0; l < L; l++) {
                for (int p : Labels.BEFORE[l]) {
                    if (Labels.allowed(l, p, i - head) && largest[p] > Double.NEGATIVE_INFINITY) {
                        sums[p] += Math.exp(after(i, p, l) - largest[p]);
                    }
                }
            }
            for (int p = 0; p < L; p++) {
                beta[(i - 1) * L + p] = sums[p] > 0 ? largest[p] + Math.log(sums[p]) : Double.NEGATIVE_INFINITY;
            }
        }
    }

    private double after(int i, int previous, int label) {
        return transitions[at(i, previous, label)] + emissions[i * L + label] + beta[i * L + label];
    }
}
