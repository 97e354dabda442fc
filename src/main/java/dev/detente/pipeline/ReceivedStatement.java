package dev.detente.pipeline;

import dev.detente.event.Statement;
import dev.detente.pipeline.syndication.Place;

/**
 * A statement that has come to the partition of its pair.
 *
 * @param place in the order of event time
 * @param arrival when its article arrived, in milliseconds since the epoch
 * @param isLate whether it comes too late for its windows
 */
record ReceivedStatement(Statement statement, Place place, long arrival, boolean isLate) {}
