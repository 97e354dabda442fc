package dev.detente.analysis.quote.model;

/**
 * How a quote that was found compares to what people marked.
 *
 * @param group what kind of quote it is
 * @param evidence what speaks for it, in log odds
 * @param right whether people marked half of its words or more, and the same speaker
 */
public record Outcome(int group, float evidence, boolean right) {}
