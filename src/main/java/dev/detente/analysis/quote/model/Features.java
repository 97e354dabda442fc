package dev.detente.analysis.quote.model;

/** A reusable buffer of hashed features. Grows never: a template that does not fit is a programming error. */
final class Features {
    private final int mask;
    final int[] buckets = new int[96];
    int count;

    Features(int bits) {
        this.mask = (1 << bits) - 1;
    }

    void clear() {
        count = 0;
    }

    void add(int template, int a) {
        buckets[count++] = mix(template * 0x9E3779B1 + a * 0x85EBCA6B) & mask;
    }

    void add(int template, int a, int b) {
        buckets[count++] =
                mix((template * 0x9E3779B1 + a * 0x85EBCA6B ^ 0x27D4EB2F) * 0xC2B2AE35 + b * 0x165667B1) & mask;
    }

    void add(int template, int a, int b, int c) {
        int h = (template * 0x9E3779B1 + a * 0x85EBCA6B ^ 0x27D4EB2F) * 0xC2B2AE35 + b * 0x165667B1;
        buckets[count++] = mix((h ^ h >>> 15) * 0x2C1B3C6D + c * 0x297A2D39) & mask;
    }

    private static int mix(int h) {
        h ^= h >>> 16;
        h *= 0x7feb352d;
        h ^= h >>> 15;
        h *= 0x846ca68b;
        return h ^ h >>> 16;
    }
}
