package dev.detente.pipeline;

import dev.detente.pipeline.syndication.Sayings.Placed;

/**
 * A statement that is placed among its copies.
 *
 * @param outlet who carried it
 * @param value the statement with its mark, serialised
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one step to the next; never compared
record MarkedStatement(ReceivedStatement received, Placed placed, long outlet, byte[] value) {
    boolean isLate() {
        return received.isLate();
    }
}
