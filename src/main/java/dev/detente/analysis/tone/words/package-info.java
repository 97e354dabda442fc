/**
 * How the tone engine reads words: parties masked, stems, what is negated or conditional, and phrases by their words.
 */
@NullMarked
package dev.detente.analysis.tone.words;

import org.jspecify.annotations.NullMarked;
