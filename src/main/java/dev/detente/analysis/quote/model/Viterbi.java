package dev.detente.analysis.quote.model;

import java.util.Arrays;

/** The best sequence of labels around one cue; buffers are reused, so an instance serves one thread. */
final class Viterbi {
    /** How many tokens are looked at before and after the cue; more than any real sentence needs. */
    static final int REACH = 120;

    static final int LIMIT = 2 * REACH + 1;

    private static final int L = Labels.COUNT;

    /** Where a token is as seen from the cue's head: before it, at it, behind it. */
    private static final int PLACES = 3;

    /** Transitions for each place and context; those that may not be there are endlessly bad. */
    private final float[] allowed;

    final float[] emissions = new float[LIMIT * L];
    /** Which transition table holds at each token. */
    final int[] contexts = new int[LIMIT];

    final int[] labels = new int[LIMIT];
    /** The best score of each label at each token: first of sequences without content so far, then of those with. */
    private final float[] scores = new float[2 * LIMIT * L];

    /** By how much the best sequence with content is better than the best without. */
    float margin;

    private final byte[] back = new byte[2 * LIMIT * L];

    /** @param transitions weights of one label after another, a table for each context */
    Viterbi(float[] transitions) {
        allowed = new float[PLACES * transitions.length];
        for (int place = 0; place < PLACES; place++) {
            for (int t = 0; t < transitions.length; t++) {
                boolean may = Labels.allowed(t % L, t / L % L, place - 1);
                allowed[place * transitions.length + t] = may ? transitions[t] : Float.NEGATIVE_INFINITY;
            }
        }
    }

    /** The first token that is looked at. */
    static int first(TokenTable table, int head) {
        return Math.max(table.sentenceStart[table.sentenceOf[head]], head - REACH);
    }

    /** One past the last token that is looked at. */
    static int end(TokenTable table, int head) {
        return Math.min(table.sentenceEnd[table.sentenceOf[head]], head + REACH + 1);
    }

    /**
     * Fills {@link #labels} for {@code n} tokens from {@link #emissions} and {@link #contexts}: the best sequence that
     * holds some content, as a cue without content attributes nothing.
     *
     * @param head the cue's place among the tokens
     * @return whether there is such a sequence
     */
    boolean decode(int n, int head) {
        Arrays.fill(scores, 0, 2 * n * L, Float.NEGATIVE_INFINITY);
        for (int label = 0; label < L; label++) {
            if (Labels.OPENING[label] && Labels.allowed(label, Labels.OUTSIDE, -head)) {
                scores[at(0, Labels.isContent(label) ? 1 : 0, label)] = emissions[label];
            }
        }
        for (int i = 1; i < n; i++) {
            int table = (Integer.signum(i - head) + 1) * (allowed.length / PLACES) + contexts[i] * L * L;
            for (int label = 0; label < L; label++) {
                if (Labels.isContent(label)) {
                    step(i, table, label, 1, Labels.opensContent(label) ? 0 : 1);
                } else {
                    step(i, table, label, 0, 0);
                    step(i, table, label, 1, 1);
                }
            }
        }
        return trace(n);
    }

    /** Finds the best way to a label at a token, from sequences with content ({@code from} 1) or from all. */
    private void step(int i, int table, int label, int layer, int from) {
        float best = Float.NEGATIVE_INFINITY;
        int way = 0;
        for (int before = from; before <= layer; before++) {
            int row = at(i - 1, before, 0);
            for (int previous : Labels.BEFORE[label]) {
                float score = scores[row + previous] + allowed[table + previous * L + label];
                if (score > best) {
                    best = score;
                    way = before * L + previous;
                }
            }
        }
        int at = at(i, layer, label);
        scores[at] = best + emissions[i * L + label];
        back[at] = (byte) way;
    }

    private boolean trace(int n) {
        int last = -1;
        float without = Float.NEGATIVE_INFINITY;
        for (int label = 0; label < L; label++) {
            without = Labels.CLOSED[label] ? Math.max(without, scores[at(n - 1, 0, label)]) : without;
            int at = at(n - 1, 1, label);
            if (Labels.CLOSED[label] && (last < 0 || scores[at] > scores[at(n - 1, 1, last)])) {
                last = label;
            }
        }
        if (scores[at(n - 1, 1, last)] == Float.NEGATIVE_INFINITY) {
            return false;
        }
        margin = scores[at(n - 1, 1, last)] - without;
        int layer = 1;
        for (int i = n - 1; i >= 0; i--) {
            labels[i] = last;
            int way = back[at(i, layer, last)];
            layer = way / L;
            last = way % L;
        }
        return true;
    }

    private static int at(int i, int layer, int label) {
        return (i * 2 + layer) * L + label;
    }
}
