package dev.detente.analysis.quote.model;

import java.util.Random;

/**
 * Learns a yes or no from hashed features: logistic regression by AdaGrad (Duchi, Hazan and Singer 2011), weights
 * averaged over all steps, some features left out at random at each step.
 */
final class LogisticLearner {
    private static final float RATE = 0.1f;
    private static final int DROPPED_PERCENT = 30;

    private final int bits;
    private final float[] weights;
    private final float[] squares;
    private final double[] history;
    private final RareFeatures rare;
    private final Random random;
    private int steps;

    LogisticLearner(int bits, Random random) {
        this.bits = bits;
        this.weights = new float[1 << bits];
        this.squares = new float[weights.length];
        this.history = new double[weights.length];
        this.rare = new RareFeatures(bits);
        this.random = random;
    }

    void count(Features features) {
        rare.count(features);
    }

    void learn(Features features, boolean yes) {
        rare.thinOut(features, DROPPED_PERCENT, random);
        float sum = 0;
        for (int k = 0; k < features.count; k++) {
            sum += weights[features.buckets[k]];
        }
        float error = (yes ? 1f : 0f) - probability(sum * 100 / (100 - DROPPED_PERCENT));
        steps++;
        if (Math.abs(error) < 1e-3f) {
            return;
        }
        for (int k = 0; k < features.count; k++) {
            int at = features.buckets[k];
            squares[at] += error * error;
            float change = RATE * error / (float) Math.sqrt(squares[at] + 1e-2f);
            weights[at] += change;
            history[at] += (double) change * steps;
        }
    }

    /** What was learned: each weight is the mean of what it was over all steps. */
    WeightTable learned() {
        float[] mean = new float[weights.length];
        for (int at = 0; at < mean.length; at++) {
            mean[at] = (float) (weights[at] - history[at] / Math.max(1, steps));
        }
        return WeightTable.rounded(bits, 1, mean);
    }

    static float probability(float logOdds) {
        return (float) (1 / (1 + Math.exp(-logOdds)));
    }
}
