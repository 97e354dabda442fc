/** How the state of the stream is kept: keys that sort, rows with a version, and stores within bounds. */
@NullMarked
package dev.detente.pipeline.state;

import org.jspecify.annotations.NullMarked;
