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

    /** A target that the article is not about is named in passing more often. */
    private static final double ASIDE = 0.14;

    private static final double LEAST = 0.3;

    private PairConfidence() {}

    /**
     * @param targets how many pairings the same words give
     * @param central whether the article is about the target
     */
    static double of(Pairing pairing, Affiliation speaker, int targets, boolean central) {
        double chance = pairing.perspective() == Perspective.OBSERVER ? observed(pairing) : spoken(pairing);
        double aside = central || pairing.perspective() == Perspective.OBSERVER ? 0 : ASIDE;
        return Math.max(LEAST, chance + ground(speaker) - aside - (targets - 1) * PER_TARGET);
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
            case MINISTRY -> -0.1;
            case ARTICLE -> -0.15;
        };
    }
}
