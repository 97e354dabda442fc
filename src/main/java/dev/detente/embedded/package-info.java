/** A real broker and a schema registry inside this process, for trying out and for tests. */
@NullMarked
package dev.detente.embedded;

import org.jspecify.annotations.NullMarked;
