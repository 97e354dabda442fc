package dev.detente.analysis.tone;

import dev.detente.analysis.tone.Tone.Act;
import dev.detente.analysis.tone.Tone.Label;

/**
 * Which labels an act goes with, as the project's own sentences have it, rounded. What is supported may be promised or
 * done, and what is asked for may be demanded or wished, so an act shares its weight among labels that lie side by
 * side.
 */
final class LabelsOfActs {
    private static final float[][] SHARES = new float[Act.values().length][];

    static {
        for (Act act : Act.values()) {
            SHARES[act.ordinal()] = shares(act);
        }
    }

    private LabelsOfActs() {}

    /** The share of each label, in the order of {@link Label}; they add up to 1. */
    static float[] of(Act act) {
        return SHARES[act.ordinal()];
    }

    private static float[] shares(Act act) {
        return switch (act) {
            case AGREE -> new float[] {0, 0, 0.01f, 0.9f, 0.09f};
            case CONSULT -> new float[] {0, 0, 0.48f, 0.5f, 0.02f};
            case SUPPORT, YIELD -> new float[] {0, 0, 0.01f, 0.33f, 0.66f};
            case COOPERATE, AID -> new float[] {0, 0, 0, 0.02f, 0.98f};
            case REQUEST -> new float[] {0.01f, 0.7f, 0.04f, 0.25f, 0};
            case ACCUSE, REJECT -> new float[] {0.02f, 0.97f, 0.01f, 0, 0};
            case THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> new float[] {0.96f, 0.04f, 0, 0, 0};
            case STATEMENT -> new float[] {0, 0.02f, 0.77f, 0.21f, 0};
        };
    }
}
