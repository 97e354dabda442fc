package dev.detente.analysis.actor;

/**
 * What makes a pairing more or less likely to be right, each with its weight in log-odds. The weights were fitted on
 * statements that were judged by reading, as they were before anything was mended on them.
 */
enum Signal {
    /** The words are of what lies between two: talks, a summit, relations. */
    RELATIONS(1.5),
    /** The target is named within the first few words, or by an observer the source alone. */
    OPENS(0.8),
    /** An observer's words have the source do something. */
    SOURCE_ACTS(0.95),
    /** The words of one party have the target do something, or name its government. */
    TARGET_ACTS(1.1),
    /** The speaker speaks of his own side too. */
    OWN_SIDE(0.7),
    /** The article says at its head that it is about the two. */
    BETWEEN(0.55),
    /** The words name the target more than once. */
    TWICE(0.35),
    /** The quote is long. */
    LONG(-0.55),
    /** The article is not about the target. */
    ASIDE(-0.75),
    /** The target is named as a topic, a place, or as whose a firm or person is. */
    PASSING(-0.7),
    /** The words name more than two parties. */
    CROWD(-0.75),
    /** The target's name is part of a compound. */
    COMPOUND(-0.8),
    /** The target is a bloc, which is often where something is said or agreed. */
    BLOC(-0.6),
    /** The words do not name the target: it is the article's other main party. */
    UNNAMED(-0.65),
    /** A party's words of that kind are reported, and with no more than "said". */
    FLAT(-0.5),
    /** A party's target of that kind is not named nearby either. */
    FAR(-1.8),
    /** The speaker's party is known from a word beside his office. */
    OFFICE(-0.85),
    /** The article names the target nowhere else. */
    RARE(-0.85),
    /** The speaker's party is known from elsewhere in the article. */
    INFERRED(-0.95),
    /** The speaker speaks for neither. */
    OBSERVER(-1.5);

    private final double weight;

    Signal(double weight) {
        this.weight = weight;
    }

    /** How much it adds to the log-odds of a pairing. */
    double weight() {
        return weight;
    }
}
