/** Between the analysis and the wire: events, their identity and their time. */
@NullMarked
package dev.detente.pipeline.event;

import org.jspecify.annotations.NullMarked;
