/** How data looks on standard output: JSON lines for programs, aligned text for people. Pure. */
@NullMarked
package dev.detente.cli.output;

import org.jspecify.annotations.NullMarked;
