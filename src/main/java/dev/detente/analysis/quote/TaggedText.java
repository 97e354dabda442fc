package dev.detente.analysis.quote;

import dev.detente.analysis.text.Datelines;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** A document with what the rules ask of each token: its bits in the lexicon and the quotation that holds it. */
final class TaggedText {
    static final int OUTSIDE = -1;

    private static final Set<String> PORTFOLIOS = Set.of(
            "agriculture",
            "commerce",
            "defence",
            "defense",
            "education",
            "energy",
            "finance",
            "interior",
            "justice",
            "labor",
            "labour",
            "state",
            "trade",
            "transport",
            "transportation",
            "treasury",
            "war");

    private final Document document;
    private final String text;
    private final Tokens tokens;
    private final List<Quotation> quotations;
    private final int[] bits;
    /** One more than the index of the quotation; 0 outside of all. */
    private final int[] quotation;

    private final boolean doubled;
    private final BitSet datelineEnds = new BitSet();
    private final BitSet paragraphStarts = new BitSet();

    private TaggedText(Document document, List<Quotation> quotations, int[] bits, int[] quotation) {
        this.doubled = isDoubled(quotations);
        this.document = document;
        this.text = document.text();
        this.tokens = document.tokens();
        for (Span paragraph : document.paragraphs()) {
            int first = tokens.firstFrom(paragraph.start());
            paragraphStarts.set(first);
            int behind = Datelines.behind(text, tokens, first, paragraph.end());
            if (behind > first) {
                datelineEnds.set(behind - 1);
            }
        }
        this.quotations = quotations;
        this.bits = bits;
        this.quotation = quotation;
    }

    static TaggedText of(Document document) {
        Lexicon lexicon = Lexicon.shipped();
        Tokens tokens = document.tokens();
        List<Quotation> quotations = QuotationMarks.of(document);
        int[] bits = new int[tokens.size()];
        int[] quotation = new int[tokens.size()];
        int q = 0;
        for (int i = 0; i < bits.length; i++) {
            if (tokens.isWord(i) || tokens.end(i) - tokens.start(i) > 1) {
                bits[i] = lexicon.bits(document.text(), tokens.start(i), tokens.end(i));
            }
            while (q < quotations.size() && quotations.get(q).outer().end() <= tokens.start(i)) {
                q++;
            }
            if (q < quotations.size() && quotations.get(q).outer().start() <= tokens.start(i)) {
                quotation[i] = q + 1;
            }
        }
        return new TaggedText(document, quotations, bits, quotation);
    }

    Document document() {
        return document;
    }

    String text() {
        return text;
    }

    Tokens tokens() {
        return tokens;
    }

    List<Quotation> quotations() {
        return quotations;
    }

    /** Whether the token is the last of a paragraph's dateline. */
    boolean endsDateline(int token) {
        return datelineEnds.get(token);
    }

    /**
     * Whether the token is what an office is for, behind "of": {@code Secretary of State}, {@code Minister of Trade}.
     */
    boolean isPortfolio(int token) {
        return token > 1
                && is(token - 1, "of")
                && has(token - 2, Lexicon.TITLE | Lexicon.ROLE)
                && PORTFOLIOS.contains(tokens.lowerCase(token));
    }

    /** Whether the token is the first of a paragraph; no noun group goes on from the one before. */
    boolean startsParagraph(int token) {
        return paragraphStarts.get(token);
    }

    /** Whether the text quotes in double marks: single ones, where there are more, are its house style. */
    private static boolean isDoubled(List<Quotation> quotations) {
        int singles = 0;
        for (Quotation quotation : quotations) {
            singles += quotation.single() ? 1 : 0;
        }
        return singles < quotations.size() && singles * 2 <= quotations.size();
    }

    /** Whether the quotation is in single marks though the text quotes in double ones. */
    boolean isLoose(int quotationIndex) {
        return doubled && quotations.get(quotationIndex).single();
    }

    int size() {
        return bits.length;
    }

    /** Whether the token has any of the bits. */
    boolean has(int token, int anyOf) {
        return (bits[token] & anyOf) != 0;
    }

    /** Whether the token is outside all quotation marks. */
    boolean outside(int token) {
        return quotation[token] == 0;
    }

    /** Index of the quotation that holds the token (marks included), or {@link #OUTSIDE}. */
    int quotationAt(int token) {
        return quotation[token] - 1;
    }

    boolean isWord(int token) {
        return tokens.isWord(token);
    }

    boolean is(int token, String word) {
        return tokens.is(token, word);
    }

    boolean is(int token, char mark) {
        return tokens.charAt(token) == mark && tokens.end(token) - tokens.start(token) == 1;
    }

    boolean isCapitalised(int token) {
        return Character.isUpperCase(tokens.charAt(token));
    }

    /** The possessive ending {@code 's}, or a lone apostrophe. */
    boolean isPossessive(int token) {
        char c = tokens.charAt(token);
        return c == '\'' || c == '\u2019';
    }

    /** The period after a title or an initial: {@code Mr.}, {@code J.}. */
    boolean isAbbreviationPeriod(int token) {
        return is(token, '.')
                && token > 0
                && tokens.end(token - 1) == tokens.start(token)
                && (tokens.end(token - 1) - tokens.start(token - 1) == 1 && isCapitalised(token - 1)
                        || is(token - 1, "Jr")
                        || is(token - 1, "Sr")
                        || has(token - 1, Lexicon.TITLE)
                                && isCapitalised(token - 1)
                                && tokens.end(token - 1) - tokens.start(token - 1) <= 4);
    }

    /** Whether no blank stands between the token and the one before it. */
    boolean isGlued(int token) {
        return token > 0 && tokens.end(token - 1) == tokens.start(token);
    }

    /** The word of a group that says who it is: the last one before a preposition. */
    int headOf(Group group) {
        int head = group.first();
        for (int i = group.first(); i <= group.last(); i++) {
            if (i > group.first() && has(i, Lexicon.INNER_PREPOSITION | Lexicon.RELATIVE)) {
                return head;
            }
            if (isWord(i)) {
                head = i;
            }
        }
        return head;
    }

    /** The stretch from one token's start to another's end, both included. */
    Span span(int first, int last) {
        return new Span(tokens.start(first), tokens.end(last));
    }

    String words(Span span) {
        return span.of(text);
    }

    int firstTokenFrom(int index) {
        return tokens.firstFrom(index);
    }

    /** The last token that ends at or before the index; -1 before the first. */
    int lastTokenBefore(int index) {
        return tokens.firstFrom(index) - 1;
    }
}
