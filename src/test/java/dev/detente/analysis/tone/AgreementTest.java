package dev.detente.analysis.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The measures behind the figures of the tone model. */
class AgreementTest {
    @Test
    void f1IsTheMeanOverTheClassesThatPeopleGave() {
        // Of a: 1 right, 1 missed; of b: 1 right, 1 too many. Both have an F1 of two thirds.
        assertThat(Agreement.macroF1(List.of("a", "a", "b"), List.of("a", "b", "b")))
                .isEqualTo(2.0 / 3, within(1e-9));
    }

    @Test
    void ranksDecideTheCorrelationAndTiesShareTheirs() {
        assertThat(Agreement.spearman(new double[] {1, 2, 3}, new double[] {10, 100, 1000}))
                .isEqualTo(1);
        assertThat(Agreement.spearman(new double[] {1, 2, 3}, new double[] {3, 2, 1}))
                .isEqualTo(-1);
        assertThat(Agreement.spearman(new double[] {1, 1, 2, 2}, new double[] {5, 5, 9, 9}))
                .isEqualTo(1);
        assertThat(Agreement.spearman(new double[] {1, 2, 3}, new double[] {4, 4, 4}))
                .isZero();
    }

    @Test
    void calibrationGivesTheShareOfRightAnswers() {
        double[] chances = new double[1000];
        boolean[] right = new boolean[1000];
        for (int i = 0; i < chances.length; i++) {
            chances[i] = i % 2 == 0 ? 0.9 : 0.6;
            // Surer than right: three of four where it says 0.9, two of five where it says 0.6.
            right[i] = i % 2 == 0 ? i % 8 != 0 : i % 10 == 1 || i % 10 == 3;
        }

        Calibration calibration = Calibration.fit(chances, right);

        assertThat(calibration.of(0.9)).isEqualTo(0.75, within(0.01));
        assertThat(calibration.of(0.6)).isEqualTo(0.4, within(0.01));
    }
}
