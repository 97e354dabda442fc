package dev.detente.analysis.quote.model;

import java.util.List;

/**
 * Turns what speaks for a quote into the chance that it is right, for each group of quotes by a logistic curve of its
 * own (Platt 1999).
 *
 * @param slopes how much the evidence counts in each group
 * @param offsets the log odds of each group where the evidence is 0
 */
record Calibration(float[] slopes, float[] offsets) {
    private static final int STEPS = 400;
    private static final double RATE = 0.5;
    /** Keeps groups with few outcomes near a plain curve. */
    private static final double PRIOR = 4;

    /** The curves that fit the outcomes best. */
    static Calibration fitted(List<Outcome> outcomes) {
        int groups = outcomes.stream().mapToInt(Outcome::group).max().orElse(-1) + 1;
        Calibration fitted = new Calibration(new float[groups], new float[groups]);
        for (int group = 0; group < groups; group++) {
            int wanted = group;
            fitted.fit(group, outcomes.stream().filter(o -> o.group() == wanted).toList());
        }
        return fitted;
    }

    private void fit(int group, List<Outcome> outcomes) {
        double slope = 1;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double bySlope = PRIOR * (1 - slope);
            double byOffset = 0;
            for (Outcome outcome : outcomes) {
                double error = (outcome.right() ? 1 : 0)
                        - LogisticLearner.probability((float) (slope * outcome.evidence() + offset));
                bySlope += error * outcome.evidence();
                byOffset += error;
            }
            slope += RATE * bySlope / (outcomes.size() + PRIOR);
            offset += RATE * byOffset / (outcomes.size() + PRIOR);
        }
        slopes[group] = (float) slope;
        offsets[group] = (float) offset;
    }

    /** The chance that a quote of the group is right, given what speaks for it. */
    double chance(int group, float evidence) {
        return group < slopes.length
                ? LogisticLearner.probability(slopes[group] * evidence + offsets[group])
                : LogisticLearner.probability(evidence);
    }
}
