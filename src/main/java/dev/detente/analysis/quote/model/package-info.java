/** The trained part of the quote engine: which words are reported, by which cue, from which source. */
@NullMarked
package dev.detente.analysis.quote.model;

import org.jspecify.annotations.NullMarked;
