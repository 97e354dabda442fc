package dev.detente.cli.output;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Breaks a text into lines that fit a terminal. */
final class Wrap {
    private static final int LEAST = 20;

    private Wrap() {}

    /** The lines of a one-line text, each indented and no wider than {@code columns}; none of an empty text. */
    static List<String> lines(String text, String indent, int columns) {
        int room = Math.max(LEAST, columns - indent.length());
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = end(text, start, room);
            lines.add(indent + text.substring(start, end).stripTrailing());
            start = end;
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
        }
        return lines;
    }

    /** Where the line from {@code start} ends: after its last word that fits, or inside a word longer than a line. */
    private static int end(String text, int start, int room) {
        int width = 0;
        int lastBlank = -1;
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (codePoint == ' ') {
                lastBlank = at;
            }
            width += Math.max(0, WCWidth.wcwidth(codePoint));
            if (width > room) {
                return lastBlank > start ? lastBlank : Math.max(at, start + Character.charCount(codePoint));
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }
}
