package dev.detente.analysis.tone;

import dev.detente.analysis.tone.Tone.Act;
import dev.detente.analysis.tone.Tone.Label;
import java.util.Arrays;

/**
 * What the two heads of the model say together. One head knows acts, the other labels; an act also speaks for the
 * labels that it goes with ({@link LabelsOfActs}), and the two opinions on the label are multiplied.
 */
final class Judgement {
    static final int ACTS = Act.values().length;
    static final int LABELS = Label.values().length;
    /** Numbers that the two heads give: one for each act, then one for each label. */
    static final int HEADS = ACTS + LABELS;

    /** How much each of the two opinions on the label counts: their product's root is taken. */
    private static final double SHARE_OF_EACH = 0.5;

    private static final double[] VALUES = {-1, -0.5, 0, 0.5, 1};
    private static final double[] MIDDLES = {-0.8, -0.4, 0, 0.4, 0.8};
    /** How far from its middle a score may lie in its label's band. */
    private static final double WITHIN = 0.19;
    /** Keeps an act that was never seen with a label from ruling the label out. */
    private static final double DOUBT = 1e-3;

    /**
     * Where the integral behind {@link #slopes} is taken, and how much each place counts: Gauss and Legendre's four.
     */
    private static final double[] PLACES = {
        0.06943184420297371, 0.33000947820757187, 0.6699905217924281, 0.9305681557970263
    };

    private static final double[] WEIGHTS = {
        0.17392742256872692, 0.32607257743127308, 0.32607257743127308, 0.17392742256872692
    };

    private static final Act[] ALL_ACTS = Act.values();

    private final double[] acts = new double[ACTS];
    private final double[] labels = new double[LABELS];
    private final double[] implied = new double[LABELS];
    private final double[] both = new double[LABELS];
    private double mean;

    /** Judges the log odds that the heads gave. */
    static Judgement of(float[] logits) {
        Judgement judgement = new Judgement();
        judgement.set(logits, 1);
        return judgement;
    }

    private void set(float[] logits, double part) {
        softmax(logits, 0, part, acts);
        softmax(logits, ACTS, part, labels);
        Arrays.fill(implied, DOUBT);
        for (int a = 0; a < ACTS; a++) {
            float[] shares = LabelsOfActs.of(ALL_ACTS[a]);
            for (int l = 0; l < LABELS; l++) {
                implied[l] += acts[a] * shares[l];
            }
        }
        double sum = 0;
        for (int l = 0; l < LABELS; l++) {
            both[l] = Math.sqrt(labels[l] * implied[l]);
            sum += both[l];
        }
        mean = 0;
        for (int l = 0; l < LABELS; l++) {
            both[l] /= sum;
            mean += both[l] * VALUES[l];
        }
    }

    private static void softmax(float[] logits, int from, double part, double[] chances) {
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < chances.length; i++) {
            most = Math.max(most, logits[from + i] * part);
        }
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            chances[i] = StrictMath.exp(logits[from + i] * part - most);
            sum += chances[i];
        }
        for (int i = 0; i < chances.length; i++) {
            chances[i] /= sum;
        }
    }

    /** The likeliest label. */
    Label label() {
        return Label.values()[largest(both)];
    }

    /** The chance of the likeliest label as the heads see it, before calibration. */
    double chance() {
        return both[largest(both)];
    }

    /**
     * The likeliest act of the likeliest kind, in words or in deeds, with or against the other, or none, of those acts
     * that go with the likeliest label: nobody is cooperative by an assault.
     */
    Act act() {
        int label = largest(both);
        double[] kinds = new double[5];
        for (int a = 0; a < ACTS; a++) {
            if (LabelsOfActs.of(ALL_ACTS[a])[label] > 0) {
                kinds[kind(ALL_ACTS[a])] += acts[a];
            }
        }
        int kind = largest(kinds);
        Act best = Act.STATEMENT;
        double most = -1;
        for (int a = 0; a < ACTS; a++) {
            if (kind(ALL_ACTS[a]) == kind && LabelsOfActs.of(ALL_ACTS[a])[label] > 0 && acts[a] > most) {
                best = ALL_ACTS[a];
                most = acts[a];
            }
        }
        return best;
    }

    private static int kind(Act act) {
        return switch (act) {
            case AGREE, CONSULT, SUPPORT -> 0;
            case COOPERATE, AID, YIELD -> 1;
            case REQUEST, ACCUSE, REJECT, THREATEN -> 2;
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> 3;
            case STATEMENT -> 4;
        };
    }

    /** The mean of the labels' places on the scale, moved into the likeliest label's band. */
    double score() {
        double middle = MIDDLES[largest(both)];
        return middle + WITHIN * Math.max(-1, Math.min(1, mean - middle));
    }

    /**
     * What one more in each of the heads' numbers adds to the mean, averaged on the way from no opinion to this one:
     * integrated gradients (Sundararajan, Taly and Yan 2017). So what the words add sums up to the mean.
     */
    static double[] slopes(float[] logits) {
        double[] slopes = new double[HEADS];
        Judgement on = new Judgement();
        for (int place = 0; place < PLACES.length; place++) {
            on.set(logits, PLACES[place]);
            on.addSlopes(slopes, WEIGHTS[place]);
        }
        return slopes;
    }

    private void addSlopes(double[] slopes, double weight) {
        for (int l = 0; l < LABELS; l++) {
            slopes[ACTS + l] += weight * SHARE_OF_EACH * both[l] * (VALUES[l] - mean);
        }
        for (int a = 0; a < ACTS; a++) {
            float[] shares = LabelsOfActs.of(ALL_ACTS[a]);
            double pull = 0;
            for (int l = 0; l < LABELS; l++) {
                pull += both[l] * (VALUES[l] - mean) * (shares[l] + DOUBT - implied[l]) / implied[l];
            }
            slopes[a] += weight * SHARE_OF_EACH * acts[a] * pull;
        }
    }

    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
