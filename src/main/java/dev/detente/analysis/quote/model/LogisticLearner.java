package dev.detente.analysis.quote.model;

import java.util.Random;

/** Learns a yes or no from hashed features: logistic regression by AdaGrad. */
final class LogisticLearner {
    final WeightTable table;
    private final float[] squares;
    private final byte[] seen;
    private final double[] history;
    private int steps;
    private final float rate;
    private final float decay;
    private final int drop;

    /** @param drop how many features of a hundred are left out at random, which spreads the weights */
    LogisticLearner(int bits, float rate, float decay, int drop) {
        this.table = new WeightTable(bits, 1);
        this.squares = new float[table.weights.length];
        this.history = new double[table.weights.length];
        this.seen = new byte[1 << bits];
        this.rate = rate;
        this.decay = decay;
        this.drop = drop;
    }

    private static final int LEAST = Integer.getInteger("cueleast", 3);

    /** Counts features; rare ones are not learned. */
    void count(Features features) {
        for (int k = 0; k < features.count; k++) {
            if (seen[features.buckets[k]] < 100) {
                seen[features.buckets[k]]++;
            }
        }
    }

    void learn(Features features, boolean yes, Random random) {
        int kept = 0;
        for (int k = 0; k < features.count; k++) {
            if (seen[features.buckets[k]] >= LEAST && random.nextInt(100) >= drop) {
                features.buckets[kept++] = features.buckets[k];
            }
        }
        features.count = kept;
        float g = (yes ? 1f : 0f) - probability(table.score(features) * 100 / (100 - drop));
        steps++;
        if (Math.abs(g) < 1e-3f) {
            return;
        }
        for (int k = 0; k < features.count; k++) {
            int at = features.buckets[k];
            squares[at] += g * g;
            float change = rate * (g - decay * table.weights[at]) / (float) Math.sqrt(squares[at] + 1e-2f);
            table.weights[at] += change;
            history[at] += (double) change * steps;
        }
    }

    /** Ends the training: each weight becomes the mean of what it was over all steps. */
    void average() {
        if (!Boolean.getBoolean("noavgc")) {
            for (int at = 0; at < history.length; at++) {
                table.weights[at] -= (float) (history[at] / steps);
            }
        }
    }

    static float probability(float score) {
        return (float) (1 / (1 + Math.exp(-score)));
    }
}
