package dev.detente.analysis.text;

import java.util.List;

/** Unit-by-unit normalisation: the result has the length of its input, so offsets stay what they are. */
final class Normalizer {
    private static final char REPLACEMENT = '\uFFFD';

    private Normalizer() {}

    /** Control characters and odd blanks become a blank, a lone surrogate U+FFFD; line breaks stay. */
    static String clean(String text) {
        char[] out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char clean = clean(text, i, c);
            if (clean != c) {
                if (out == null) {
                    out = text.toCharArray();
                }
                out[i] = clean;
            }
        }
        return out == null ? text : new String(out);
    }

    private static char clean(String text, int i, char c) {
        if (c >= ' ' && c < 0x7F || c == '\n') {
            return c;
        }
        if (c == '\r') {
            // The first half of a Windows line break is a blank, an old Mac line break a line break.
            return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? ' ' : '\n';
        }
        if (c == '\u2028' || c == '\u2029') {
            return '\n';
        }
        if (Character.isHighSurrogate(c)) {
            boolean paired = i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            return paired ? c : REPLACEMENT;
        }
        if (Character.isLowSurrogate(c)) {
            return i > 0 && Character.isHighSurrogate(text.charAt(i - 1)) ? c : REPLACEMENT;
        }
        if (Character.isISOControl(c) || Character.isSpaceChar(c)) {
            return ' ';
        }
        return c;
    }

    /** The line breaks inside the paragraphs become blanks. */
    static String unwrap(String text, List<Span> paragraphs) {
        char[] out = null;
        for (Span paragraph : paragraphs) {
            for (int i = text.indexOf('\n', paragraph.start());
                    i >= 0 && i < paragraph.end();
                    i = text.indexOf('\n', i + 1)) {
                if (out == null) {
                    out = text.toCharArray();
                }
                out[i] = ' ';
            }
        }
        return out == null ? text : new String(out);
    }
}
