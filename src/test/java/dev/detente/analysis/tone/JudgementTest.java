package dev.detente.analysis.tone;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the heads say, what comes of it is of one piece. */
class JudgementTest {
    @Property
    void theActGoesWithTheLabel(@ForAll("logOdds") float[] logits) {
        Judgement judgement = Judgement.of(logits);

        assertThat(LabelsOfActs.of(judgement.act())[judgement.label().ordinal()])
                .isPositive();
    }

    @Property
    void theScoreLiesInItsLabelsBand(@ForAll("logOdds") float[] logits) {
        Judgement judgement = Judgement.of(logits);

        assertThat(Tone.Label.of(judgement.score())).isEqualTo(judgement.label());
    }

    @Provide
    Arbitrary<float[]> logOdds() {
        return Arbitraries.floats().between(-20, 20).array(float[].class).ofSize(Judgement.HEADS);
    }
}
