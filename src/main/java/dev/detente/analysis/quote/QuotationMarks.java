package dev.detente.analysis.quote;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The automaton of quotation marks: reads each paragraph once from left to right (twice where a single mark turns out
 * to be an apostrophe) and cuts out what stands between outer marks. Marks within marks stay part of the words.
 */
final class QuotationMarks {
    private static final int LONGEST_TAG = 200;
    private static final char NONE = 0;
    private static final char TWO_SINGLES = 2;

    private final String text;
    private final List<Quotation> found = new ArrayList<>();

    private QuotationMarks(String text) {
        this.text = text;
    }

    /** All outer quotations in order. */
    static List<Quotation> of(Document document) {
        QuotationMarks marks = new QuotationMarks(document.text());
        List<Span> paragraphs = document.paragraphs();
        for (int i = 0; i < paragraphs.size(); i++) {
            int before = marks.found.size();
            if (!marks.read(paragraphs.get(i), i, true)) {
                marks.found.subList(before, marks.found.size()).clear();
                marks.read(paragraphs.get(i), i, false);
            }
        }
        return marks.found;
    }

    /** Reads a paragraph; false where a single mark was taken for an opening one and never closed. */
    private boolean read(Span paragraph, int index, boolean singles) {
        char closer = NONE;
        int open = -1;
        int inner = -1;
        int i = paragraph.start();
        while (i < paragraph.end()) {
            int width = width(i, paragraph.end());
            if (width == 0) {
                i = text.charAt(i) == '<' ? behindTag(i, paragraph.end()) : i + 1;
                continue;
            }
            char c = text.charAt(i);
            int nested = behindNested(closer, c, i, paragraph);
            if (nested > i) {
                i = nested;
                continue;
            }
            if (closer == NONE) {
                char wanted = closerFor(c, i, width, paragraph, singles);
                if (wanted != NONE) {
                    closer = wanted;
                    open = i;
                    inner = i + width;
                }
            } else if (opensAnew(closer, c, i, width, paragraph) || wasForgotten(closer, c, i, paragraph)) {
                add(open, inner, i, i, index, true, false);
                open = i;
                inner = i + width;
            } else if (closes(closer, c, i, width, paragraph)) {
                add(open, inner, i, i + width, index, true, isSingle(closer));
                closer = NONE;
            }
            i += width;
        }
        if (closer != NONE) {
            if (isSingle(closer)) {
                return false;
            }
            add(open, inner, paragraph.end(), paragraph.end(), index, false, false);
        }
        return true;
    }

    /** Behind what is left of mark-up, whose attributes are not speech; the next character where it is no tag. */
    private int behindTag(int i, int limit) {
        int end = Math.min(limit, i + LONGEST_TAG);
        if (i + 1 >= end || !Character.isLetter(text.charAt(i + 1)) && text.charAt(i + 1) != '/') {
            return i + 1;
        }
        for (int k = i + 2; k < end; k++) {
            if (text.charAt(k) == '>') {
                return k + 1;
            }
        }
        return i + 1;
    }

    private void add(int open, int inner, int innerEnd, int close, int paragraph, boolean closed, boolean single) {
        int start = inner;
        int end = innerEnd;
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                found.add(new Quotation(new Span(open, close), new Span(start, end), paragraph, closed, single));
                return;
            }
        }
    }

    /** Units of the mark at the index: 2 for a doubled single mark, 0 for what is no mark. */
    private int width(int i, int limit) {
        char c = text.charAt(i);
        if (c == '\'' || c == '`' || c == '\u2018' || c == '\u2019') {
            boolean doubled = i + 1 < limit && text.charAt(i + 1) == c;
            return doubled ? 2 : 1;
        }
        return c == '"' || c >= '\u201C' && c <= '\u201F' || c == '\u00AB' || c == '\u00BB' ? 1 : 0;
    }

    /** The mark that closes what this one opens; {@link #NONE} where it opens nothing. */
    private char closerFor(char c, int i, int width, Span paragraph, boolean singles) {
        boolean wordBefore = i > paragraph.start() && Character.isLetterOrDigit(text.charAt(i - 1));
        int next = i + width;
        boolean blankAfter = next >= paragraph.end() || text.charAt(next) == ' ';
        if (width == 2) {
            return blankAfter && wordBefore ? NONE : TWO_SINGLES;
        }
        return switch (c) {
            case '"', '\u201F' ->
                blankAfter && i > paragraph.start() && text.charAt(i - 1) != ' ' || digitBefore(i, paragraph)
                        ? NONE
                        : '"';
            case '\u201C' -> '\u201D';
            case '\u201D' ->
                !wordBefore && !blankAfter && startsWord(next) && blankBefore(i, paragraph) ? '\u201D' : NONE;
            case '\u201E' -> '\u201E';
            case '\u00AB' -> '\u00BB';
            case '\u2018', '\'', '`' -> singles && !wordBefore && opensSingle(i, next, paragraph) ? '\'' : NONE;
            default -> NONE;
        };
    }

    private boolean blankBefore(int i, Span paragraph) {
        return i == paragraph.start() || text.charAt(i - 1) == ' ';
    }

    private boolean startsWord(int i) {
        return Character.isLetterOrDigit(text.charAt(i));
    }

    private boolean digitBefore(int i, Span paragraph) {
        return i > paragraph.start() && Character.isDigit(text.charAt(i - 1));
    }

    private boolean opensSingle(int i, int next, Span paragraph) {
        boolean room = i == paragraph.start() || " (\u2014\u2013-[".indexOf(text.charAt(i - 1)) >= 0;
        // 'em, '90s, 'til are words with something left out.
        return room
                && next < paragraph.end()
                && Character.isLetter(text.charAt(next))
                && !isClipped(next, paragraph.end());
    }

    private boolean isClipped(int start, int limit) {
        int end = start;
        while (end < limit && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return switch (text.substring(start, Math.min(end, start + 6))) {
            case "em", "Em", "til", "Til", "tis", "Tis", "cause", "bout", "n", "twas", "Twas", "round" -> true;
            default -> false;
        };
    }

    private static boolean isSingle(char closer) {
        return closer == '\'';
    }

    private boolean closes(char closer, char c, int i, int width, Span paragraph) {
        if (closer == TWO_SINGLES) {
            return width == 2 || c == '"' || c == '\u201D';
        }
        if (width == 2) {
            return closer == '"' || closer == '\u201D';
        }
        return switch (closer) {
            case '"' -> c == '"' || c == '\u201D' || c == '\u201F';
            // A typist who lets the editor turn the marks gets some that are turned the wrong way.
            case '\u201D' -> c == '\u201D' || (c == '"' || c == '\u201C') && !opensAgain(i, paragraph);
            case '\u201E' -> c == '\u201C' || c == '\u201D' || c == '"';
            case '\'' -> (c == '\'' || c == '\u2019') && closesSingle(i, paragraph);
            default -> c == closer;
        };
    }

    /** Whether a mark that tells no side opens words though others are open: a writer forgot to close those. */
    private boolean opensAnew(char closer, char c, int i, int width, Span paragraph) {
        boolean same = closer == '"' && c == '"' || closer == TWO_SINGLES && width == 2;
        return same && blankBefore(i, paragraph) && i + width < paragraph.end() && startsWord(i + width);
    }

    /**
     * Whether a mark that opens words, behind a sentence or a clause, stands where others of its kind are open, and
     * only one mark closes behind it: a writer forgot to close those.
     */
    private boolean wasForgotten(char closer, char c, int i, Span paragraph) {
        boolean paused = i - 2 > paragraph.start() && ".,?!".indexOf(text.charAt(i - 2)) >= 0;
        if (closer != '\u201D' || c != '\u201C' || !paused || !opensAgain(i, paragraph)) {
            return false;
        }
        int first = nextCurly(i + 1, paragraph.end());
        return closesAt(first) && !closesAt(nextCurly(first + 1, paragraph.end()));
    }

    /** The index behind curly marks within curly marks, where two close behind two that open; else the index itself. */
    private int behindNested(char closer, char c, int i, Span paragraph) {
        if (closer != '\u201D' || c != '\u201C' || !opensAgain(i, paragraph)) {
            return i;
        }
        int first = nextCurly(i + 1, paragraph.end());
        return closesAt(first) && closesAt(nextCurly(first + 1, paragraph.end())) ? first + 1 : i;
    }

    private boolean closesAt(int i) {
        return i >= 0 && text.charAt(i) == '\u201D';
    }

    private int nextCurly(int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (text.charAt(i) == '\u201C' || text.charAt(i) == '\u201D') {
                return i;
            }
        }
        return -1;
    }

    /** Whether a straight mark inside curly ones opens words within words. */
    private boolean opensAgain(int i, Span paragraph) {
        return blankBefore(i, paragraph) && i + 1 < paragraph.end() && text.charAt(i + 1) != ' ';
    }

    private boolean closesSingle(int i, Span paragraph) {
        if (text.charAt(i - 1) == ' ') {
            return false;
        }
        if (i + 1 >= paragraph.end()) {
            return true;
        }
        char next = text.charAt(i + 1);
        if (Character.isLetterOrDigit(next)) {
            return false;
        }
        // "the ministers' plan" has an apostrophe, not a closing mark.
        boolean plural = text.charAt(i - 1) == 's'
                && next == ' '
                && i + 2 < paragraph.end()
                && Character.isLowerCase(text.charAt(i + 2));
        return !plural;
    }
}
