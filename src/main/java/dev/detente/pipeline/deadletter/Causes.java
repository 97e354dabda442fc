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

    /** What the innermost cause says, in one line; where it says nothing, in what the next one out says. */
    public static String told(Throwable thrown) {
        List<Throwable> causes = of(thrown);
        Throwable innermost = causes.get(causes.size() - 1);
        for (int i = causes.size() - 1; i >= 0; i--) {
            if (saysSomething(causes.get(i))) {
                String said = oneLine(causes.get(i));
                return causes.get(i) == innermost ? said : oneLine(innermost) + " in " + said;
            }
        }
        return oneLine(innermost);
    }

    private static boolean saysSomething(Throwable thrown) {
        String message = thrown.getMessage();
        // An exception that was given none makes one of its cause's name.
        return message != null && !message.isBlank() && !message.equals(String.valueOf(thrown.getCause()));
    }

    private static String oneLine(Throwable thrown) {
        @Nullable String message = thrown.getMessage();
        String name = thrown.getClass().getSimpleName();
        return message == null || message.isBlank()
                ? name
                : name + ": " + message.replaceAll("\\s+", " ").strip();
    }
}
