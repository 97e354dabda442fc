/** The commands. No logic of their own. */
@NullMarked
package dev.detente.cli;

import org.jspecify.annotations.NullMarked;
