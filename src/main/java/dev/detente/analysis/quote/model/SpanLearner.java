package dev.detente.analysis.quote.model;

import java.util.Arrays;
import java.util.Random;

/**
 * Learns to label the tokens around a cue: a linear-chain conditional random field (Lafferty, McCallum and Pereira
 * 2001), AdaGrad on the log likelihood of one cue at a time, weights averaged over all steps.
 */
final class SpanLearner {
    private static final int L = Labels.COUNT;
    private static final float RATE = 0.05f;
    private static final float FLOOR = 1e-2f;
    private static final int DROPPED_PERCENT = 50;

    private final int bits;
    private final float[] weights;
    private final float[] squares;
    private final float[] history;
    private final float[] transitions = new float[SpanFeatures.CONTEXTS * L * L];
    private final float[] transitionSquares = new float[transitions.length];
    private final float[] transitionHistory = new float[transitions.length];
    private final RareFeatures rare;
    private final Random random;
    private final Lattice lattice = new Lattice();
    private final int[][] buckets = new int[Viterbi.LIMIT][];
    private final double[] gradient = new double[transitions.length];
    private int steps;

    SpanLearner(int bits, Random random) {
        this.bits = bits;
        this.weights = new float[L << bits];
        this.squares = new float[weights.length];
        this.history = new float[weights.length];
        this.rare = new RareFeatures(bits);
        this.random = random;
    }

    /** Counts the features of one cue's tokens. */
    void count(SpanFeatures around, Features features, int head, int lo, int hi) {
        around.cue(head, lo, hi);
        for (int i = lo; i < hi; i++) {
            around.of(i);
            rare.count(features);
        }
    }

    /** One step on one cue whose labels are known. */
    void learn(SpanFeatures around, Features features, int head, int lo, int hi, int[] gold) {
        around.cue(head, lo, hi);
        int n = hi - lo;
        for (int i = 0; i < n; i++) {
            around.of(lo + i);
            rare.thinOut(features, DROPPED_PERCENT, random);
            buckets[i] = Arrays.copyOf(features.buckets, features.count);
            emissions(i);
            lattice.contexts[i] = around.context(lo + i);
        }
        lattice.run(n, head - lo, transitions);
        steps++;
        changeWeights(n, gold);
        changeTransitions(n, gold);
    }

    private void emissions(int i) {
        double[] emissions = lattice.emissions;
        Arrays.fill(emissions, i * L, (i + 1) * L, 0);
        for (int bucket : buckets[i]) {
            for (int l = 0; l < L; l++) {
                emissions[i * L + l] += weights[bucket * L + l];
            }
        }
        for (int l = 0; l < L; l++) {
            emissions[i * L + l] *= 100.0 / (100 - DROPPED_PERCENT);
        }
    }

    private void changeWeights(int n, int[] gold) {
        for (int i = 0; i < n; i++) {
            for (int l = 0; l < L; l++) {
                float error = (float) ((gold[i] == l ? 1 : 0) - lattice.probability(i, l));
                if (Math.abs(error) < 1e-4f) {
                    continue;
                }
                for (int bucket : buckets[i]) {
                    int at = bucket * L + l;
                    squares[at] += error * error;
                    float change = RATE * error / (float) Math.sqrt(squares[at] + FLOOR);
                    weights[at] += change;
                    history[at] += change * steps;
                }
            }
        }
    }

    private void changeTransitions(int n, int[] gold) {
        Arrays.fill(gradient, 0);
        for (int i = 1; i < n; i++) {
            gradient[(lattice.contexts[i] * L + gold[i - 1]) * L + gold[i]] += 1;
            lattice.expect(i, gradient);
        }
        for (int at = 0; at < gradient.length; at++) {
            float error = (float) gradient[at];
            if (error != 0) {
                transitionSquares[at] += error * error;
                float change = RATE * error / (float) Math.sqrt(transitionSquares[at] + FLOOR);
                transitions[at] += change;
                transitionHistory[at] += change * steps;
            }
        }
    }

    /** What was learned of tokens: each weight is the mean of what it was over all steps. */
    WeightTable learned() {
        return WeightTable.rounded(bits, L, mean(weights, history));
    }

    /** What was learned of one label after another. */
    float[] learnedTransitions() {
        return mean(transitions, transitionHistory);
    }

    private float[] mean(float[] last, float[] changes) {
        float[] mean = new float[last.length];
        for (int at = 0; at < mean.length; at++) {
            mean[at] = last[at] - changes[at] / Math.max(1, steps);
        }
        return mean;
    }
}
