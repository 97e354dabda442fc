package dev.detente.registry;

import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * The registry cannot be reached, refuses our credentials, or does not answer as a registry does: no verdict on a
 * record. The record is as good as it was, so it is no dead letter: wait and try again. A {@link RetriableException},
 * so that callers can tell it apart without knowing this class.
 */
public final class RegistryUnavailableException extends RetriableException {
    private static final long serialVersionUID = 1L;

    /** With a message for a person, in one line. */
    public RegistryUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
