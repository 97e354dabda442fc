package dev.detente.analysis.text;

import java.util.List;

/**
 * A text cut once, for all steps: paragraphs, sentences and tokens, all with offsets into the text as it came.
 *
 * <p>{@link #text()} is normalised <em>unit by unit</em> (a control character becomes a blank, a lone surrogate U+FFFD,
 * the line break inside a hard-wrapped paragraph a blank), so an index into it is an index into the original.
 *
 * <p>Tokens are words, numbers and single punctuation marks. {@code U.S.} is one token, {@code US-China} three,
 * {@code Trump's} two ({@code Trump}, {@code 's}), {@code don't} one. Immutable, and safe to share between threads.
 */
public final class Document {
    private final String original;
    private final String text;
    private final List<Span> paragraphs;
    private final List<Span> sentences;
    private final Tokens tokens;
    private final CodePoints codePoints;

    private Document(String original, String text, List<Span> paragraphs, List<Span> sentences, Tokens tokens) {
        this.original = original;
        this.text = text;
        this.paragraphs = List.copyOf(paragraphs);
        this.sentences = List.copyOf(sentences);
        this.tokens = tokens;
        this.codePoints = new CodePoints(original);
    }

    /** Cuts a plain text. Time and memory grow linearly with its length, whatever it holds. */
    public static Document of(String original) {
        String clean = Normalizer.clean(original);
        List<Span> paragraphs = Paragraphs.of(clean);
        String text = Normalizer.unwrap(clean, paragraphs);
        Tokens tokens = Tokens.of(text);
        return new Document(original, text, paragraphs, Sentences.of(text, paragraphs, tokens), tokens);
    }

    /** The text as it came. */
    public String original() {
        return original;
    }

    /** The normalised text, of the same length as the original. */
    public String text() {
        return text;
    }

    /** The paragraphs in order, without the white space between them; they do not overlap. */
    public List<Span> paragraphs() {
        return paragraphs;
    }

    /** The sentences in order, without the white space between them; none crosses a paragraph's end. */
    public List<Span> sentences() {
        return sentences;
    }

    /** The tokens in order. */
    public Tokens tokens() {
        return tokens;
    }

    /** Converts UTF-16 indexes to code point offsets of the original. */
    public CodePoints codePoints() {
        return codePoints;
    }

    /** The sentence that holds the index or, between two, the one before it; -1 before the first. */
    public int sentenceAt(int index) {
        return lastStartingAtOrBefore(sentences, index);
    }

    /** The paragraph that holds the index or, between two, the one before it; -1 before the first. */
    public int paragraphAt(int index) {
        return lastStartingAtOrBefore(paragraphs, index);
    }

    private static int lastStartingAtOrBefore(List<Span> spans, int index) {
        int low = 0;
        int high = spans.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            if (spans.get(mid).start() <= index) {
                low = mid + 1;
            } else {
                high = mid - 1;
            }
        }
        return high;
    }
}
