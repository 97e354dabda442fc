/** A small recurrent network that reads a passage word by word, from both ends. */
@NullMarked
package dev.detente.analysis.tone.recurrent;

import org.jspecify.annotations.NullMarked;
