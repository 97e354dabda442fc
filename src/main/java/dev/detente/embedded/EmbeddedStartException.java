package dev.detente.embedded;

import org.jspecify.annotations.Nullable;

/** An embedded server did not start: its port is taken, or its directory cannot be written. The message says which. */
public final class EmbeddedStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** With a message for a person, in one line. */
    public EmbeddedStartException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
