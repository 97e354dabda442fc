/** The stream: topology, topics, event mapping, dead letters, books. */
@NullMarked
package dev.detente.pipeline;

import org.jspecify.annotations.NullMarked;
