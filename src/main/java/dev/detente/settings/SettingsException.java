package dev.detente.settings;

/** A setting has a value that it cannot have. The message says which, from where, and what it takes. */
public final class SettingsException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** With a message for users. */
    public SettingsException(String message) {
        super(message);
    }
}
