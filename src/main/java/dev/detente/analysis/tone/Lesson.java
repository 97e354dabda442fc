package dev.detente.analysis.tone;

import dev.detente.analysis.tone.Tone.Act;
import dev.detente.analysis.tone.Tone.Label;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import dev.detente.analysis.tone.recurrent.KeptOut;
import org.jspecify.annotations.Nullable;

/**
 * A sentence to learn from.
 *
 * @param id its name
 * @param group shared by sentences that differ in a few words, which stay together when lessons are split
 * @param kind where it comes from
 * @param acts the chance of each act
 * @param label the label that people gave; null where they gave an act only
 */
record Lesson(
        String id,
        String group,
        Kind kind,
        Passage passage,
        float[] acts,
        @Nullable Label label) {
    /** Where a sentence comes from, and how much it counts. */
    enum Kind {
        /** Real sentences whose act people marked. */
        GOLD(1, 0.5f),
        /** Bare patterns of verbs, noisy. */
        PATTERN(0.1f, 0.03f),
        /** Real sentences with the chances that another model gave to the acts; counts by how sure that one was. */
        SILVER(0.5f, 0.1f),
        /** The project's own sentences, with act and label. */
        CORPUS(0.16f, 1);

        final float actWeight;
        final float labelWeight;

        Kind(float actWeight, float labelWeight) {
            this.actWeight = actWeight;
            this.labelWeight = labelWeight;
        }
    }

    static float[] certain(Act act) {
        float[] acts = new float[Judgement.ACTS];
        acts[act.ordinal()] = 1;
        return acts;
    }

    /** Whether it is one of the project's own sentences that the recurrent network has not learned from. */
    boolean isNewToAll() {
        return kind == Kind.CORPUS && KeptOut.has(group);
    }

    /** The chance of each label: the one that people gave or, without one, those that the acts go with. */
    float[] labels() {
        float[] labels = new float[Judgement.LABELS];
        if (label != null) {
            labels[label.ordinal()] = 1;
            return labels;
        }
        for (Act act : Act.values()) {
            float[] shares = LabelsOfActs.of(act);
            for (int l = 0; l < labels.length; l++) {
                labels[l] += acts[act.ordinal()] * shares[l];
            }
        }
        return labels;
    }

    /** How much the sentence counts beside others of its kind. */
    float sureness() {
        float most = 0;
        for (float chance : acts) {
            most = Math.max(most, chance);
        }
        return most;
    }
}
