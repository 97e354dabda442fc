package dev.detente.analysis.text;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text in flat arrays: words, numbers and single punctuation marks (see {@link Document}). Immutable,
 * and safe to share between threads: two that ask for a word at once at worst both make the same string.
 */
public final class Tokens {
    /** Blocks are as short as a word and a blank, so that few tokens start in one. */
    private static final int BLOCK_BITS = 3;

    private final String text;
    private final int[] starts;
    private final int[] ends;
    /** For each block of the text, the first token that starts in it or later. */
    private final int[] firstOfBlock;

    /** The words that somebody has asked for. */
    private final @Nullable String[] words;

    /** The same in lower case. */
    private final @Nullable String[] lowerCase;

    private Tokens(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
        this.firstOfBlock = firstOfBlock(text.length(), starts);
        this.words = new String[starts.length];
        this.lowerCase = new String[starts.length];
    }

    private static int[] firstOfBlock(int length, int[] starts) {
        int[] first = new int[(length >> BLOCK_BITS) + 1];
        int token = 0;
        for (int block = 0; block < first.length; block++) {
            while (token < starts.length && starts[token] < block << BLOCK_BITS) {
                token++;
            }
            first[block] = token;
        }
        return first;
    }

    /** Cuts a text into tokens in one pass. */
    public static Tokens of(String text) {
        int[] starts = new int[text.length() / 4 + 16];
        int[] ends = new int[starts.length];
        int count = 0;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n') {
                i++;
                continue;
            }
            int end = tokenEnd(text, i);
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
                ends = Arrays.copyOf(ends, count * 2);
            }
            starts[count] = i;
            ends[count++] = end;
            i = end;
        }
        return new Tokens(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
    }

    private static int tokenEnd(String text, int start) {
        char c = text.charAt(start);
        if (isApostrophe(c) && isPossessive(text, start)) {
            return start + 2;
        }
        if (!isWord(c)) {
            return start + (Character.isHighSurrogate(c) && start + 1 < text.length() ? 2 : 1);
        }
        int acronym = acronymEnd(text, start);
        if (acronym > start) {
            return acronym;
        }
        int i = start + 1;
        while (i < text.length()) {
            char d = text.charAt(i);
            if (isWord(d)) {
                i++;
            } else if (isApostrophe(d) && wordAt(text, i + 1) && !isPossessive(text, i)) {
                i += 2;
            } else if ((d == '.' || d == ',') && digitAt(text, i - 1) && digitAt(text, i + 1)) {
                i += 2;
            } else {
                break;
            }
        }
        return i;
    }

    /** The end of letters with a period after each, as in {@code U.S.}; {@code start} where there are none. */
    private static int acronymEnd(String text, int start) {
        int i = start;
        while (i + 1 < text.length() && Character.isLetter(text.charAt(i)) && text.charAt(i + 1) == '.') {
            i += 2;
        }
        if (i - start < 4) {
            return start;
        }
        return wordAt(text, i) ? start : i;
    }

    private static boolean isPossessive(String text, int apostrophe) {
        return apostrophe + 1 < text.length()
                && (text.charAt(apostrophe + 1) == 's' || text.charAt(apostrophe + 1) == 'S')
                && !wordAt(text, apostrophe + 2)
                && apostrophe > 0
                && isWord(text.charAt(apostrophe - 1));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean wordAt(String text, int i) {
        return i < text.length() && isWord(text.charAt(i));
    }

    private static boolean digitAt(String text, int i) {
        return i >= 0 && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }

    /** How many tokens there are. */
    public int size() {
        return starts.length;
    }

    /** UTF-16 index of the token's first unit. */
    public int start(int token) {
        return starts[token];
    }

    /** UTF-16 index one past the token's last unit. */
    public int end(int token) {
        return ends[token];
    }

    /** The token's words; the string is made when first asked for. */
    public String word(int token) {
        String word = words[token];
        if (word == null) {
            word = text.substring(starts[token], ends[token]);
            words[token] = word;
        }
        return word;
    }

    /** The token's words in lower case. */
    public String lowerCase(int token) {
        String word = lowerCase[token];
        if (word == null) {
            word = word(token).toLowerCase(Locale.ROOT);
            lowerCase[token] = word;
        }
        return word;
    }

    /** The first unit of the token. */
    public char charAt(int token) {
        return text.charAt(starts[token]);
    }

    /** Whether the token is a word or a number, not a punctuation mark. */
    public boolean isWord(int token) {
        return isWord(text.charAt(starts[token]));
    }

    /** Whether the token equals the word, case and all. */
    public boolean is(int token, String word) {
        return ends[token] - starts[token] == word.length() && text.startsWith(word, starts[token]);
    }

    /** The first token that starts at or after the index; {@link #size()} where there is none. */
    public int firstFrom(int index) {
        int block = Math.max(index, 0) >> BLOCK_BITS;
        int token = block < firstOfBlock.length ? firstOfBlock[block] : starts.length;
        while (token < starts.length && starts[token] < index) {
            token++;
        }
        return token;
    }
}
