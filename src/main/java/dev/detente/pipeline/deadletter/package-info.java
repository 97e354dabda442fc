/** What could not be analysed: why, and how it is kept. */
@NullMarked
package dev.detente.pipeline.deadletter;

import org.jspecify.annotations.NullMarked;
