package dev.detente.analysis.quote.model;

import java.util.Arrays;

/**
 * Scores the labels of the tokens around one cue after another. What the features of a token see is for the most part
 * the same for all cues of a sentence, so those sums are kept. For one thread.
 */
final class SpanScorer {
    private final SpanFeatures around;
    private final Features features;
    private final LabelTable table;
    private final long[] kept;
    private final long[] sums = new long[LabelTable.SUMS];
    private int keptLo = -1;
    private int keptHi = -1;

    /** @param most there are never more tokens around a cue than this */
    SpanScorer(SpanFeatures around, Features features, LabelTable table, int most) {
        this.around = around;
        this.features = features;
        this.table = table;
        this.kept = new long[2 * most * LabelTable.SUMS];
    }

    /** Fills emissions and contexts of {@code viterbi} for the tokens from {@code lo} to {@code hi}. */
    void score(int head, int lo, int hi, Viterbi viterbi) {
        if (lo != keptLo || hi != keptHi) {
            Arrays.fill(kept, 0, 2 * (hi - lo) * LabelTable.SUMS, 0);
            keptLo = lo;
            keptHi = hi;
        }
        features.bits(table.bits());
        around.cue(head, lo, hi);
        for (int i = lo; i < hi; i++) {
            Arrays.fill(sums, 0);
            features.clear();
            if (i == head) {
                around.of(i);
            } else {
                int at = (2 * (i - lo) + (i < head ? 0 : 1)) * LabelTable.SUMS;
                if (kept[at + 2] == 0) {
                    around.shared(i);
                    table.add(features, kept, at);
                    features.clear();
                }
                System.arraycopy(kept, at, sums, 0, LabelTable.SUMS);
                around.own(i);
            }
            table.add(features, sums, 0);
            table.scores(sums, 0, viterbi.emissions, (i - lo) * Labels.COUNT);
            viterbi.contexts[i - lo] = around.context(i);
        }
    }
}
