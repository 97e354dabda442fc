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

    /** The weight of each word, which sum up to less than 1. */
    float[] attention(float[] states) {
        int width = width();
        float[] each = new float[states.length / width];
        float sum = 1;
        for (int i = 0; i < each.length; i++) {
            float value = attentionBias + product(attention, states, i * width);
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
            logits[c] += product(state, weights, c * state.length);
        }
        return logits;
    }

    /** The inner product of a whole array and a part of another; four sums, for one would wait for each of its own. */
    static float product(float[] whole, float[] other, int from) {
        float a = 0;
        float b = 0;
        float c = 0;
        float d = 0;
        for (int k = 0; k < whole.length; k += 4) {
            a += whole[k] * other[from + k];
            b += whole[k + 1] * other[from + k + 1];
            c += whole[k + 2] * other[from + k + 2];
            d += whole[k + 3] * other[from + k + 3];
        }
        return a + b + (c + d);
    }

    /** How much each number of a state pulls, where the classes pull as given. */
    float[] pull(double[] slopes) {
        int width = width();
        float[] pull = new float[width];
        for (int c = 0; c < slopes.length; c++) {
            float slope = (float) slopes[c];
            for (int k = 0; k < width; k++) {
                pull[k] += slope * weights[c * width + k];
            }
        }
        return pull;
    }
}
