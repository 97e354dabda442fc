package dev.detente.bench;

/** A measurement that cannot be taken; the message says why, in one line. */
public final class BenchException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchException(String message) {
        super(message);
    }
}
