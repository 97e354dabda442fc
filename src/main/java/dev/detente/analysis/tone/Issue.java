package dev.detente.analysis.tone;

/** What a statement is about, see {@code issues.tsv}. */
public enum Issue {
    TRADE,
    TECHNOLOGY,
    SECURITY,
    TERRITORY,
    NUCLEAR,
    SANCTIONS,
    HUMAN_RIGHTS,
    ENERGY,
    CLIMATE,
    MIGRATION,
    HEALTH,
    /** Students, culture, sport, tourism. */
    PEOPLE,
    AID,
    ESPIONAGE,
    /** Relations, visits and talks themselves. */
    DIPLOMACY
}
