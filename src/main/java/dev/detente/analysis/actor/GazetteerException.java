package dev.detente.analysis.actor;

/** A gazetteer's file says something that cannot be; the message names file and line. */
public final class GazetteerException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param message one line for the file's author */
    GazetteerException(String message) {
        super(message);
    }
}
