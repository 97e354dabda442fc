package dev.detente.analysis.quote.model;

/** The labels of a token as seen from one cue, and which may follow which. */
final class Labels {
    static final int OUTSIDE = 0;
    static final int CUE = 1;
    static final int SOURCE_BEGIN = 2;
    static final int SOURCE_INSIDE = 3;
    static final int SOURCE_END = 4;
    static final int SOURCE_SINGLE = 5;
    static final int CONTENT_BEGIN = 6;
    static final int CONTENT_INSIDE = 7;
    static final int CONTENT_END = 8;
    static final int CONTENT_SINGLE = 9;
    static final int COUNT = 10;

    /** The labels that may come before each label. */
    static final int[][] BEFORE = new int[COUNT][];

    /** Whether a sentence may start (and, for {@link #CLOSED}, end) with the label. */
    static final boolean[] OPENING = new boolean[COUNT];

    static final boolean[] CLOSED = new boolean[COUNT];

    static {
        int[] closed = {OUTSIDE, CUE, SOURCE_END, SOURCE_SINGLE, CONTENT_END, CONTENT_SINGLE};
        for (int label : closed) {
            CLOSED[label] = true;
        }
        for (int label : new int[] {OUTSIDE, CUE, SOURCE_BEGIN, SOURCE_SINGLE, CONTENT_BEGIN, CONTENT_SINGLE}) {
            BEFORE[label] = closed;
            OPENING[label] = true;
        }
        BEFORE[SOURCE_INSIDE] = new int[] {SOURCE_BEGIN, SOURCE_INSIDE};
        BEFORE[SOURCE_END] = BEFORE[SOURCE_INSIDE];
        BEFORE[CONTENT_INSIDE] = new int[] {CONTENT_BEGIN, CONTENT_INSIDE};
        BEFORE[CONTENT_END] = BEFORE[CONTENT_INSIDE];
    }

    private Labels() {}

    static boolean isContent(int label) {
        return label >= CONTENT_BEGIN;
    }

    static boolean opensContent(int label) {
        return label == CONTENT_BEGIN || label == CONTENT_SINGLE;
    }

    /**
     * Whether the label may stand at a token given where the cue's head is: the head is cue, the rest of the cue
     * touches it.
     */
    static boolean allowed(int label, int previous, int offset) {
        if (offset == 0) {
            return label == CUE;
        }
        if (offset < 0) {
            return previous != CUE || label == CUE;
        }
        return label != CUE || previous == CUE;
    }
}
