package dev.detente.registry;

import org.apache.kafka.common.errors.RetriableException;

/**
 * The registry cannot be reached or does not answer as a registry does: a passing fault. The record is as good as it
 * was, so it is no dead letter: wait and try again. A {@link RetriableException}, so that callers can tell it apart
 * without knowing this class.
 */
public final class RegistryUnavailableException extends RetriableException {
    private static final long serialVersionUID = 1L;

    /** With a message for a person, in one line. */
    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
