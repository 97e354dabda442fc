package dev.detente.analysis.quote;

import dev.detente.analysis.quote.Descriptions.Description;
import dev.detente.analysis.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has been named in an article.
 *
 * @param name in full; null for an office holder without one
 * @param description office and body
 * @param antecedent the words that name him
 * @param gender {@link Lexicon#MALE}, {@link Lexicon#FEMALE}, both or neither
 * @param body whether it is no person but a ministry, a paper and the like
 * @param token where he is mentioned
 */
record Known(@Nullable String name, Description description, Span antecedent, int gender, boolean body, int token) {}
