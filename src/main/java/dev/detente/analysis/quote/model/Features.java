package dev.detente.analysis.quote.model;

import java.util.Arrays;

/** A reusable buffer of hashed features: each is a bucket of a weight table. For one thread at a time. */
public final class Features {
    /** More than any list of templates has. */
    private static final int ROOM = 96;

    final int[] buckets = new int[ROOM];
    int count;
    private int mask;

    /** From now on features fall into two to the power of {@code bits} buckets. */
    void bits(int bits) {
        mask = (1 << bits) - 1;
    }

    /** Forgets all features. */
    public void clear() {
        count = 0;
    }

    /** A copy of what was added, as buckets of the weight table. */
    public int[] buckets() {
        return Arrays.copyOf(buckets, count);
    }

    /** Adds what a template sees here; different templates do not mix. */
    public void add(int template, int a) {
        buckets[count++] = mix(template * 0x9E3779B1 + a * 0x85EBCA6B) & mask;
    }

    /** Adds two values seen together. */
    public void add(int template, int a, int b) {
        int h = (template * 0x9E3779B1 + a * 0x85EBCA6B ^ 0x27D4EB2F) * 0xC2B2AE35 + b * 0x165667B1;
        buckets[count++] = mix(h) & mask;
    }

    /** Adds three values seen together. */
    public void add(int template, int a, int b, int c) {
        int h = (template * 0x9E3779B1 + a * 0x85EBCA6B ^ 0x27D4EB2F) * 0xC2B2AE35 + b * 0x165667B1;
        buckets[count++] = mix((h ^ h >>> 15) * 0x2C1B3C6D + c * 0x297A2D39) & mask;
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
