package dev.detente.analysis.tone;

/**
 * Turns the chance that the heads give a label into the share of cases in which it is right (Platt 1999): a line
 * through the log odds.
 */
record Calibration(double shift, double slope) {
    private static final int ROUNDS = 50;
    private static final double CERTAIN = 1e-6;

    /** Before anything is known: the chance as it is. */
    static final Calibration NONE = new Calibration(0, 1);

    /** Fits the line by Newton's method on chances and whether each label was right. */
    static Calibration fit(double[] chances, boolean[] right) {
        double shift = 0;
        double slope = 1;
        for (int round = 0; round < ROUNDS; round++) {
            double g0 = 0;
            double g1 = 0;
            double h00 = 1e-6;
            double h01 = 0;
            double h11 = 1e-6;
            for (int i = 0; i < chances.length; i++) {
                double x = logit(chances[i]);
                double p = 1 / (1 + StrictMath.exp(-(shift + slope * x)));
                double error = (right[i] ? 1 : 0) - p;
                g0 += error;
                g1 += error * x;
                double curve = p * (1 - p);
                h00 += curve;
                h01 += curve * x;
                h11 += curve * x * x;
            }
            double determinant = h00 * h11 - h01 * h01;
            shift += (h11 * g0 - h01 * g1) / determinant;
            slope += (h00 * g1 - h01 * g0) / determinant;
        }
        return new Calibration(shift, slope);
    }

    /** The calibrated chance, from 0 to 1. */
    double of(double chance) {
        return 1 / (1 + StrictMath.exp(-(shift + slope * logit(chance))));
    }

    private static double logit(double chance) {
        double inside = Math.max(CERTAIN, Math.min(1 - CERTAIN, chance));
        return StrictMath.log(inside / (1 - inside));
    }
}
