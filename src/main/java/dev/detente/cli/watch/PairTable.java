package dev.detente.cli.watch;

import dev.detente.event.ShiftKind;
import dev.detente.event.ToneShift;
import dev.detente.monitor.view.PairSummary;
import dev.detente.monitor.view.PairSummary.Day;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** Pairs as a table of 80 columns or more; what is wider goes into the course of the days. */
final class PairTable {
    static final String HEAD = "PAIR       TONE              CHANGE  COURSE";

    private static final int FIXED = 63;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.UK).withZone(ZoneOffset.UTC);

    private PairTable() {}

    /** The rows around the selected one, as many as fit. */
    static List<AttributedString> rows(List<PairSummary> pairs, int selected, int width, int height) {
        int first = Math.max(0, Math.min(selected - height / 2, pairs.size() - height));
        List<AttributedString> rows = new ArrayList<>();
        for (int i = first; i < Math.min(pairs.size(), first + height); i++) {
            rows.add(row(pairs.get(i), i == selected, width));
        }
        return rows;
    }

    static AttributedString head(int width) {
        int course = Math.max(7, width - FIXED);
        String rest = String.format(Locale.ROOT, "%5s %8s  %s", "SAID", "MENTIONS", "SHIFT");
        return new AttributedString(HEAD + " ".repeat(Math.max(1, course - 5)) + rest, Shades.FAINT);
    }

    private static AttributedString row(PairSummary pair, boolean selected, int width) {
        int course = Math.max(7, width - FIXED);
        AttributedStringBuilder out = new AttributedStringBuilder();
        out.styled(selected ? Shades.BOLD.inverse() : Shades.BOLD, String.format(Locale.ROOT, "%-10s", pair.pair()))
                .append(' ');
        Double tone = pair.tone();
        Shades.bar(out, tone);
        out.append(' ')
                .styled(Shades.of(tone == null ? 0 : tone), Shades.signed(tone))
                .append(' ');
        Double change = pair.change();
        out.styled(
                        Shades.of(change == null ? 0 : change),
                        (change == null ? " " : change < 0 ? "↘" : "↗") + Shades.signed(change))
                .append("  ");
        course(out, pair.days(), course);
        out.append(String.format(Locale.ROOT, " %5d %8d  ", pair.statements(), pair.mentions()));
        shift(out, pair.lastShift());
        return out.toAttributedString().columnSubSequence(0, width);
    }

    private static void course(AttributedStringBuilder out, List<Day> days, int width) {
        List<Day> shown = days.subList(Math.max(0, days.size() - width), days.size());
        shown.forEach(day -> out.styled(Shades.of(day.tone()), String.valueOf(Shades.block(day.tone()))));
        out.append(" ".repeat(width - shown.size()));
    }

    private static void shift(AttributedStringBuilder out, @Nullable ToneShift shift) {
        if (shift == null) {
            out.styled(Shades.FAINT, "–");
        } else {
            boolean thaw = shift.getKind() == ShiftKind.THAW;
            AttributedStyle style = Shades.of(thaw ? 0.4 : -0.4);
            out.styled(style, (thaw ? "▲ " : "▼ ") + DAY.format(shift.getWindowStart()));
        }
    }
}
