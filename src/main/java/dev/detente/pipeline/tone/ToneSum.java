package dev.detente.pipeline.tone;

/**
 * Sums over distinct statements, in whole numbers.
 *
 * @param statements how many
 * @param weight sum of the weights, in thousandths
 * @param score sum of weight times score, in thousandths of ten-thousandths
 * @param square sum of weight times the score's square, in the square of the score's unit
 */
record ToneSum(int statements, long weight, long score, long square) {
    /** Stands for all issues together. */
    static final String ALL = "ALL";

    static final ToneSum NONE = new ToneSum(0, 0, 0, 0);

    ToneSum plus(ToneFact fact) {
        long weighted = (long) fact.weight() * fact.score();
        return new ToneSum(statements + 1, weight + fact.weight(), score + weighted, square + weighted * fact.score());
    }

    boolean isEmpty() {
        return weight == 0;
    }

    /** The weighted mean of the scores, from -1 to 1; there must be a statement. */
    double mean() {
        return (double) score / weight / ToneFact.SCORE_UNIT;
    }

    /** The weighted variance of the scores; there must be a statement. */
    double variance() {
        double squares = (double) square / weight / ToneFact.SCORE_UNIT / ToneFact.SCORE_UNIT;
        return Math.max(0, squares - mean() * mean());
    }

    /** The sum of the weights, in weights of one. */
    double totalWeight() {
        return (double) weight / ToneFact.WEIGHT_UNIT;
    }
}
