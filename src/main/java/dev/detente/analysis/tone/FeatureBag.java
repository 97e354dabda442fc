package dev.detente.analysis.tone;

import java.util.Arrays;

/** A reusable list of hashed features, each with the words that it comes from. */
final class FeatureBag {
    /** What features that come from the whole passage come from. */
    static final int WHOLE = -1;

    int count;
    /** The bucket of each feature. */
    int[] buckets = new int[1024];
    /** The first and the last word that each feature comes from; {@link #WHOLE} where it is no word. */
    int[] first = new int[1024];

    int[] last = new int[1024];

    /**
     * How often a feature that holds for many words is added, so that it counts for more than that of a single word.
     */
    private static final int COPIES = 3;

    private final int mask;
    private int copies = 1;
    private int offset;
    private int from;
    private int to;

    /** @param bits features fall into two to the power of this many buckets */
    FeatureBag(int bits) {
        mask = (1 << bits) - 1;
    }

    void clear() {
        count = 0;
        copies = 1;
        offset = 0;
        whole();
    }

    /** From now on words are counted from this number. */
    void offset(int words) {
        offset = words;
    }

    /** The next features come from these words. */
    void words(int firstWord, int lastWord) {
        from = firstWord + offset;
        to = lastWord + offset;
    }

    /** The next features hold for many words alike, or for a single one. */
    void general(boolean yes) {
        copies = yes ? COPIES : 1;
    }

    /** The next features come from no word in particular. */
    void whole() {
        from = WHOLE;
        to = WHOLE;
    }

    void add(int template, int a) {
        put(template * 0x9E3779B1 + a * 0x85EBCA6B);
    }

    void add(int template, int a, int b) {
        put((template * 0x9E3779B1 + a * 0x85EBCA6B ^ 0x27D4EB2F) * 0xC2B2AE35 + b * 0x165667B1);
    }

    void add(int template, int a, int b, int c) {
        int h = (template * 0x9E3779B1 + a * 0x85EBCA6B ^ 0x27D4EB2F) * 0xC2B2AE35 + b * 0x165667B1;
        put((h ^ h >>> 15) * 0x2C1B3C6D + c * 0x297A2D39);
    }

    private void put(int hash) {
        if (count + copies > buckets.length) {
            buckets = Arrays.copyOf(buckets, buckets.length * 2);
            first = Arrays.copyOf(first, buckets.length);
            last = Arrays.copyOf(last, buckets.length);
        }
        for (int copy = 0; copy < copies; copy++) {
            buckets[count] = mix(hash + copy * 0x51ed270b) & mask;
            first[count] = from;
            last[count++] = to;
        }
    }

    /** The finisher of the lowbias32 hash (C. Wellons, public domain). */
    private static int mix(int h) {
        int x = h;
        x ^= x >>> 16;
        x *= 0x7feb352d;
        x ^= x >>> 15;
        x *= 0x846ca68b;
        return x ^ x >>> 16;
    }
}
