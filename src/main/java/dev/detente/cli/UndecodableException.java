package dev.detente.cli;

/** A record's value cannot be decoded. The message says why. */
final class UndecodableException extends Exception {
    private static final long serialVersionUID = 1;

    UndecodableException(String message, Throwable cause) {
        super(message, cause);
    }
}
