package dev.detente.pipeline.deadletter;

import java.util.Optional;

/** What somebody did with a dead letter; the value in the topic of handled letters. */
public enum Handling {
    /** Its record was sent to the articles again. */
    REPLAYED,
    /** It is not worth a replay. */
    DISCARDED;

    /** What the topic's value says; empty for a value that a later version may have written. */
    public static Optional<Handling> of(String value) {
        for (Handling handling : values()) {
            if (handling.name().equals(value)) {
                return Optional.of(handling);
            }
        }
        return Optional.empty();
    }
}
