package dev.detente.analysis.tone;

/** The classes of words of like meaning that a word belongs to, in one number; neither class is 0. */
final class Sense {
    private static final int BROAD_BITS = 8;

    private Sense() {}

    static int pack(int broad, int narrow) {
        return narrow << BROAD_BITS | broad;
    }

    /** A class of some hundred words. */
    static int broad(int sense) {
        return sense & (1 << BROAD_BITS) - 1;
    }

    /** A class of some twenty words. */
    static int narrow(int sense) {
        return sense >>> BROAD_BITS;
    }
}
