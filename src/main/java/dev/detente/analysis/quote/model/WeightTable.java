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
}
