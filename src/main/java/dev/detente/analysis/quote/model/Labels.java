package dev.detente.analysis.quote.model;

import java.util.Arrays;

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

    /** The labels that may come before each label: before the cue's head, at it, and after it. */
    private static final int[][][] BEFORE = new int[3][COUNT][];

    private static final boolean[] OPENING = new boolean[COUNT];

    /** Whether a sentence may end with the label. */
    static final boolean[] CLOSED = new boolean[COUNT];

    static {
        int[][] before = new int[COUNT][];
        int[] closed = {OUTSIDE, CUE, SOURCE_END, SOURCE_SINGLE, CONTENT_END, CONTENT_SINGLE};
        for (int label : closed) {
            CLOSED[label] = true;
        }
        for (int label : new int[] {OUTSIDE, CUE, SOURCE_BEGIN, SOURCE_SINGLE, CONTENT_BEGIN, CONTENT_SINGLE}) {
            before[label] = closed;
            OPENING[label] = true;
        }
        before[SOURCE_INSIDE] = new int[] {SOURCE_BEGIN, SOURCE_INSIDE};
        before[SOURCE_END] = before[SOURCE_INSIDE];
        before[CONTENT_INSIDE] = new int[] {CONTENT_BEGIN, CONTENT_INSIDE};
        before[CONTENT_END] = before[CONTENT_INSIDE];
        for (int side = 0; side < BEFORE.length; side++) {
            int offset = side - 1;
            for (int l = 0; l < COUNT; l++) {
                int label = l;
                BEFORE[side][label] = Arrays.stream(before[label])
                        .filter(previous -> allowed(label, previous, offset))
                        .toArray();
            }
        }
    }

    private Labels() {}

    static boolean isContent(int label) {
        return label >= CONTENT_BEGIN;
    }

    static boolean opensContent(int label) {
        return label == CONTENT_BEGIN || label == CONTENT_SINGLE;
    }

    /** The labels that may come before a label so many tokens from the cue's head. */
    static int[] before(int label, int offset) {
        return BEFORE[Integer.signum(offset) + 1][label];
    }

    /** Whether a sequence may start with the label so many tokens from the cue's head. */
    static boolean opens(int label, int offset) {
        return OPENING[label] && allowed(label, OUTSIDE, offset);
    }

    /**
     * Whether the label may stand at a token given where the cue's head is: the head is cue, the rest of the cue
     * touches it.
     */
    private static boolean allowed(int label, int previous, int offset) {
        if (offset == 0) {
            return label == CUE;
        }
        if (offset < 0) {
            return previous != CUE || label == CUE;
        }
        return label != CUE || previous == CUE;
    }
}
