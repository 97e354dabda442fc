package dev.detente.cli.output;

/**
 * Text from outside made harmless to show on a terminal: nothing in it can move the cursor, change colours, or turn
 * letters around.
 */
public final class SafeText {
    private SafeText() {}

    /** On one line: line breaks and tabs become blanks, control characters U+FFFD; bidi controls are left out. */
    public static String line(String text) {
        int clean = 0;
        while (clean < text.length() && isPlain(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder safe = new StringBuilder(text.length()).append(text, 0, clean);
        for (int i = clean; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            append(safe, text.codePointAt(i));
        }
        return safe.toString();
    }

    private static boolean isPlain(char unit) {
        return unit >= ' ' && unit < 0x7f;
    }

    private static void append(StringBuilder safe, int codePoint) {
        if (Character.isWhitespace(codePoint) || codePoint == 0x85) {
            safe.append(' ');
        } else if (Character.isISOControl(codePoint) || Character.getType(codePoint) == Character.SURROGATE) {
            safe.append('\uFFFD');
        } else if (!isHidden(codePoint)) {
            safe.appendCodePoint(codePoint);
        }
    }

    /** Bidi controls and marks, tags, the byte order mark: characters that change what is seen and are not seen. */
    private static boolean isHidden(int codePoint) {
        return codePoint == 0x061c
                || codePoint == 0x200e
                || codePoint == 0x200f
                || codePoint >= 0x202a && codePoint <= 0x202e
                || codePoint >= 0x2060 && codePoint <= 0x206f
                || codePoint == 0xfeff
                || codePoint >= 0xfff9 && codePoint <= 0xfffb
                || codePoint >= 0xe0000 && codePoint <= 0xe007f;
    }
}
