/** In which tone, and on which issue. */
@NullMarked
package dev.detente.analysis.tone;

import org.jspecify.annotations.NullMarked;
