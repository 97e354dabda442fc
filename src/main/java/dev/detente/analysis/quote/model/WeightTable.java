package dev.detente.analysis.quote.model;

/** Weights of hashed features, one row of {@code width} weights a bucket. */
final class WeightTable {
    final int bits;
    final int width;
    final float[] weights;

    WeightTable(int bits, int width) {
        this.bits = bits;
        this.width = width;
        this.weights = new float[width << bits];
    }

    /** The sum of the features' weights; for tables of width 1. */
    float score(Features features) {
        float sum = 0;
        for (int k = 0; k < features.count; k++) {
            sum += weights[features.buckets[k]];
        }
        return sum;
    }

    /** Puts the sums of the features' rows into {@code scores} from {@code at}. */
    void score(Features features, float[] scores, int at) {
        for (int l = 0; l < width; l++) {
            scores[at + l] = 0;
        }
        for (int k = 0; k < features.count; k++) {
            int row = features.buckets[k] * width;
            for (int l = 0; l < width; l++) {
                scores[at + l] += weights[row + l];
            }
        }
    }
}
