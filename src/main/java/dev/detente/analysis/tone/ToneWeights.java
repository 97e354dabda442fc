package dev.detente.analysis.tone;

/**
 * Weights of hashed features: a row for each bucket with a number for each of the heads' classes. Learned weights are
 * rounded to a byte, and stay one at work: so more of them are in the processor's cache, and few on the heap.
 */
final class ToneWeights {
    private static final int WIDTH = Judgement.HEADS;
    /** A long passage has more features; without this the heads would be surer of it for its length alone. */
    private static final float SMOOTHING = 20;

    private final int bits;
    private final float scale;
    private final byte[] steps;

    /**
     * Weights as they are kept.
     *
     * @param bits there are two to the power of this many rows
     * @param scale what one step of a byte is worth
     */
    ToneWeights(int bits, float scale, byte[] steps) {
        if (steps.length != WIDTH << bits) {
            throw new IllegalArgumentException(steps.length + " weights");
        }
        this.bits = bits;
        this.scale = scale;
        this.steps = steps;
    }

    /** Rounds what two learners have learned; the largest weight becomes 127 steps. */
    static ToneWeights rounded(int bits, float[] acts, float[] labels) {
        float largest = Float.MIN_NORMAL;
        for (float weight : acts) {
            largest = Math.max(largest, Math.abs(weight));
        }
        for (float weight : labels) {
            largest = Math.max(largest, Math.abs(weight));
        }
        float scale = largest / Byte.MAX_VALUE;
        byte[] steps = new byte[WIDTH << bits];
        for (int row = 0; row < 1 << bits; row++) {
            for (int a = 0; a < Judgement.ACTS; a++) {
                steps[row * WIDTH + a] = (byte) Math.round(acts[row * Judgement.ACTS + a] / scale);
            }
            for (int l = 0; l < Judgement.LABELS; l++) {
                steps[row * WIDTH + Judgement.ACTS + l] = (byte) Math.round(labels[row * Judgement.LABELS + l] / scale);
            }
        }
        return new ToneWeights(bits, scale, steps);
    }

    int bits() {
        return bits;
    }

    float scale() {
        return scale;
    }

    byte[] steps() {
        return steps;
    }

    /** What each of so many features counts. */
    static float share(int features) {
        return 1 / (float) Math.sqrt(features + SMOOTHING);
    }

    /** The heads' log odds for the features. */
    float[] logits(int[] buckets, int count) {
        int[] sums = new int[WIDTH];
        for (int k = 0; k < count; k++) {
            int row = buckets[k] * WIDTH;
            for (int c = 0; c < WIDTH; c++) {
                sums[c] += steps[row + c];
            }
        }
        float share = share(count) * scale;
        float[] logits = new float[WIDTH];
        for (int c = 0; c < WIDTH; c++) {
            logits[c] = sums[c] * share;
        }
        return logits;
    }

    /** Adds to each word what its features add to the score, features of several words in equal parts. */
    void addTo(double[] ofWords, FeatureBag features, double[] slopes) {
        float[] pull = new float[WIDTH];
        float share = share(features.count) * scale;
        for (int c = 0; c < WIDTH; c++) {
            pull[c] = (float) slopes[c] * share;
        }
        for (int k = 0; k < features.count; k++) {
            int first = features.first[k];
            if (first == FeatureBag.WHOLE) {
                continue;
            }
            int row = features.buckets[k] * WIDTH;
            float sum = 0;
            for (int c = 0; c < WIDTH; c++) {
                sum += steps[row + c] * pull[c];
            }
            int last = features.last[k];
            double each = sum / (last - first + 1);
            for (int word = first; word <= last; word++) {
                ofWords[word] += each;
            }
        }
    }
}
