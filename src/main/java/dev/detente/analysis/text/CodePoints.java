package dev.detente.analysis.text;

import org.jspecify.annotations.Nullable;

/**
 * Turns UTF-16 indexes into code point offsets, the unit that events carry (W3C Web Annotation, TextPositionSelector).
 * Costs nothing for a text without supplementary characters.
 */
public final class CodePoints {
    private static final int BLOCK = 256;

    /** How many low surrogates of a pair stand before each block; null when there is none in all the text. */
    private final int @Nullable [] pairsBefore;

    private final String text;

    /** Indexes a text once; each conversion is then constant time. */
    public CodePoints(String text) {
        this.text = text;
        this.pairsBefore = index(text);
    }

    private static int @Nullable [] index(String text) {
        int first = 0;
        while (first < text.length() && !Character.isHighSurrogate(text.charAt(first))) {
            first++;
        }
        if (first == text.length()) {
            return null;
        }
        int[] before = new int[text.length() / BLOCK + 1];
        int pairs = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i % BLOCK == 0) {
                before[i / BLOCK] = pairs;
            }
            if (endsPair(text, i)) {
                pairs++;
            }
        }
        if (text.length() % BLOCK == 0) {
            before[text.length() / BLOCK] = pairs;
        }
        return before;
    }

    private static boolean endsPair(String text, int i) {
        return i > 0 && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
    }

    /** The number of code points before the UTF-16 index, which may be the text's length. */
    public int offset(int utf16) {
        if (pairsBefore == null) {
            return utf16;
        }
        int block = utf16 / BLOCK;
        int pairs = pairsBefore[block];
        for (int i = block * BLOCK; i < utf16; i++) {
            if (endsPair(text, i)) {
                pairs++;
            }
        }
        return utf16 - pairs;
    }
}
