package dev.detente.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Records that cannot be taken: each is reported with its place, counted, and the rest goes on. */
final class Rejections {
    private static final int MOST_REASONS = 5;

    private final Shell shell;
    private final Map<String, Long> reasons = new LinkedHashMap<>();
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
        String kind = reason.substring(0, endOfKind(reason));
        reasons.merge(reasons.size() < MOST_REASONS || reasons.containsKey(kind) ? kind : "other", 1L, Long::sum);
        shell.say(place + ": " + reason);
    }

    /** What stands in brackets, or says where, is about the one record. */
    private static int endOfKind(String reason) {
        int bracket = reason.indexOf(" (");
        int place = reason.indexOf(" at ");
        int end = Math.min(bracket < 0 ? reason.length() : bracket, place < 0 ? reason.length() : place);
        return end == 0 ? reason.length() : end;
    }

    /** How many there were, and why: {@code 3 rejected (2 has no body, 1 is no JSON)}. */
    String summary() {
        String why = reasons.entrySet().stream()
                .map(reason -> reason.getValue() + " " + reason.getKey())
                .collect(Collectors.joining(", "));
        return count + " rejected" + (count == 0 ? "" : " (" + why + ")");
    }

    /** The exit code of a command that is done otherwise. */
    int exitCode() {
        return count == 0 ? ExitCode.OK : ExitCode.REJECTED;
    }
}
