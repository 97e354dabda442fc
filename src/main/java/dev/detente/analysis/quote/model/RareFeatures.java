package dev.detente.analysis.quote.model;

import java.util.Arrays;
import java.util.Random;

/** Keeps features that occur too rarely to be learned from, and some others by chance, out of a training step. */
final class RareFeatures {
    private static final int LEAST = 3;

    private final byte[] seen;

    RareFeatures(int bits) {
        seen = new byte[1 << bits];
    }

    void count(Features features) {
        for (int k = 0; k < features.count; k++) {
            int bucket = features.buckets[k];
            if (seen[bucket] < LEAST) {
                seen[bucket]++;
            }
        }
    }

    void thinOut(Features features, int percent, Random random) {
        int kept = 0;
        for (int k = 0; k < features.count; k++) {
            if (seen[features.buckets[k]] >= LEAST && random.nextInt(100) >= percent) {
                features.buckets[kept++] = features.buckets[k];
            }
        }
        features.count = kept;
    }

    void count(int[] buckets) {
        for (int bucket : buckets) {
            if (seen[bucket] < LEAST) {
                seen[bucket]++;
            }
        }
    }

    int[] thinnedOut(int[] buckets, int percent, Random random) {
        int[] kept = new int[buckets.length];
        int n = 0;
        for (int bucket : buckets) {
            if (seen[bucket] >= LEAST && random.nextInt(100) >= percent) {
                kept[n++] = bucket;
            }
        }
        return Arrays.copyOf(kept, n);
    }
}
