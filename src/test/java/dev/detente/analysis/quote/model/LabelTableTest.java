package dev.detente.analysis.quote.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lanes of one long hold the sums of ten labels apart. */
class LabelTableTest {
    private static final int BITS = 4;
    private static final float SCALE = 0.5f;

    @Test
    void sumsOfTheLargestWeightsDoNotRunIntoEachOther() {
        byte[] weights = new byte[(1 << BITS) * Labels.COUNT];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = i % 2 == 0 ? Byte.MAX_VALUE : -Byte.MAX_VALUE;
        }

        float[] scores = score(weights, LabelTable.MOST_ROWS);

        for (int label = 0; label < Labels.COUNT; label++) {
            float cut = 62 * SCALE * LabelTable.MOST_ROWS;
            assertThat(scores[label]).isEqualTo(label % 2 == 0 ? cut : -cut);
        }
    }

    @Test
    void evenWeightsUpToTheLargestAreSummedExactly() {
        Random random = new Random(1);
        byte[] weights = new byte[(1 << BITS) * Labels.COUNT];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (byte) (2 * (random.nextInt(63) - 31));
        }

        float[] scores = score(weights, 1 << BITS);

        for (int label = 0; label < Labels.COUNT; label++) {
            int sum = 0;
            for (int row = 0; row < 1 << BITS; row++) {
                sum += weights[row * Labels.COUNT + label];
            }
            assertThat(scores[label]).isEqualTo(sum * SCALE);
        }
    }

    @Test
    void moreRowsThanALaneHoldsAreRefused() {
        byte[] weights = new byte[(1 << BITS) * Labels.COUNT];

        assertThatThrownBy(() -> score(weights, LabelTable.MOST_ROWS + 1)).isInstanceOf(IllegalStateException.class);
    }

    /** The scores of a token whose features fall into one row after the other. */
    private static float[] score(byte[] weights, int rows) {
        LabelTable table = new LabelTable(new WeightTable(BITS, Labels.COUNT, SCALE, weights));
        Features features = new Features();
        for (int k = 0; k < rows; k++) {
            features.buckets[k] = k % (1 << BITS);
        }
        features.count = rows;
        long[] sums = new long[LabelTable.SUMS];
        table.add(features, sums, 0);
        float[] scores = new float[Labels.COUNT];
        table.scores(sums, 0, scores, 0);
        return scores;
    }
}
