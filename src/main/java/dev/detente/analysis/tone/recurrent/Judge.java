package dev.detente.analysis.tone.recurrent;

/** Weighs the states at all words and gives log odds for their mean. */
final class Judge {
    private final float[] attention;
    private final float attentionBias;
    private final float[] weights;
    private final float[] bias;

    /**
     * A judge of {@code bias.length} classes.
     *
     * @param attention how much each number of a state says for the weight of its word
     * @param weights a row for each class
     */
    Judge(float[] attention, float attentionBias, float[] weights, float[] bias) {
        if (weights.length != attention.length * bias.length) {
            throw new IllegalArgumentException(weights.length + " weights");
        }
        this.attention = attention;
        this.attentionBias = attentionBias;
        this.weights = weights;
        this.bias = bias;
    }

    /** How many numbers a state has. */
    int width() {
        return attention.length;
    }

    int classes() {
        return bias.length;
    }

    /** The weight of each word, which sum up to less than 1. */
    float[] attention(float[] states) {
        int width = width();
        float[] each = new float[states.length / width];
        float sum = 1;
        for (int i = 0; i < each.length; i++) {
            float value = attentionBias;
            for (int k = 0; k < width; k++) {
                value += attention[k] * states[i * width + k];
            }
            // the hard sigmoid: no exponential, which machines may round differently
            each[i] = Math.max(0, Math.min(1, value / 6 + 0.5f));
            sum += each[i];
        }
        for (int i = 0; i < each.length; i++) {
            each[i] /= sum;
        }
        return each;
    }

    /** The log odds of the classes for a state. */
    float[] logits(float[] state) {
        float[] logits = bias.clone();
        for (int c = 0; c < logits.length; c++) {
            for (int k = 0; k < state.length; k++) {
                logits[c] += weights[c * state.length + k] * state[k];
            }
        }
        return logits;
    }

    /** How much each number of a state pulls, where the classes pull as given. */
    double[] pull(double[] slopes) {
        int width = width();
        double[] pull = new double[width];
        for (int c = 0; c < slopes.length; c++) {
            for (int k = 0; k < width; k++) {
                pull[k] += slopes[c] * weights[c * width + k];
            }
        }
        return pull;
    }
}
