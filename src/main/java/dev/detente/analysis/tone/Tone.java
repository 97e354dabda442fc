package dev.detente.analysis.tone;

import dev.detente.analysis.text.Span;
import java.util.List;

/**
 * The stance of a source towards a target.
 *
 * @param score from -1 (hostile) to 1 (cooperative)
 * @param confidence the chance that the label is right, from 0 to 1
 * @param act what is done by the words
 * @param evidence the words that decided it, in order of place
 */
public record Tone(double score, double confidence, Act act, List<Evidence> evidence) {
    /** The band of a score. */
    public enum Label {
        HOSTILE,
        CRITICAL,
        NEUTRAL,
        CONCILIATORY,
        COOPERATIVE;

        /** The band that a score lies in. */
        public static Label of(double score) {
            if (score <= -0.6) {
                return HOSTILE;
            }
            if (score <= -0.2) {
                return CRITICAL;
            }
            if (score < 0.2) {
                return NEUTRAL;
            }
            return score < 0.6 ? CONCILIATORY : COOPERATIVE;
        }
    }

    /** PLOVER's event roots, and STATEMENT for words that do none of them. */
    public enum Act {
        AGREE,
        CONSULT,
        SUPPORT,
        COOPERATE,
        AID,
        YIELD,
        REQUEST,
        ACCUSE,
        REJECT,
        THREATEN,
        PROTEST,
        SANCTION,
        MOBILIZE,
        COERCE,
        ASSAULT,
        STATEMENT
    }

    /**
     * Words that decided the tone.
     *
     * @param weight what they added to the score before it was fitted to its label's band: negative towards hostile,
     *     positive towards cooperative
     */
    public record Evidence(Span span, double weight) {}

    public Tone {
        if (!(score >= -1 && score <= 1 && confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("score " + score + ", confidence " + confidence);
        }
        evidence = List.copyOf(evidence);
    }

    /** The band of the score. */
    public Label label() {
        return Label.of(score);
    }
}
