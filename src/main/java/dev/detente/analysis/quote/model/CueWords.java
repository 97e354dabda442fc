package dev.detente.analysis.quote.model;

/**
 * Which words may be the head of a cue at all, as a set of hash bits: it may take a word too many, never one too few.
 */
record CueWords(long[] bits) {
    private static final int SIZE = 1 << 17;

    CueWords() {
        this(new long[SIZE / Long.SIZE]);
    }

    void add(int word) {
        int place = place(word);
        bits[place >>> 6] |= 1L << place;
    }

    boolean mayHave(int word) {
        int place = place(word);
        return (bits[place >>> 6] & 1L << place) != 0;
    }

    private static int place(int word) {
        return (word * 0x9E3779B1) >>> 15;
    }
}
