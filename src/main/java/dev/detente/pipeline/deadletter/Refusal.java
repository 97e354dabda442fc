package dev.detente.pipeline.deadletter;

import org.jspecify.annotations.Nullable;

/** An article cannot be taken, and will not be by trying again. Ends up as a dead letter. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * A refusal.
     *
     * @param detail one line for a person
     */
    public Refusal(Reason reason, String detail, @Nullable Throwable cause) {
        super(detail, cause, false, cause != null);
        this.reason = reason;
    }

    /** A refusal of an article for what it is, not for what happened to it. */
    public Refusal(Reason reason, String detail) {
        this(reason, detail, null);
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** The refusal among an exception's causes, or null. */
    static @Nullable Refusal in(Throwable thrown) {
        for (Throwable cause : Causes.of(thrown)) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }
}
