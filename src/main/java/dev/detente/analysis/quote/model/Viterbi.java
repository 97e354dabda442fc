package dev.detente.analysis.quote.model;

import java.util.Arrays;

/** The best sequence of labels around one cue; buffers are reused, so an instance serves one thread. */
final class Viterbi {
    /** How many tokens are looked at before and after the cue; more than any real sentence needs. */
    static final int REACH = 120;

    static final int LIMIT = 2 * REACH + 1;

    final float[] emissions = new float[LIMIT * Labels.COUNT];
    /** Which transition table holds at each token. */
    final int[] contexts = new int[LIMIT];

    final int[] labels = new int[LIMIT];
    private final float[] scores = new float[LIMIT * Labels.COUNT];
    private final byte[] back = new byte[LIMIT * Labels.COUNT];

    /** The first token that is looked at. */
    static int first(TokenTable table, int head) {
        return Math.max(table.sentenceStart[table.sentenceOf[head]], head - REACH);
    }

    /** One past the last token that is looked at. */
    static int end(TokenTable table, int head) {
        return Math.min(table.sentenceEnd[table.sentenceOf[head]], head + REACH + 1);
    }

    /**
     * Fills {@link #labels} for {@code n} tokens from {@link #emissions} and {@link #contexts}, and gives the score of
     * the sequence.
     *
     * @param head the cue's place among the tokens
     */
    float decode(int n, int head, float[] transitions) {
        Arrays.fill(scores, 0, n * Labels.COUNT, Float.NEGATIVE_INFINITY);
        for (int i = 0; i < n; i++) {
            int row = i * Labels.COUNT;
            int table = contexts[i] * Labels.COUNT * Labels.COUNT;
            for (int label = 0; label < Labels.COUNT; label++) {
                if (i == 0) {
                    if (Labels.OPENING[label] && Labels.allowed(label, Labels.OUTSIDE, -head)) {
                        scores[row + label] = emissions[row + label];
                    }
                    continue;
                }
                float best = Float.NEGATIVE_INFINITY;
                int from = 0;
                for (int previous : Labels.BEFORE[label]) {
                    float score = scores[row - Labels.COUNT + previous]
                            + transitions[table + previous * Labels.COUNT + label];
                    if (score > best && Labels.allowed(label, previous, i - head)) {
                        best = score;
                        from = previous;
                    }
                }
                scores[row + label] = best + emissions[row + label];
                back[row + label] = (byte) from;
            }
        }
        int last = 0;
        int row = (n - 1) * Labels.COUNT;
        for (int label = 0; label < Labels.COUNT; label++) {
            if (Labels.CLOSED[label] && (!Labels.CLOSED[last] || scores[row + label] > scores[row + last])) {
                last = label;
            }
        }
        float best = scores[row + last];
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = last;
            last = back[i * Labels.COUNT + last];
        }
        return best;
    }
}
