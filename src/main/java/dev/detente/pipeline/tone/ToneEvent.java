package dev.detente.pipeline.tone;

/**
 * A window or a shift as its topic will have it.
 *
 * @param kind which of them
 * @param pair the record's key
 * @param time start of the window, in milliseconds since the epoch
 * @param value the record's value, serialised
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one step to the next; never compared
public record ToneEvent(Kind kind, String pair, long time, byte[] value) {
    /** What it is. */
    public enum Kind {
        WINDOW,
        SHIFT
    }
}
