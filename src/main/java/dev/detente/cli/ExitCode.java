package dev.detente.cli;

/** The exit codes of all commands, a promise to scripts. */
final class ExitCode {
    /** All done. */
    static final int OK = 0;
    /** It failed. */
    static final int FAILED = 1;
    /** It was called in a way that makes no sense. */
    static final int USAGE = 2;
    /** Done, but some records were rejected or dead. */
    static final int REJECTED = 3;
    /** The cluster or the registry cannot be reached. */
    static final int UNREACHABLE = 4;

    private ExitCode() {}
}
