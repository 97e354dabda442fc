package dev.detente.analysis.text;

/**
 * Finds the dateline that opens a report: {@code MUSCAT, May 11 (Reuters) - }, {@code SCRANTON, Pa. -- }, {@code BERLIN
 * - }. It says where the report was written, and is no part of its first sentence.
 */
public final class Datelines {
    private static final int LONGEST = 18;
    private static final int MOST_CAPITALS = 4;

    private Datelines() {}

    /** The token behind the dateline of a paragraph that starts with the token; the same token where there is none. */
    public static int behind(String text, Tokens tokens, int first, int limit) {
        int place = first;
        while (place < tokens.size() && tokens.start(place) < limit && isPlaceWord(text, tokens, place)) {
            place++;
        }
        if (place == first || place - first > MOST_CAPITALS) {
            return first;
        }
        boolean dated = false;
        int end = Math.min(tokens.size(), first + LONGEST);
        for (int i = place; i < end && tokens.start(i) < limit; i++) {
            char c = tokens.charAt(i);
            if (isDash(c)) {
                boolean spaced = tokens.start(i) > tokens.end(i - 1);
                if (!spaced && text.charAt(tokens.end(i - 1) - 1) != ')') {
                    return first;
                }
                return behindDashes(tokens, i, limit);
            }
            if (c == ')' && dated && i + 1 < end && Character.isUpperCase(tokens.charAt(i + 1))) {
                return i + 1;
            }
            dated |= Character.isDigit(c);
            boolean allowed = c == ','
                    || c == '.'
                    || c == '('
                    || c == ')'
                    || Character.isDigit(c)
                    || i > place && Character.isUpperCase(c);
            if (!allowed) {
                return first;
            }
        }
        return first;
    }

    private static int behindDashes(Tokens tokens, int dash, int limit) {
        int i = dash;
        while (i < tokens.size() && tokens.start(i) < limit && isDash(tokens.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isDash(char c) {
        return c == '-' || c == '\u2013' || c == '\u2014';
    }

    private static boolean isPlaceWord(String text, Tokens tokens, int token) {
        if (!tokens.isWord(token) || tokens.end(token) - tokens.start(token) < 2) {
            return false;
        }
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            char c = text.charAt(i);
            if (!Character.isUpperCase(c) && c != '.' && c != '\'' && c != '\u2019') {
                return false;
            }
        }
        return true;
    }
}
