package dev.detente.analysis.tone;

/** What a statement is about. */
public enum Issue {
    TRADE,
    TECHNOLOGY,
    SECURITY,
    TERRITORY,
    HUMAN_RIGHTS,
    ENERGY,
    CLIMATE,
    PEOPLE,
    DIPLOMACY
}
