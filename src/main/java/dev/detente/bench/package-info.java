/** Measures how fast the pipeline is, on a given cluster and machine. */
@NullMarked
package dev.detente.bench;

import org.jspecify.annotations.NullMarked;
