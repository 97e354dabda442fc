package dev.detente.pipeline.deadletter;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exception and what caused it. */
public final class Causes {
    /** Chains of causes can be circles. */
    private static final int DEPTH = 50;

    private Causes() {}

    /** The exception itself, its cause, that one's cause, and so on: at most 50. */
    public static List<Throwable> of(Throwable thrown) {
        List<Throwable> causes = new ArrayList<>();
        Throwable cause = thrown;
        while (cause != null && causes.size() < DEPTH) {
            causes.add(cause);
            cause = cause.getCause();
        }
        return causes;
    }

    /** What the innermost cause says, in one line. */
    public static String told(Throwable thrown) {
        List<Throwable> causes = of(thrown);
        return oneLine(causes.get(causes.size() - 1));
    }

    private static String oneLine(Throwable thrown) {
        @Nullable String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return message == null || message.isBlank()
                ? name
                : name + ": " + message.replaceAll("\\s+", " ").strip();
    }
}
