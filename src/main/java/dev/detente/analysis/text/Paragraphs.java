package dev.detente.analysis.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds paragraphs. A blank line always ends one, and so does a line that starts indented. A single line break ends one
 * too, unless the text is hard-wrapped (as old newswire is), where it only ends a line.
 */
final class Paragraphs {
    /** A hard-wrapped line is at most this long. */
    private static final int WRAP_WIDTH = 90;

    /** An indented line shorter than this stands by itself. */
    private static final int SIGN_OFF = 12;

    /** A line this short ends early, whether or not the text is wrapped. */
    private static final int SHORT_LINE = 40;

    private Paragraphs() {}

    static List<Span> of(String text) {
        List<Span> lines = lines(text);
        boolean wrapped = isHardWrapped(text, lines);
        List<Span> paragraphs = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Span line : lines) {
            Span words = trim(text, line);
            boolean blank = words.length() == 0;
            int indent = words.start() - line.start();
            // Newswire signs off with the agency's name on a line of its own.
            boolean indented = indent >= 2 || indent == 1 && words.length() < SIGN_OFF;
            if (start >= 0 && (blank || indented || !wrapped)) {
                paragraphs.add(new Span(start, end));
                start = -1;
            }
            if (!blank) {
                start = start < 0 ? words.start() : start;
                end = words.end();
            }
        }
        if (start >= 0) {
            paragraphs.add(new Span(start, end));
        }
        return paragraphs;
    }

    private static List<Span> lines(String text) {
        List<Span> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            lines.add(new Span(start, end));
            start = end + 1;
        }
        lines.add(new Span(start, text.length()));
        return lines;
    }

    /** Whether most line breaks between two lines of text stand in mid-sentence, and no line is long. */
    private static boolean isHardWrapped(String text, List<Span> lines) {
        int breaks = 0;
        int midSentence = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            Span line = trim(text, lines.get(i));
            Span next = trim(text, lines.get(i + 1));
            if (line.length() > WRAP_WIDTH) {
                return false;
            }
            if (line.length() < SHORT_LINE || next.length() == 0) {
                continue;
            }
            breaks++;
            char last = text.charAt(line.end() - 1);
            if (Character.isLetterOrDigit(last) || last == ',' || last == '-') {
                midSentence++;
            }
        }
        return breaks > 0 && midSentence * 2 > breaks;
    }

    private static Span trim(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return new Span(start, end);
    }
}
