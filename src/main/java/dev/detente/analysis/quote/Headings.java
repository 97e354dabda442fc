package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.text.Span;

/**
 * Tells headings and headlines that stand in the body: paragraphs of a line whose words are capitalised, and which no
 * period ends. Their nouns look like verbs and names, as capitals say nothing there.
 */
final class Headings {
    private static final int FEWEST = 3;
    private static final int LONGEST = 24;

    private final TaggedText text;

    Headings(TaggedText text) {
        this.text = text;
    }

    /** Whether the token stands in a heading. */
    boolean hold(int token) {
        int index = text.document().paragraphAt(text.tokens().start(token));
        return index >= 0 && isHeading(text.document().paragraphs().get(index));
    }

    /**
     * Whether the word, in a heading, says that somebody says or thinks something: {@code Says}, {@code Experts Warn}.
     * A past form is a participle there ({@code Talks Expected to Resume}).
     */
    boolean isReporting(int token) {
        char last = text.text().charAt(text.tokens().end(token) - 1);
        boolean third = text.has(token, FINITE) && Character.toLowerCase(last) == 's';
        return third && text.has(token, CLAUSE | OBJECT) || text.has(token, BASE) && text.has(token, CLAUSE | THAT);
    }

    private boolean isHeading(Span paragraph) {
        int first = text.firstTokenFrom(paragraph.start());
        int end = text.firstTokenFrom(paragraph.end());
        if (end - first > LONGEST || end == first || text.is(end - 1, '.')) {
            return false;
        }
        int capitalised = 0;
        for (int i = first; i < end; i++) {
            if (text.isWord(i) && Character.isLetter(text.tokens().charAt(i))) {
                if (text.isCapitalised(i)) {
                    capitalised++;
                } else if (i == first || !isSmall(i)) {
                    return false;
                }
            }
        }
        return capitalised >= FEWEST;
    }

    /** Whether the word stays in lower case in titles, or is half of one ({@code Forty-five}). */
    private boolean isSmall(int token) {
        return text.has(token, DETERMINER | PREPOSITION | CONJUNCTION | AUXILIARY | SUBORDINATOR)
                || text.isGlued(token);
    }
}
