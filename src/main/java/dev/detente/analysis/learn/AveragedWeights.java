package dev.detente.analysis.learn;

/**
 * Weights that are changed against their error by AdaGrad (Duchi, Hazan and Singer 2011) and, when all is learned, are
 * the mean of what they were over all steps.
 */
public final class AveragedWeights {
    private final float rate;
    private final float[] weights;
    private final float[] squares;
    private final double[] history;
    private int steps;

    /** So many weights of 0. */
    public AveragedWeights(int size, float rate) {
        this.rate = rate;
        this.weights = new float[size];
        this.squares = new float[size];
        this.history = new double[size];
    }

    /** A weight as it is after the steps so far. */
    public float get(int at) {
        return weights[at];
    }

    /** Begins the next step. */
    public void step() {
        steps++;
    }

    /**
     * Changes a weight.
     *
     * @param floor added to the squares of all errors of the weight; keeps the first change small
     */
    public void change(int at, float error, float floor) {
        squares[at] += error * error;
        float change = rate * error / (float) Math.sqrt(squares[at] + floor);
        weights[at] += change;
        history[at] += (double) change * steps;
    }

    /** What was learned: each weight is the mean of what it was over all steps. */
    public float[] mean() {
        float[] mean = new float[weights.length];
        for (int at = 0; at < mean.length; at++) {
            mean[at] = (float) (weights[at] - history[at] / Math.max(1, steps));
        }
        return mean;
    }
}
