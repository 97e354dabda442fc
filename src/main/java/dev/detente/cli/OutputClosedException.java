package dev.detente.cli;

/** Whoever read standard output has gone ({@code | head}): nothing is left to do, and nothing is wrong. */
final class OutputClosedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutputClosedException(Throwable cause) {
        super(cause);
    }
}
