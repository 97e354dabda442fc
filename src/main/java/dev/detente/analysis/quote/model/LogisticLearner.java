package dev.detente.analysis.quote.model;

import dev.detente.analysis.learn.AveragedWeights;
import java.util.Random;

/**
 * Learns a yes or no from hashed features: logistic regression by AdaGrad (Duchi, Hazan and Singer 2011), weights
 * averaged over all steps, some features left out at random at each step.
 */
final class LogisticLearner {
    private static final float RATE = 0.1f;
    private static final float FLOOR = 1e-2f;
    private static final int DROPPED_PERCENT = 30;

    private final int bits;
    private final AveragedWeights weights;
    private final RareFeatures rare;
    private final Random random;

    LogisticLearner(int bits, Random random) {
        this.bits = bits;
        this.weights = new AveragedWeights(1 << bits, RATE);
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
            sum += weights.get(features.buckets[k]);
        }
        float error = (yes ? 1f : 0f) - probability(sum * 100 / (100 - DROPPED_PERCENT));
        weights.step();
        if (Math.abs(error) < 1e-3f) {
            return;
        }
        for (int k = 0; k < features.count; k++) {
            weights.change(features.buckets[k], error, FLOOR);
        }
    }

    /** What was learned: each weight is the mean of what it was over all steps. */
    WeightTable learned() {
        return WeightTable.rounded(bits, 1, weights.mean());
    }

    static float probability(float logOdds) {
        return (float) (1 / (1 + Math.exp(-logOdds)));
    }
}
