package dev.detente.cli.output;

import dev.detente.analysis.tone.Tone.Label;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.avro.generic.IndexedRecord;

/** Tone windows and shifts for people: one line each. */
final class ToneText {
    private static final String GAP = "  ";

    private final Style style;

    ToneText(Style style) {
        this.style = style;
    }

    /** Whether a value is a ToneWindow or a ToneShift. */
    static boolean shows(IndexedRecord value) {
        String name = value.getSchema().getName();
        return name.equals("ToneWindow") || name.equals("ToneShift");
    }

    /** The line of a ToneWindow or a ToneShift. */
    String line(IndexedRecord value) {
        Fields event = new Fields(value);
        return value.getSchema().getName().equals("ToneWindow") ? window(event) : shift(event);
    }

    /** {@code CN-US 2025-06-05T00:00:00Z P1D ALL CRITICAL -0.45 3 statements 5 mentions CN → US -0.60 (2) …}. */
    private String window(Fields window) {
        List<String> cells = new ArrayList<>();
        cells.add(heading(window, "start"));
        cells.add(SafeText.line(window.textOr("size", "")));
        cells.add(SafeText.line(window.textOr("issue", "ALL")));
        cells.add(
                window.get("mean_score") == null ? style.faint("no statement") : tone(window.number("mean_score"), ""));
        cells.add(counted(window.number("statements"), "statement"));
        cells.add(counted(window.number("mentions"), "mention"));
        for (Fields direction : window.records("directions")) {
            cells.add(style.faint(SafeText.line(
                            direction.textOr("source_country", "?") + " → " + direction.textOr("target_country", "?"))
                    + String.format(Locale.ROOT, " %+.2f (%d)", direction.number("mean_score"), (long)
                            direction.number("statements"))));
        }
        return String.join(GAP, cells);
    }

    /** {@code CN-US 2025-06-05T00:00:00Z THAW ALL -0.45 → +0.30 CONCILIATORY strength 3.4 (withdrawn)}. */
    private String shift(Fields shift) {
        List<String> cells = new ArrayList<>();
        cells.add(heading(shift, "window_start"));
        cells.add(style.strong(SafeText.line(shift.textOr("kind", "UNKNOWN"))));
        cells.add(SafeText.line(shift.textOr("issue", "ALL")));
        cells.add(tone(shift.number("to_score"), String.format(Locale.ROOT, "%+.2f → ", shift.number("from_score"))));
        cells.add(String.format(Locale.ROOT, "strength %.1f", shift.number("strength")));
        if (Boolean.TRUE.equals(shift.get("withdrawn"))) {
            cells.add(style.faint("withdrawn"));
        }
        return String.join(GAP, cells);
    }

    private String heading(Fields event, String time) {
        Instant start = event.time(time);
        return style.strong(SafeText.line(event.textOr("pair", "?"))) + GAP + (start == null ? "?" : start);
    }

    private String tone(double score, String before) {
        String label = Label.of(score).name();
        return style.tone(label, before + String.format(Locale.ROOT, "%+.2f %s", score, label));
    }

    private static String counted(double number, String what) {
        long count = (long) number;
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
