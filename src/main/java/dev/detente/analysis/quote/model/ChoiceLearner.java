package dev.detente.analysis.quote.model;

import dev.detente.analysis.learn.AveragedWeights;
import java.util.Random;

/**
 * Learns to choose one of several candidates, each seen as hashed features: a conditional logit (McFadden 1974) by
 * AdaGrad, weights averaged over all steps, some features left out at random at each step.
 */
final class ChoiceLearner {
    private static final float RATE = 0.1f;
    private static final float FLOOR = 1e-2f;
    private static final int DROPPED_PERCENT = 30;

    private final int bits;
    private final AveragedWeights weights;
    private final RareFeatures rare;
    private final Random random;

    ChoiceLearner(int bits, Random random) {
        this.bits = bits;
        this.weights = new AveragedWeights(1 << bits, RATE);
        this.rare = new RareFeatures(bits);
        this.random = random;
    }

    void count(Choice choice) {
        for (int[] buckets : choice.candidates()) {
            rare.count(buckets);
        }
    }

    /** One step on a choice of which at least one candidate is right. */
    void learn(Choice choice) {
        int n = choice.candidates().length;
        int[][] kept = new int[n][];
        float[] scores = new float[n];
        for (int c = 0; c < n; c++) {
            kept[c] = rare.thinnedOut(choice.candidates()[c], DROPPED_PERCENT, random);
            for (int bucket : kept[c]) {
                scores[c] += weights.get(bucket) * 100 / (100 - DROPPED_PERCENT);
            }
        }
        float[] chances = Choice.chances(scores);
        float right = 0;
        for (int c = 0; c < n; c++) {
            right += choice.right()[c] ? chances[c] : 0;
        }
        weights.step();
        for (int c = 0; c < n; c++) {
            float wanted = choice.right()[c] ? chances[c] / Math.max(right, 1e-6f) : 0;
            change(kept[c], wanted - chances[c]);
        }
    }

    private void change(int[] buckets, float error) {
        if (Math.abs(error) < 1e-4f) {
            return;
        }
        for (int at : buckets) {
            weights.change(at, error, FLOOR);
        }
    }

    /** What was learned: each weight is the mean of what it was over all steps. */
    WeightTable learned() {
        return WeightTable.rounded(bits, 1, weights.mean());
    }
}
