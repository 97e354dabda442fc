package dev.detente.pipeline.event;

/**
 * An event as its topic will have it.
 *
 * @param key the record's key
 * @param value the record's value, serialised
 */
@SuppressWarnings("ArrayRecordComponent") // handed from one step to the next; never compared
public record EncodedEvent(String key, byte[] value) {}
