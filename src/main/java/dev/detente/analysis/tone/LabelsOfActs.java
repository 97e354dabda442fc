package dev.detente.analysis.tone;

import dev.detente.analysis.tone.Tone.Act;
import dev.detente.analysis.tone.Tone.Label;

/**
 * Which labels an act goes with, from the project's guide to diplomatic tone. What is agreed upon may be promised or
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
            case AGREE -> new float[] {0, 0, 0.05f, 0.6f, 0.35f};
            case CONSULT -> new float[] {0, 0, 0.2f, 0.6f, 0.2f};
            case SUPPORT, YIELD -> new float[] {0, 0, 0.05f, 0.35f, 0.6f};
            case COOPERATE, AID -> new float[] {0, 0, 0, 0.1f, 0.9f};
            case REQUEST -> new float[] {0.05f, 0.8f, 0.1f, 0.05f, 0};
            case ACCUSE, REJECT -> new float[] {0.15f, 0.8f, 0.05f, 0, 0};
            case THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> new float[] {0.9f, 0.1f, 0, 0, 0};
            case STATEMENT -> new float[] {0, 0.1f, 0.8f, 0.1f, 0};
        };
    }
}
