/** What the learners of the analysis have in common. */
@NullMarked
package dev.detente.analysis.learn;

import org.jspecify.annotations.NullMarked;
