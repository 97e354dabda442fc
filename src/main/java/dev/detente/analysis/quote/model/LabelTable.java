package dev.detente.analysis.quote.model;

/**
 * Weights of hashed features, ten labels a row, laid out so that a row is added in a handful of instructions: labels 0
 * to 7 are the bytes of one long, labels 8 and 9 the low halves of another. A byte holds its weight plus {@link #BIAS},
 * so that lanes of 16 bits can sum hundreds of rows without carrying into each other.
 */
final class LabelTable {
    private static final int BIAS = 128;
    private static final long EVEN = 0x00FF00FF00FF00FFL;
    private static final int LANE = 16;
    private static final int MASK = 0xFFFF;

    private final WeightTable weights;
    private final long[] rows;

    LabelTable(WeightTable weights) {
        if (weights.width() != Labels.COUNT) {
            throw new IllegalArgumentException(
                    "one weight for each of " + Labels.COUNT + " labels: " + weights.width());
        }
        this.weights = weights;
        this.rows = new long[2 << weights.bits()];
        for (int row = 0; row < rows.length / 2; row++) {
            for (int label = 0; label < Labels.COUNT; label++) {
                long biased = weights.weights()[row * Labels.COUNT + label] + BIAS;
                if (label < Long.BYTES) {
                    rows[row * 2] |= biased << label * Byte.SIZE;
                } else {
                    rows[row * 2 + 1] |= biased << (label - Long.BYTES) * LANE;
                }
            }
        }
    }

    /** The same weights as bytes, for the file. */
    WeightTable weights() {
        return weights;
    }

    int bits() {
        return weights.bits();
    }

    /** Adds the rows of the features to the sums, three longs and a count from {@code at}. */
    void add(Features features, long[] sums, int at) {
        long even = 0;
        long odd = 0;
        long rest = 0;
        for (int k = 0; k < features.count; k++) {
            int row = features.buckets[k] * 2;
            long low = rows[row];
            even += low & EVEN;
            odd += low >>> Byte.SIZE & EVEN;
            rest += rows[row + 1];
        }
        sums[at] += even;
        sums[at + 1] += odd;
        sums[at + 2] += rest;
        sums[at + 3] += features.count;
    }

    /** Puts the ten scores that the sums hold into {@code scores} from {@code to}. */
    void scores(long[] sums, int at, float[] scores, int to) {
        int bias = (int) sums[at + 3] * BIAS;
        float scale = weights.scale();
        for (int lane = 0; lane < 4; lane++) {
            scores[to + lane * 2] = ((int) (sums[at] >>> lane * LANE & MASK) - bias) * scale;
            scores[to + lane * 2 + 1] = ((int) (sums[at + 1] >>> lane * LANE & MASK) - bias) * scale;
        }
        scores[to + 8] = ((int) (sums[at + 2] & MASK) - bias) * scale;
        scores[to + 9] = ((int) (sums[at + 2] >>> LANE & MASK) - bias) * scale;
    }

    /** How many longs the sums of one token take. */
    static final int SUMS = 4;
}
