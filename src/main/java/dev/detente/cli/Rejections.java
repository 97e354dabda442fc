package dev.detente.cli;

/** Records that cannot be taken: each is reported with its place, counted, and the rest goes on. */
final class Rejections {
    private final Shell shell;
    private long count;

    Rejections(Shell shell) {
        this.shell = shell;
    }

    /**
     * Reports a record.
     *
     * @param place file and line
     * @param reason what is wrong with it
     */
    void add(String place, String reason) {
        count++;
        shell.say(place + ": " + reason);
    }

    /** How many there were. */
    long count() {
        return count;
    }

    /** The exit code of a command that is done otherwise. */
    int exitCode() {
        return count == 0 ? ExitCode.OK : ExitCode.REJECTED;
    }
}
