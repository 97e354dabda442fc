package dev.detente.pipeline.tone;

/**
 * The tone of a day.
 *
 * @param sum over its distinct statements, of which there is at least one
 * @param outlets how many outlets carried them or their copies that day
 */
record DayTone(ToneSum sum, int outlets) {}
