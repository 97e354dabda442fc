package dev.detente.pipeline.topic;

/** A topic is missing, or set in a way that would lose records. The message says which, in one line. */
public final class TopicsNotReadyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TopicsNotReadyException(String message) {
        super(message);
    }
}
