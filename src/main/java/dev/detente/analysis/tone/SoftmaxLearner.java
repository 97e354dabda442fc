package dev.detente.analysis.tone;

import dev.detente.analysis.learn.AveragedWeights;
import java.util.Arrays;
import java.util.Random;

/**
 * Learns to tell classes apart from hashed features: multinomial logistic regression by AdaGrad (Duchi, Hazan and
 * Singer 2011) towards soft targets, weights averaged over all steps, half of the features left out at random at each
 * step.
 */
final class SoftmaxLearner {
    private static final float RATE = 0.5f;
    private static final float FLOOR = 1e-2f;
    private static final int DROPPED_PERCENT = 50;
    /** A class whose chance is this close to the gold is left as it is, which saves most of the time. */
    private static final float NEGLIGIBLE = 0.01f;

    private final int classes;
    private final AveragedWeights weights;
    private final float[] sums;
    private final Random random;
    private int[] kept = new int[1024];

    SoftmaxLearner(int bits, int classes, Random random) {
        this.classes = classes;
        this.random = random;
        weights = new AveragedWeights(classes << bits, RATE);
        sums = new float[classes];
    }

    /**
     * One step.
     *
     * @param buckets features that can be learned from
     * @param share what each of them counts, see {@link ToneWeights#share}
     * @param gold the chance of each class
     * @param weight how much the step counts
     */
    void learn(int[] buckets, float share, float[] gold, float weight) {
        int n = thinOut(buckets);
        Arrays.fill(sums, 0);
        for (int k = 0; k < n; k++) {
            int row = kept[k] * classes;
            for (int c = 0; c < classes; c++) {
                sums[c] += weights.get(row + c);
            }
        }
        for (int c = 0; c < classes; c++) {
            sums[c] *= share * 100f / (100 - DROPPED_PERCENT);
        }
        softmax(sums);
        weights.step();
        for (int c = 0; c < classes; c++) {
            float error = gold[c] - sums[c];
            sums[c] = Math.abs(error) < NEGLIGIBLE ? 0 : error * weight * share;
        }
        change(n, FLOOR * share * share);
    }

    private int thinOut(int[] buckets) {
        if (kept.length < buckets.length) {
            kept = new int[buckets.length];
        }
        int n = 0;
        for (int bucket : buckets) {
            if (random.nextInt(100) >= DROPPED_PERCENT) {
                kept[n++] = bucket;
            }
        }
        return n;
    }

    private void change(int n, float floor) {
        for (int k = 0; k < n; k++) {
            int row = kept[k] * classes;
            for (int c = 0; c < classes; c++) {
                if (sums[c] != 0) {
                    weights.change(row + c, sums[c], floor);
                }
            }
        }
    }

    /** What was learned: each weight is the mean of what it was over all steps. */
    float[] learned() {
        return weights.mean();
    }

    private static void softmax(float[] logits) {
        float most = Float.NEGATIVE_INFINITY;
        for (float logit : logits) {
            most = Math.max(most, logit);
        }
        float sum = 0;
        for (int c = 0; c < logits.length; c++) {
            logits[c] = (float) StrictMath.exp(logits[c] - most);
            sum += logits[c];
        }
        for (int c = 0; c < logits.length; c++) {
            logits[c] /= sum;
        }
    }
}
