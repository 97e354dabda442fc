package dev.detente.analysis.quote;

import dev.detente.analysis.text.Span;

/**
 * Words between two outer quotation marks, or after one that is never closed.
 *
 * @param outer the words with their marks
 * @param inner the words without them
 * @param paragraph index of the paragraph
 * @param closed whether a closing mark was found; where not, the words go on to the paragraph's end
 * @param single whether the marks are single ones
 */
record Quotation(Span outer, Span inner, int paragraph, boolean closed, boolean single) {}
