/** The topics, their settings, and whether they are there. */
@NullMarked
package dev.detente.pipeline.topic;

import org.jspecify.annotations.NullMarked;
