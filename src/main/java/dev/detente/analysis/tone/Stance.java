package dev.detente.analysis.tone;

/** Classes of words that colour what is said, see {@code stances.tsv}. */
enum Stance {
    FRIENDSHIP(1),
    PRAISE(1),
    TRUST(1),
    OPENNESS(1),
    JOINT(1),
    AGREEMENT(1),
    GIVE(1),
    EASE(1),
    PEACE(1),
    BENEFIT(1),
    SUPPORT(1),
    BLAME(-1),
    WRONG(-1),
    VIOLATE(-1),
    HARM(-1),
    MILITARY(0),
    COERCE(-1),
    PUNISH(-1),
    THREAT(-1),
    REFUSE(-1),
    DEMAND(0),
    WORRY(-1),
    CONFLICT(-1),
    INSULT(-1),
    FAIL(-1),
    PROCEDURE(0),
    QUANTITY(0),
    NOCOMMENT(0);

    private final int leaning;

    Stance(int leaning) {
        this.leaning = leaning;
    }

    /** 1 where such words are mostly warm, -1 where they are mostly cold, 0 otherwise. */
    int leaning() {
        return leaning;
    }
}
