package dev.detente.analysis.actor;

import dev.detente.analysis.actor.Pairing.Basis;
import dev.detente.analysis.actor.Pairing.Perspective;

/**
 * The chance that a pairing is right: how often it was among statements of two news archives that were judged by
 * reading, for each way in which source and target can be known.
 */
final class PairConfidence {
    /** Each further target of the same words makes each a little less sure. */
    private static final double PER_TARGET = 0.07;

    private static final double LEAST = 0.3;

    private PairConfidence() {}

    /** @param targets how many pairings the same words give */
    static double of(Pairing pairing, Affiliation speaker, int targets) {
        double chance = pairing.perspective() == Perspective.OBSERVER ? observed(pairing) : spoken(pairing);
        return Math.max(LEAST, chance + ground(speaker) - (targets - 1) * PER_TARGET);
    }

    private static double observed(Pairing pairing) {
        return pairing.basis() == Basis.EXPLICIT ? 0.86 : 0.7;
    }

    private static double spoken(Pairing pairing) {
        return switch (pairing.basis()) {
            case EXPLICIT -> 0.92;
            case ADDRESSEE -> 0.9;
            case ARTICLE -> 0.8;
        };
    }

    /** What is not told of the speaker outright costs. */
    private static double ground(Affiliation speaker) {
        return switch (speaker.ground()) {
            case OFFICE_HOLDER, PARTY, OFFICE -> 0.02;
            case INSTITUTION, NONE -> 0;
            case EARLIER -> -0.05;
            case ARTICLE -> -0.15;
        };
    }
}
