package dev.detente.analysis.actor;

import org.jspecify.annotations.Nullable;

/**
 * A name in a text, with what it is used for there.
 *
 * @param from first token
 * @param to token after the last
 * @param sense its meaning, by date and context; only an outlet may be of no party
 * @param capital what it would mean as a capital that stands for its government, where it seems to be a place; else
 *     null
 */
record Sighting(int from, int to, Sense sense, @Nullable Sense capital) {}
