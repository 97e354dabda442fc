package dev.detente.analysis.quote.model;

/**
 * Candidates to choose from, of which people marked some as right.
 *
 * @param candidates the features of each, as {@link Features#buckets()}
 * @param right for each whether it is right; at least one is
 */
public record Choice(int[][] candidates, boolean[] right) {
    /** The chance of each candidate, given its score. */
    static float[] chances(float[] scores) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            largest = Math.max(largest, score);
        }
        float[] chances = new float[scores.length];
        float sum = 0;
        for (int c = 0; c < scores.length; c++) {
            chances[c] = (float) Math.exp(scores[c] - largest);
            sum += chances[c];
        }
        for (int c = 0; c < scores.length; c++) {
            chances[c] /= sum;
        }
        return chances;
    }
}
