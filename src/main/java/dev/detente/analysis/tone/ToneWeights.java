package dev.detente.analysis.tone;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Weights of hashed features: a row for each bucket with a number for each of the heads' classes. Learned weights are
 * rounded to a byte, and stay one at work: so more of them are in the processor's cache, and few on the heap.
 */
final class ToneWeights {
    private static final int WIDTH = Judgement.HEADS;
    /** A long passage has more features; without this the heads would be surer of it for its length alone. */
    private static final float SMOOTHING = 20;

    /** What a row takes: its weights, filled up to three times eight. */
    private static final int ROOM = 24;
    /** Added to each weight, so that it is a byte without sign. */
    private static final int ZERO = 128;
    /** So many bytes fit into a sum of 16 bits. */
    private static final int MOST_AT_ONCE = 256;

    private static final long EVEN = 0x00FF00FF00FF00FFL;
    /** Eight times {@link #ZERO}. */
    private static final long NOTHING = 0x8080808080808080L;
    /** The last of a row's three times eight bytes that are weights. */
    private static final long OF_WIDTH = 0xFFFFFFFFFFL;

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final int bits;
    private final float scale;
    /** The rows, each weight with {@link #ZERO} added, and filled up to three times eight bytes. */
    private final byte[] rows;

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
        this.rows = new byte[ROOM << bits];
        for (int row = 0; row < 1 << bits; row++) {
            for (int c = 0; c < WIDTH; c++) {
                rows[row * ROOM + c] = (byte) (steps[row * WIDTH + c] + ZERO);
            }
        }
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
        byte[] steps = new byte[WIDTH << bits];
        for (int row = 0; row < 1 << bits; row++) {
            for (int c = 0; c < WIDTH; c++) {
                steps[row * WIDTH + c] = (byte) (rows[row * ROOM + c] - ZERO);
            }
        }
        return steps;
    }

    /** What each of so many features counts. */
    static float share(int features) {
        return 1 / (float) Math.sqrt(features + SMOOTHING);
    }

    /** The heads' log odds for the features. */
    float[] logits(int[] buckets, int count) {
        int[] sums = new int[ROOM];
        for (int from = 0; from < count; from += MOST_AT_ONCE) {
            addTo(sums, buckets, from, Math.min(count, from + MOST_AT_ONCE));
        }
        float share = share(count) * scale;
        float[] logits = new float[WIDTH];
        for (int c = 0; c < WIDTH; c++) {
            logits[c] = (sums[c] - ZERO * count) * share;
        }
        return logits;
    }

    /**
     * Adds rows, eight weights at a time: as bytes without sign, those of even and of odd places in sums of 16 bits
     * each.
     */
    private void addTo(int[] sums, int[] buckets, int from, int to) {
        long even0 = 0;
        long odd0 = 0;
        long even1 = 0;
        long odd1 = 0;
        long even2 = 0;
        long odd2 = 0;
        for (int k = from; k < to; k++) {
            int row = buckets[k] * ROOM;
            long first = (long) EIGHT.get(rows, row);
            long second = (long) EIGHT.get(rows, row + 8);
            long third = (long) EIGHT.get(rows, row + 16);
            even0 += first & EVEN;
            odd0 += first >>> 8 & EVEN;
            even1 += second & EVEN;
            odd1 += second >>> 8 & EVEN;
            even2 += third & EVEN;
            odd2 += third >>> 8 & EVEN;
        }
        unpack(even0, odd0, sums, 0);
        unpack(even1, odd1, sums, 8);
        unpack(even2, odd2, sums, 16);
    }

    private static void unpack(long even, long odd, int[] sums, int at) {
        for (int k = 0; k < 4; k++) {
            sums[at + 2 * k] += (int) (even >>> 16 * k & 0xFFFF);
            sums[at + 2 * k + 1] += (int) (odd >>> 16 * k & 0xFFFF);
        }
    }

    /** Adds to each word what its features add to the score, features of several words in equal parts. */
    void addTo(double[] ofWords, FeatureBag features, double[] slopes) {
        float[] pull = new float[ROOM];
        float share = share(features.count) * scale;
        for (int c = 0; c < WIDTH; c++) {
            pull[c] = (float) slopes[c] * share;
        }
        for (int k = 0; k < features.count; k++) {
            int first = features.first[k];
            if (first == FeatureBag.WHOLE) {
                continue;
            }
            int row = features.buckets[k] * ROOM;
            if (isUnknown(row)) {
                continue;
            }
            float sum = pulled(row, pull);
            int last = features.last[k];
            double each = sum / (last - first + 1);
            for (int word = first; word <= last; word++) {
                ofWords[word] += each;
            }
        }
    }

    /** Whether nothing was learned of a row. */
    private boolean isUnknown(int row) {
        return (long) EIGHT.get(rows, row) == NOTHING
                && (long) EIGHT.get(rows, row + 8) == NOTHING
                && ((long) EIGHT.get(rows, row + 16) & OF_WIDTH) == (NOTHING & OF_WIDTH);
    }

    /** Four sums, for one would wait for each of its own. */
    private float pulled(int row, float[] pull) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int k = 0; k < ROOM; k += 4) {
            a += ((rows[row + k] & 0xFF) - ZERO) * pull[k];
            b += ((rows[row + k + 1] & 0xFF) - ZERO) * pull[k + 1];
            c += ((rows[row + k + 2] & 0xFF) - ZERO) * pull[k + 2];
            d += ((rows[row + k + 3] & 0xFF) - ZERO) * pull[k + 3];
        }
        return a + b + (c + d);
    }
}
