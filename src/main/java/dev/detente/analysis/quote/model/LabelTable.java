package dev.detente.analysis.quote.model;

/**
 * Weights of hashed features, ten labels a row. A row is one long, so that the table is as small as can be, since
 * waiting for memory is what scoring costs, and is added in a handful of instructions: each label takes six bits, and
 * those of even and of odd number are summed apart in lanes of twelve. The bits hold the weight plus {@link #BIAS}, so
 * that no lane borrows from the next; the few weights that are larger than {@link #LARGEST} steps are cut.
 */
final class LabelTable {
    /** Steps of a learned weight that one step here is worth. */
    private static final int STEP = 2;

    private static final int BITS = 6;
    private static final int LARGEST = 31;
    private static final int BIAS = LARGEST;
    private static final int LANE = 2 * BITS;
    private static final int MASK = (1 << LANE) - 1;
    private static final long EVEN = 0x03F03F03F03F03FL;

    /** More rows than this would carry from one lane into the next. */
    static final int MOST_ROWS = MASK / (LARGEST + BIAS);

    /** How many longs the sums of one token take. */
    static final int SUMS = 3;

    private final WeightTable weights;
    private final long[] rows;

    LabelTable(WeightTable weights) {
        if (weights.width() != Labels.COUNT) {
            throw new IllegalArgumentException(
                    "one weight for each of " + Labels.COUNT + " labels: " + weights.width());
        }
        this.weights = weights;
        this.rows = new long[1 << weights.bits()];
        for (int row = 0; row < rows.length; row++) {
            for (int label = 0; label < Labels.COUNT; label++) {
                int step = Math.round(weights.weights()[row * Labels.COUNT + label] / (float) STEP);
                long biased = Math.max(-LARGEST, Math.min(LARGEST, step)) + BIAS;
                rows[row] |= biased << label * BITS;
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

    /** Adds the rows of the features to the sums, two longs and a count from {@code at}. */
    void add(Features features, long[] sums, int at) {
        long even = 0;
        long odd = 0;
        int[] buckets = features.buckets;
        int count = features.count;
        for (int k = 0; k < count; k++) {
            long row = rows[buckets[k]];
            even += row & EVEN;
            odd += row >>> BITS & EVEN;
        }
        sums[at] += even;
        sums[at + 1] += odd;
        sums[at + 2] += count;
    }

    /** Puts the ten scores that the sums hold into {@code scores} from {@code to}. */
    void scores(long[] sums, int at, float[] scores, int to) {
        long even = sums[at];
        long odd = sums[at + 1];
        int count = (int) sums[at + 2];
        if (count > MOST_ROWS) {
            throw new IllegalStateException("more rows than a lane holds: " + count);
        }
        int bias = count * BIAS;
        float scale = weights.scale() * STEP;
        for (int lane = 0; lane < Labels.COUNT / 2; lane++) {
            scores[to + lane * 2] = ((int) (even >>> lane * LANE & MASK) - bias) * scale;
            scores[to + lane * 2 + 1] = ((int) (odd >>> lane * LANE & MASK) - bias) * scale;
        }
    }
}
