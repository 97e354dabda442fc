package dev.detente.analysis.quote.model;

/**
 * Weights of one label after another, a table for each context. As the cue's head is always cue, and the rest of the
 * cue touches it, what may follow what depends on the side of the head as well.
 */
final class Transitions {
    private static final int L = Labels.COUNT;
    private static final int TABLE = L * L;

    /** Where a token is as seen from the cue's head: before it, at it, behind it. */
    private static final int PLACES = 3;

    private final float[] weights;
    /** The weights for each place; of what may not be there endlessly bad ones. */
    final float[] allowed;

    Transitions(float[] weights) {
        this.weights = weights;
        this.allowed = new float[PLACES * weights.length];
        for (int place = 0; place < PLACES; place++) {
            for (int t = 0; t < weights.length; t++) {
                boolean may = Labels.allowed(t % L, t / L % L, place - 1);
                allowed[place * weights.length + t] = may ? weights[t] : Float.NEGATIVE_INFINITY;
            }
        }
    }

    /** The weights as they were learned, for the file. */
    float[] weights() {
        return weights;
    }

    /** Where in {@link #allowed} the weight of label 0 after label 0 stands at a token so far from the cue's head. */
    int table(int offset, int context) {
        return (Integer.signum(offset) + 1) * weights.length + context * TABLE;
    }
}
