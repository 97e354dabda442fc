package dev.detente.cli.watch;

import java.util.Locale;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;

/** Tone in colour, sign and shape: orange for hostile, grey, blue for cooperative, as on the dashboard. */
final class Shades {
    static final AttributedStyle FAINT = AttributedStyle.DEFAULT.foreground(245);
    static final AttributedStyle BOLD = AttributedStyle.DEFAULT.bold();

    private static final String EIGHTHS = "▁▂▃▄▅▆▇█";

    private Shades() {}

    static AttributedStyle of(double score) {
        if (score <= -0.6) {
            return AttributedStyle.DEFAULT.foreground(202).bold();
        }
        if (score <= -0.2) {
            return AttributedStyle.DEFAULT.foreground(208);
        }
        if (score < 0.2) {
            return AttributedStyle.DEFAULT.foreground(250);
        }
        return score < 0.6
                ? AttributedStyle.DEFAULT.foreground(75)
                : AttributedStyle.DEFAULT.foreground(33).bold();
    }

    /** A score with its sign, in five characters. */
    static String signed(@Nullable Double score) {
        if (score == null) {
            return "  –  ";
        }
        String text = String.format(Locale.ROOT, "%+.2f", score);
        return text.endsWith("0.00") ? " 0.00" : text;
    }

    /** A bar from the middle of eleven characters. */
    static void bar(AttributedStringBuilder out, @Nullable Double score) {
        int length = score == null ? 0 : (int) Math.round(Math.abs(score) * 5);
        boolean cold = score != null && score < 0;
        out.styled(FAINT, "─".repeat(cold ? 5 - length : 5));
        out.styled(of(score == null ? 0 : score), cold ? "█".repeat(length) : "");
        out.styled(FAINT, "┼");
        out.styled(of(score == null ? 0 : score), cold ? "" : "█".repeat(length));
        out.styled(FAINT, "─".repeat(cold ? 5 : 5 - length));
    }

    /** A day's tone as a block of eight heights. */
    static char block(double score) {
        int eighth = (int) Math.floor((Math.max(-1, Math.min(1, score)) + 1) / 2 * 7.999);
        return EIGHTHS.charAt(eighth);
    }
}
