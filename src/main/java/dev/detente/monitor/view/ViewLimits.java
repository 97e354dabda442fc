package dev.detente.monitor.view;

/**
 * How much a view keeps. What is beyond a limit is left out, the oldest by event time first, so that two views that
 * have read the same topics hold the same, in whatever order the records came.
 *
 * @param statements statements, at most
 * @param statementBytes bytes of all statements together, as JSON
 * @param windows tone windows, at most
 * @param shifts shifts, at most
 * @param deadLetters dead letters that are kept to be shown; all are counted
 */
public record ViewLimits(int statements, long statementBytes, int windows, int shifts, int deadLetters) {
    /** About 300 MB at the very most; some 2 KB a statement in practice. */
    public static final ViewLimits DEFAULT = new ViewLimits(50_000, 128L << 20, 200_000, 10_000, 1_000);

    public ViewLimits {
        if (statements < 1 || statementBytes < 1 || windows < 1 || shifts < 1 || deadLetters < 1) {
            throw new IllegalArgumentException("a view keeps at least one of everything");
        }
    }

    /** The same with another number of statements. */
    public ViewLimits withStatements(int number) {
        return new ViewLimits(number, statementBytes, windows, shifts, deadLetters);
    }
}
