package dev.detente.analysis.tone.recurrent;

/** What the network makes of a passage. */
public final class Opinion {
    private final Judge judge;
    private final float[] states;
    private final float[] attention;
    private final int cue;
    private final int content;

    Opinion(Judge judge, float[] states, int cue, int content) {
        this.judge = judge;
        this.states = states;
        this.attention = judge.attention(states);
        this.cue = cue;
        this.content = content;
    }

    /** The log odds: one for each act, then one for each label. */
    public float[] logits() {
        float[] mean = new float[judge.width()];
        for (int i = 0; i < attention.length; i++) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += attention[i] * states[i * mean.length + k];
            }
        }
        return judge.logits(mean);
    }

    /**
     * Adds to each word what it adds to the score; what is left is no word's, see {@link #ofNoWord}.
     *
     * @param ofWords a number for each word of the content, and on behind them for each of the cue
     * @param slopes what one more in each of the log odds adds to the score
     */
    public void addTo(double[] ofWords, double[] slopes) {
        float[] pull = judge.pull(slopes);
        for (int i = 0; i < attention.length; i++) {
            if (i != cue) {
                ofWords[i < cue ? content + i : i - cue - 1] +=
                        attention[i] * Judge.product(pull, states, i * pull.length);
            }
        }
    }

    /** What adds to the score though no word says it: the classes' biases, and what stands between cue and content. */
    double ofNoWord(double[] slopes) {
        float[] pull = judge.pull(slopes);
        double sum = 0;
        float[] bias = judge.logits(new float[pull.length]);
        for (int c = 0; c < slopes.length; c++) {
            sum += slopes[c] * bias[c];
        }
        return sum + attention[cue] * Judge.product(pull, states, cue * pull.length);
    }
}
