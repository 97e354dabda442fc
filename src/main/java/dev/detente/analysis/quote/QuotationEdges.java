package dev.detente.analysis.quote;

import dev.detente.analysis.text.Span;
import java.util.List;
import java.util.Set;

/** Where a quotation, its paragraph and the sentences around it start and end, as tokens. */
final class QuotationEdges {
    private static final int LONGEST_TITLE = 16;
    private static final int LONG = 9;

    private static final Set<String> WORKS = Set.of(
            "ad",
            "album",
            "article",
            "autobiography",
            "blog",
            "book",
            "documentary",
            "essay",
            "film",
            "magazine",
            "memoir",
            "movie",
            "newsletter",
            "novel",
            "play",
            "podcast",
            "program",
            "programme",
            "reads",
            "report",
            "series",
            "show",
            "song");

    private final TaggedText text;
    private final List<Quotation> quotations;

    QuotationEdges(TaggedText text) {
        this.text = text;
        this.quotations = text.quotations();
    }

    /** The first token of the quotation, its mark. */
    int firstToken(int k) {
        return text.firstTokenFrom(quotations.get(k).outer().start());
    }

    /** The first token behind the quotation. */
    int behind(int k) {
        return text.firstTokenFrom(quotations.get(k).outer().end());
    }

    /** The first token of the quotation's paragraph. */
    int paragraphStart(int k) {
        Span paragraph = text.document().paragraphs().get(quotations.get(k).paragraph());
        return text.firstTokenFrom(paragraph.start());
    }

    /** The first token behind the quotation's paragraph. */
    int paragraphEnd(int k) {
        Span paragraph = text.document().paragraphs().get(quotations.get(k).paragraph());
        return text.firstTokenFrom(paragraph.end());
    }

    /** Whether the token ends a sentence or a clause on a par with one. */
    boolean isTerminal(int token) {
        char c = text.tokens().charAt(token);
        if (c == '!' || c == '?' || c == ';') {
            return true;
        }
        if (text.endsDateline(token)) {
            return true;
        }
        if (c != '.' && text.isWord(token)) {
            // "... of Washington, D.C. "We ...": the last period of the name ends the sentence too.
            return text.text().charAt(text.tokens().end(token) - 1) == '.'
                    && token + 1 < text.size()
                    && text.outside(token)
                    && !text.outside(token + 1);
        }
        if (!text.is(token, '.') || text.isAbbreviationPeriod(token)) {
            return false;
        }
        return token + 1 >= text.size()
                || !text.isGlued(token + 1)
                || !text.isWord(token + 1) && !text.is(token + 1, ')') && !text.is(token + 1, ',');
    }

    /** The last character of the words, inner quotation marks aside. */
    char lastMark(Quotation quotation) {
        int i = quotation.inner().end() - 1;
        while (i > quotation.inner().start()
                && "\u2019'\u2018 ]".indexOf(text.text().charAt(i)) >= 0) {
            i--;
        }
        return text.text().charAt(i);
    }

    /** Whether the words are a sentence rather than a fragment: a capital and four words, or an end mark. */
    boolean isSentence(int k) {
        Span inner = quotations.get(k).inner();
        String all = text.text();
        char last = all.charAt(inner.end() - 1);
        int first = text.firstTokenFrom(inner.start());
        int tokens = text.firstTokenFrom(inner.end()) - first;
        boolean capital =
                Character.isUpperCase(all.charAt(inner.start())) || !Character.isLetter(all.charAt(inner.start()));
        return capital && (tokens >= 5 || last == '!' || last == '?');
    }

    /** Whether the words are a sentence, and long enough to be speech wherever they stand. */
    boolean isLongSentence(int k) {
        Span inner = quotations.get(k).inner();
        int tokens = text.firstTokenFrom(inner.end()) - text.firstTokenFrom(inner.start());
        return tokens >= LONG && isSentence(k) && !isTitleCase(k) && ".?!".indexOf(lastMark(quotations.get(k))) >= 0;
    }

    /** Whether the words are a sentence that a comma, a question or an exclamation mark ends: somebody says it. */
    boolean isPausedSentence(int k) {
        return isSentence(k)
                && quotations.get(k).closed()
                && !isTitleCase(k)
                && ",?!".indexOf(lastMark(quotations.get(k))) >= 0;
    }

    /**
     * Whether the words are likely the name of a work or a programme rather than speech: every word is capitalised, and
     * a word that attributes nothing stands right before them ({@code on "Meet the Press"}), or what kind of work it is
     * ({@code in his memoir, "Years in Klow"}).
     */
    boolean isTitle(int k, Cues cues) {
        int mark = firstToken(k);
        int before = mark - 1;
        if (before > paragraphStart(k)
                && text.is(before, ',')
                && WORKS.contains(text.tokens().word(before - 1))) {
            return isTitleCase(k);
        }
        if (before < paragraphStart(k)
                || !(text.isWord(before) || text.isPossessive(before))
                || !text.outside(before)
                || cues.isSpeaking(before)) {
            return false;
        }
        return isTitleCase(k);
    }

    private boolean isTitleCase(int k) {
        Span inner = quotations.get(k).inner();
        int first = text.firstTokenFrom(inner.start());
        int end = text.firstTokenFrom(inner.end());
        if (end - first > LONGEST_TITLE || !text.isCapitalised(first)) {
            return false;
        }
        for (int i = first + 1; i < end; i++) {
            boolean small = text.isWord(i)
                    && !text.isCapitalised(i)
                    && !Character.isDigit(text.tokens().charAt(i))
                    && !text.has(
                            i,
                            Lexicon.DETERMINER | Lexicon.PREPOSITION | Lexicon.INNER_PREPOSITION | Lexicon.CONJUNCTION);
            if (small) {
                return false;
            }
        }
        return true;
    }
}
