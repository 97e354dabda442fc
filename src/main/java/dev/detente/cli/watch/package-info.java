/** The monitor in a terminal: what it shows, and the keys that it takes. */
@NullMarked
package dev.detente.cli.watch;

import org.jspecify.annotations.NullMarked;
