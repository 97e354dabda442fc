/** The text that all steps share: normalised, cut once into paragraphs, sentences and tokens. */
@NullMarked
package dev.detente.analysis.text;

import org.jspecify.annotations.NullMarked;
