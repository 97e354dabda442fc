package dev.detente.analysis.actor;

/**
 * A name in a text, with what it is used for there.
 *
 * @param from first token
 * @param to token after the last
 * @param sense its meaning, by date and context; the party is not null
 */
record Sighting(int from, int to, Sense sense) {}
