package dev.detente.monitor.web;

import dev.detente.event.ToneShift;
import java.util.List;

/** Shifts as a table. */
final class ShiftCsv {
    private ShiftCsv() {}

    static String of(List<ToneShift> shifts) {
        Csv csv = new Csv(
                "id",
                "pair",
                "issue",
                "kind",
                "from_score",
                "to_score",
                "strength",
                "window_start",
                "window_end",
                "statements");
        for (ToneShift shift : shifts) {
            csv.text(shift.getId())
                    .text(shift.getPair())
                    .text(shift.getIssue())
                    .text(shift.getKind().name())
                    .number(shift.getFromScore())
                    .number(shift.getToScore())
                    .number(shift.getStrength())
                    .text(shift.getWindowStart().toString())
                    .text(shift.getWindowEnd().toString())
                    .text(String.join(" ", shift.getStatements()))
                    .end();
        }
        return csv.toString();
    }
}
