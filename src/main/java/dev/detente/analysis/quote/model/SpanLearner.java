package dev.detente.analysis.quote.model;

import java.util.Random;

/** Learns the weights of the span model: a linear-chain conditional random field, AdaGrad on the log likelihood. */
final class SpanLearner {
    private static final int L = Labels.COUNT;

    final WeightTable table;
    final float[] transitions = new float[SpanFeatures.CONTEXTS * L * L];
    private final float[] squares;
    private final byte[] seen;
    private final float[] history;
    private final double[] transitionHistory = new double[transitions.length];
    private int steps;
    private final float[] transitionSquares = new float[transitions.length];
    private final float rate;
    private final float decay;
    private final int[][] buckets = new int[Viterbi.LIMIT][];
    private final double[] emission = new double[Viterbi.LIMIT * L];
    private final double[] alpha = new double[Viterbi.LIMIT * L];
    private final double[] beta = new double[Viterbi.LIMIT * L];
    private final float[] scores = new float[L];
    private final double[] gradient = new double[transitions.length];

    SpanLearner(int bits, float rate, float decay) {
        this.table = new WeightTable(bits, L);
        this.squares = new float[table.weights.length];
        this.history = new float[table.weights.length];
        this.seen = new byte[1 << bits];
        this.rate = rate;
        this.decay = decay;
    }

    /** One step on one cue. Gives the loss before it. */
    double learn(SpanFeatures features, Features buffer, int lo, int hi, int head, int[] gold, Random random) {
        int n = hi - lo;
        int[] contexts = new int[n];
        features.cue(head, lo, hi);
        for (int i = 0; i < n; i++) {
            features.of(lo + i);
            int kept = 0;
            for (int k = 0; k < buffer.count; k++) {
                if (seen[buffer.buckets[k]] >= LEAST && random.nextInt(100) >= DROP) {
                    buffer.buckets[kept++] = buffer.buckets[k];
                }
            }
            buffer.count = kept;
            buckets[i] = java.util.Arrays.copyOf(buffer.buckets, kept);
            table.score(buffer, scores, 0);
            for (int l = 0; l < L; l++) {
                emission[i * L + l] = scores[l] * SCALE;
            }
            contexts[i] = features.context(lo + i);
        }
        int h = head - lo;
        double z = forward(n, h, contexts);
        backward(n, h, contexts);
        double goldScore = 0;
        java.util.Arrays.fill(gradient, 0);
        for (int i = 0; i < n; i++) {
            goldScore += emission[i * L + gold[i]];
            if (i > 0) {
                int at = contexts[i] * L * L + gold[i - 1] * L + gold[i];
                goldScore += transitions[at];
                gradient[at] += 1;
            }
            for (int l = 0; l < L; l++) {
                double p = Math.exp(alpha[i * L + l] + beta[i * L + l] - z);
                float g = (float) ((gold[i] == l ? 1 : 0) - p);
                if (i > 0) {
                    for (int previous : Labels.BEFORE[l]) {
                        if (Labels.allowed(l, previous, i - h)) {
                            int at = contexts[i] * L * L + previous * L + l;
                            gradient[at] -= Math.exp(alpha[(i - 1) * L + previous]
                                    + transitions[at]
                                    + emission[i * L + l]
                                    + beta[i * L + l]
                                    - z);
                        }
                    }
                }
                if (Math.abs(g) > 1e-4f) {
                    for (int b : buckets[i]) {
                        int at = b * L + l;
                        squares[at] += g * g;
                        float change = rate * (g - decay * table.weights[at]) / (float) Math.sqrt(squares[at] + EPS);
                        table.weights[at] += change;
                        history[at] += change * steps;
                    }
                }
            }
        }
        for (int at = 0; at < gradient.length; at++) {
            double g = gradient[at];
            if (g != 0) {
                transitionSquares[at] += (float) (g * g);
                float change = (float) (rate * g / Math.sqrt(transitionSquares[at] + EPS));
                transitions[at] += change;
                transitionHistory[at] += change * steps;
            }
        }
        steps++;
        return z - goldScore;
    }

    static final float EPS = Float.parseFloat(System.getProperty("eps", "1e-2"));

    /** Ends the training: each weight becomes the mean of what it was over all steps. */
    void average() {
        if (!Boolean.getBoolean("noavg")) {
            for (int at = 0; at < history.length; at++) {
                table.weights[at] -= (float) (history[at] / steps);
            }
            for (int at = 0; at < transitions.length; at++) {
                transitions[at] -= (float) (transitionHistory[at] / steps);
            }
        }
    }

    /** Counts the features of one cue's tokens; rare ones are not learned. */
    void count(SpanFeatures features, Features buffer, int lo, int hi, int head) {
        features.cue(head, lo, hi);
        for (int i = lo; i < hi; i++) {
            features.of(i);
            for (int k = 0; k < buffer.count; k++) {
                if (seen[buffer.buckets[k]] < 100) {
                    seen[buffer.buckets[k]]++;
                }
            }
        }
    }

    private static final int LEAST = Integer.getInteger("least", 3);
    static final int DROP = Integer.getInteger("drop", 10);
    private static final double SCALE = 100.0 / (100 - DROP);

    private double forward(int n, int h, int[] contexts) {
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < L; l++) {
                double sum = Double.NEGATIVE_INFINITY;
                if (i == 0) {
                    sum = Labels.OPENING[l] && Labels.allowed(l, Labels.OUTSIDE, -h) ? 0 : sum;
                } else {
                    int tableAt = contexts[i] * L * L;
                    double max = sum;
                    for (int p : Labels.BEFORE[l]) {
                        if (Labels.allowed(l, p, i - h)) {
                            max = Math.max(max, alpha[(i - 1) * L + p] + transitions[tableAt + p * L + l]);
                        }
                    }
                    if (max > Double.NEGATIVE_INFINITY) {
                        double s = 0;
                        for (int p : Labels.BEFORE[l]) {
                            if (Labels.allowed(l, p, i - h)) {
                                s += Math.exp(alpha[(i - 1) * L + p] + transitions[tableAt + p * L + l] - max);
                            }
                        }
                        sum = max + Math.log(s);
                    }
                }
                alpha[i * L + l] = sum + emission[i * L + l];
            }
        }
        double max = Double.NEGATIVE_INFINITY;
        for (int l = 0; l < L; l++) {
            if (Labels.CLOSED[l]) {
                max = Math.max(max, alpha[(n - 1) * L + l]);
            }
        }
        double s = 0;
        for (int l = 0; l < L; l++) {
            if (Labels.CLOSED[l]) {
                s += Math.exp(alpha[(n - 1) * L + l] - max);
            }
        }
        return max + Math.log(s);
    }

    private void backward(int n, int h, int[] contexts) {
        for (int l = 0; l < L; l++) {
            beta[(n - 1) * L + l] = Labels.CLOSED[l] ? 0 : Double.NEGATIVE_INFINITY;
        }
        double[] max = new double[L];
        double[] sum = new double[L];
        for (int i = n - 1; i > 0; i--) {
            java.util.Arrays.fill(max, Double.NEGATIVE_INFINITY);
            java.util.Arrays.fill(sum, 0);
            int tableAt = contexts[i] * L * L;
            for (int l = 0; l < L; l++) {
                double b = beta[i * L + l] + emission[i * L + l];
                for (int p : Labels.BEFORE[l]) {
                    if (Labels.allowed(l, p, i - h)) {
                        max[p] = Math.max(max[p], b + transitions[tableAt + p * L + l]);
                    }
                }
            }
            for (int l = 0; l < L; l++) {
                double b = beta[i * L + l] + emission[i * L + l];
                for (int p : Labels.BEFORE[l]) {
                    if (Labels.allowed(l, p, i - h) && max[p] > Double.NEGATIVE_INFINITY) {
                        sum[p] += Math.exp(b + transitions[tableAt + p * L + l] - max[p]);
                    }
                }
            }
            for (int p = 0; p < L; p++) {
                beta[(i - 1) * L + p] =
                        max[p] > Double.NEGATIVE_INFINITY ? max[p] + Math.log(sum[p]) : Double.NEGATIVE_INFINITY;
            }
        }
    }
}
