package dev.detente.analysis.actor;

import java.util.Set;

/** The chance that a pairing is right, from what speaks for it and against it. */
final class PairConfidence {
    /** A pairing of a smaller chance makes no statement. */
    static final double LEAST = 0.7;

    /** The log-odds of a pairing without any signal. */
    private static final double BASE = 1.95;

    private PairConfidence() {}

    /** The chance of a pairing with these signals; the same to the last digit on every machine. */
    static double of(Set<Signal> signals) {
        double odds = BASE;
        for (Signal signal : signals) {
            odds += signal.weight();
        }
        return 1 / (1 + StrictMath.exp(-odds));
    }
}
