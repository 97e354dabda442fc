package dev.detente.analysis.quote.model;

/**
 * Weights of hashed features, a row of {@code width} bytes a bucket. One byte a weight keeps the table in the
 * processor's cache, which is what makes scoring fast.
 *
 * @param bits the table has two to the power of this many rows
 * @param width weights a row
 * @param scale what one step of a byte is worth
 */
record WeightTable(int bits, int width, float scale, byte[] weights) {
    /** Rounds learned weights; the largest becomes 127 steps. */
    static WeightTable rounded(int bits, int width, float[] learned) {
        float largest = 0;
        for (float weight : learned) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
        byte[] weights = new byte[learned.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) Math.round(learned[i] / scale);
        }
        return new WeightTable(bits, width, scale, weights);
    }

    /** The sum of the features' weights; for tables of width 1. */
    float score(Features features) {
        int sum = 0;
        for (int k = 0; k < features.count; k++) {
            sum += weights[features.buckets[k]];
        }
        return sum * scale;
    }

    /** Puts the sums of the features' rows into {@code scores} from {@code at}; for tables of one row a label. */
    void score(Features features, float[] scores, int at) {
        int a = 0;
        int b = 0;
        int c = 0;
        int d = 0;
        int e = 0;
        int f = 0;
        int g = 0;
        int h = 0;
        int i = 0;
        for (int k = 0; k < features.count; k++) {
            int row = features.buckets[k] * Labels.COUNT;
            a += weights[row];
            b += weights[row + 1];
            c += weights[row + 2];
            d += weights[row + 3];
            e += weights[row + 4];
            f += weights[row + 5];
            g += weights[row + 6];
            h += weights[row + 7];
            i += weights[row + 8];
        }
        int j = 0;
        for (int k = 0; k < features.count; k++) {
            j += weights[features.buckets[k] * Labels.COUNT + 9];
        }
        scores[at] = a * scale;
        scores[at + 1] = b * scale;
        scores[at + 2] = c * scale;
        scores[at + 3] = d * scale;
        scores[at + 4] = e * scale;
        scores[at + 5] = f * scale;
        scores[at + 6] = g * scale;
        scores[at + 7] = h * scale;
        scores[at + 8] = i * scale;
        scores[at + 9] = j * scale;
    }
}
