package dev.detente.analysis.tone.words;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The words of a passage as features see them, in flat arrays: a party is a mask without a name, so is every other
 * name, and a number is a number. What stands in quotation marks and brackets loses the marks.
 */
public final class Wording {
    /** The longest passage that is read; what stands behind is left out. */
    public static final int LIMIT = 400;

    /** Kinds of words. */
    public static final byte WORD = 0;

    public static final byte MARK = 1;
    public static final byte NUMBER = 2;
    public static final byte NAME = 3;
    public static final byte SOURCE = 4;
    public static final byte TARGET = 5;
    public static final byte OTHER = 6;

    private static final String[] NAMES_OF_MASKS = {"", "", "#number", "#name", "#source", "#target", "#other"};
    private static final int[] MASKS = Arrays.stream(NAMES_OF_MASKS)
            .mapToInt(name -> name.isEmpty() ? 0 : Words.hash(name))
            .toArray();
    private static final int A = Words.hash("a");
    private static final int THE = Words.hash("the");
    private static final int AN = Words.hash("an");

    /** How many words there are. */
    public int size;
    /** Hash of each word. */
    public final int[] word;
    /** Hash of each word's stem. */
    public final int[] stem;

    /** Kind of each word. */
    public final byte[] kind;
    /** Index of each word's first UTF-16 unit in the text. */
    public final int[] start;
    /** Index one past each word's last unit. */
    public final int[] end;
    /** What each word is in the scope of, see {@link Scopes}. */
    public final int[] scope;

    private final Document document;
    private final WordSet common;

    private Wording(Document document, WordSet common, int room) {
        this.document = document;
        this.common = common;
        word = new int[room];
        stem = new int[room];
        kind = new byte[room];
        start = new int[room];
        end = new int[room];
        scope = new int[room];
    }

    /**
     * Reads segments of a document; what their words are in the scope of is left to {@link Scopes#mark}.
     *
     * @param common words that also stand in lower case; a capitalised word that is none of them is a name
     */
    public static Wording of(
            Document document,
            List<Span> segments,
            List<Span> sources,
            List<Span> targets,
            List<Span> others,
            WordSet common) {
        Tokens tokens = document.tokens();
        int room = 0;
        for (Span segment : segments) {
            room += tokens.firstFrom(segment.end()) - tokens.firstFrom(segment.start());
        }
        Wording wording = new Wording(document, common, Math.min(LIMIT, room));
        for (Span segment : segments) {
            wording.read(tokens, segment, sources, targets, others);
        }
        return wording;
    }

    private void read(Tokens tokens, Span segment, List<Span> sources, List<Span> targets, List<Span> others) {
        int to = tokens.firstFrom(segment.end());
        for (int token = tokens.firstFrom(segment.start()); token < to && size < word.length; token++) {
            int at = tokens.start(token);
            byte party =
                    covers(sources, at) ? SOURCE : covers(targets, at) ? TARGET : covers(others, at) ? OTHER : WORD;
            if (party != WORD) {
                mask(party, at, tokens.end(token));
            } else {
                add(tokens, token);
            }
        }
    }

    private static boolean covers(List<Span> spans, int index) {
        for (int i = 0; i < spans.size(); i++) {
            if (spans.get(i).contains(index)) {
                return true;
            }
        }
        return false;
    }

    private void add(Tokens tokens, int token) {
        String text = document.text();
        int from = tokens.start(token);
        int to = tokens.end(token);
        char c = text.charAt(from);
        if (isPossessive(text, from, to)) {
            return;
        }
        if (Character.isDigit(c)) {
            mask(NUMBER, from, to);
        } else if (tokens.isWord(token)) {
            int hash = Words.hash(text, from, to);
            if (isName(text, from, to, hash)) {
                mask(NAME, from, to);
            } else {
                put(WORD, hash == AN ? A : hash, Words.stem(text, from, to), from, to);
            }
        } else if (c == ',' || c == '.' || c == '?' || c == '!' || c == ';' || c == ':') {
            put(MARK, c, c, from, to);
        }
    }

    /** The ending of a genitive is left out, for it hangs on the name: {@code Iran's}, {@code the United States'}. */
    private static boolean isPossessive(String text, int from, int to) {
        boolean afterApostrophe = from > 0 && isApostrophe(text.charAt(from - 1));
        boolean ending = to - from == 1 && Words.lower(text.charAt(from)) == 's';
        return isApostrophe(text.charAt(from)) && to - from == 2 || afterApostrophe && ending;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019';
    }

    private boolean isName(String text, int from, int to, int hash) {
        if (!Character.isUpperCase(text.charAt(from))) {
            return false;
        }
        boolean shouted = to - from > 1 && Character.isUpperCase(text.charAt(from + 1));
        return shouted && to - from <= 3 || !common.has(hash);
    }

    /**
     * Adds a mask, or lengthens the one before it when it is of the same kind. The article of a name goes with the
     * name: {@code the United States} has one, {@code China} has none.
     */
    private void mask(byte masked, int from, int to) {
        if (masked != NUMBER && size > 0 && kind[size - 1] == WORD && word[size - 1] == THE) {
            size--;
        }
        if (size > 0 && kind[size - 1] == masked) {
            end[size - 1] = to;
        } else {
            put(masked, MASKS[masked], MASKS[masked], from, to);
        }
    }

    private void put(byte kindOfWord, int hash, int stemHash, int from, int to) {
        kind[size] = kindOfWord;
        word[size] = hash;
        stem[size] = stemHash;
        start[size] = from;
        end[size++] = to;
    }

    /** The first word of a kind; -1 where there is none. */
    public int first(byte wanted) {
        for (int i = 0; i < size; i++) {
            if (kind[i] == wanted) {
                return i;
            }
        }
        return -1;
    }

    /** Adds each word as a text: in lower case, behind a bar the number of its stem; a mask by its name. */
    public void addTo(List<String> words) {
        for (int i = 0; i < size; i++) {
            String form =
                    text().substring(start[i], end[i]).toLowerCase(Locale.ROOT).replace('\u2019', '\'');
            switch (kind[i]) {
                case WORD -> words.add((word[i] == A ? "a" : form) + "|" + stem[i]);
                case MARK -> words.add(form);
                default -> words.add(NAMES_OF_MASKS[kind[i]]);
            }
        }
    }

    /** The text that the places of words are indexes into. */
    public String text() {
        return document.text();
    }
}
