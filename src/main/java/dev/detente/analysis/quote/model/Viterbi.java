package dev.detente.analysis.quote.model;

/** The best sequence of labels around one cue; buffers are reused, so an instance serves one thread. */
final class Viterbi {
    /** How many tokens are looked at before and after the cue; more than any real sentence needs. */
    static final int REACH = 120;

    static final int LIMIT = 2 * REACH + 1;

    private static final int L = Labels.COUNT;

    private static final float NEVER = Float.NEGATIVE_INFINITY;

    private final Transitions transitions;
    private final float[] allowed;

    final float[] emissions;
    /** Which transition table holds at each token. */
    final int[] contexts;

    final int[] labels;
    /** The best score of each label at each token: first of sequences without content so far, then of those with. */
    private final float[] scores;

    /** By how much the best sequence with content is better than the best without. */
    float margin;

    /** @param most there are never more tokens than this */
    Viterbi(Transitions transitions, int most) {
        this.transitions = transitions;
        this.allowed = transitions.allowed;
        this.emissions = new float[most * L];
        this.contexts = new int[most];
        this.labels = new int[most];
        this.scores = new float[2 * most * L];
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
        for (int label = 0; label < L; label++) {
            boolean opens = Labels.OPENING[label] && Labels.allowed(label, Labels.OUTSIDE, -head);
            scores[at(0, 0, label)] = opens && !Labels.isContent(label) ? emissions[label] : NEVER;
            scores[at(0, 1, label)] = opens && Labels.isContent(label) ? emissions[label] : NEVER;
        }
        for (int i = 1; i < n; i++) {
            step(i, transitions.table(i - head, contexts[i]));
        }
        return trace(n, head);
    }

    /** Scores all labels at a token. Which way was the best to each is looked for later, where it matters. */
    private void step(int i, int table) {
        outsideContent(i, table, Labels.OUTSIDE);
        outsideContent(i, table, Labels.CUE);
        outsideContent(i, table, Labels.SOURCE_BEGIN);
        outsideContent(i, table, Labels.SOURCE_SINGLE);
        inSource(i, table, Labels.SOURCE_INSIDE);
        inSource(i, table, Labels.SOURCE_END);
        opensContent(i, table, Labels.CONTENT_BEGIN);
        opensContent(i, table, Labels.CONTENT_SINGLE);
        inContent(i, table, Labels.CONTENT_INSIDE);
        inContent(i, table, Labels.CONTENT_END);
    }

    private void outsideContent(int i, int table, int label) {
        score(i, 0, label, afterClosed(at(i - 1, 0, 0), table + label));
        int with = at(i - 1, 1, 0);
        score(i, 1, label, Math.max(afterClosed(with, table + label), afterContent(with, table + label)));
    }

    private void inSource(int i, int table, int label) {
        score(i, 0, label, afterBegin(at(i - 1, 0, 0), table + label, Labels.SOURCE_BEGIN));
        score(i, 1, label, afterBegin(at(i - 1, 1, 0), table + label, Labels.SOURCE_BEGIN));
    }

    private void opensContent(int i, int table, int label) {
        int with = at(i - 1, 1, 0);
        float before = Math.max(afterClosed(with, table + label), afterContent(with, table + label));
        score(i, 0, label, NEVER);
        score(i, 1, label, Math.max(afterClosed(at(i - 1, 0, 0), table + label), before));
    }

    private void inContent(int i, int table, int label) {
        score(i, 0, label, NEVER);
        score(i, 1, label, afterBegin(at(i - 1, 1, 0), table + label, Labels.CONTENT_BEGIN));
    }

    private void score(int i, int layer, int label, float before) {
        scores[at(i, layer, label)] = before + emissions[i * L + label];
    }

    /** The best score after what may stand before most labels, content aside. */
    private float afterClosed(int row, int way) {
        return Math.max(
                Math.max(after(row, way, Labels.OUTSIDE), after(row, way, Labels.CUE)),
                Math.max(after(row, way, Labels.SOURCE_END), after(row, way, Labels.SOURCE_SINGLE)));
    }

    private float afterContent(int row, int way) {
        return Math.max(after(row, way, Labels.CONTENT_END), after(row, way, Labels.CONTENT_SINGLE));
    }

    /** The best score after the begin of a source or content, or after its inside, which is the next label. */
    private float afterBegin(int row, int way, int begin) {
        return Math.max(after(row, way, begin), after(row, way, begin + 1));
    }

    private float after(int row, int way, int previous) {
        return scores[row + previous] + allowed[way + previous * L];
    }

    private boolean trace(int n, int head) {
        int last = -1;
        float without = NEVER;
        for (int label = 0; label < L; label++) {
            without = Labels.CLOSED[label] ? Math.max(without, scores[at(n - 1, 0, label)]) : without;
            int at = at(n - 1, 1, label);
            if (Labels.CLOSED[label] && (last < 0 || scores[at] > scores[at(n - 1, 1, last)])) {
                last = label;
            }
        }
        if (scores[at(n - 1, 1, last)] == NEVER) {
            return false;
        }
        margin = scores[at(n - 1, 1, last)] - without;
        int layer = 1;
        labels[n - 1] = last;
        for (int i = n - 1; i > 0; i--) {
            int way = way(i, transitions.table(i - head, contexts[i]), labels[i], layer);
            layer = way / L;
            labels[i - 1] = way % L;
        }
        return true;
    }

    /** The layer and label, as one number, that led to a label at a token: the first of those with the best score. */
    private int way(int i, int table, int label, int layer) {
        float best = NEVER;
        int way = 0;
        for (int before = Labels.opensContent(label) ? 0 : layer; before <= layer; before++) {
            int row = at(i - 1, before, 0);
            for (int previous : Labels.BEFORE[label]) {
                float score = after(row, table + label, previous);
                if (score > best) {
                    best = score;
                    way = before * L + previous;
                }
            }
        }
        return way;
    }

    private static int at(int i, int layer, int label) {
        return (i * 2 + layer) * L + label;
    }
}
