/** Who said what: quotations and reported speech, with cue and speaker. */
@NullMarked
package dev.detente.analysis.quote;

import org.jspecify.annotations.NullMarked;
