package dev.detente.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot go on. Ends up as one line on standard error and as the exit code. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    /**
     * A failure told to the user.
     *
     * @param message what is wrong, and after a semicolon what to do
     */
    CommandFailure(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    static CommandFailure failed(String message) {
        return new CommandFailure(ExitCode.FAILED, message, null);
    }

    static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, message, null);
    }

    static CommandFailure unreachable(String message, @Nullable Throwable cause) {
        return new CommandFailure(ExitCode.UNREACHABLE, message, cause);
    }

    int exitCode() {
        return exitCode;
    }
}
