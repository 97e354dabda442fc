/** How the tone between two countries moves: windows, shifts, and the state that they are made from. */
@NullMarked
package dev.detente.pipeline.tone;

import org.jspecify.annotations.NullMarked;
