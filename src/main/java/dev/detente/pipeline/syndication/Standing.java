package dev.detente.pipeline.syndication;

/**
 * What a statement is among its copies.
 *
 * @param first the first of the copies, which may be the statement itself
 * @param carries whether it is the first of its outlet among the copies: an outlet counts once for each statement
 */
public record Standing(Place first, boolean carries) {}
