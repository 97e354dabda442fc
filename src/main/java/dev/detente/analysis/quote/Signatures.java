package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import org.jspecify.annotations.Nullable;

/** Finds who signs a quotation that is a paragraph of its own: {@code "..." - A B}, on the same line or the next. */
final class Signatures {
    private static final int LONGEST = 12;

    private final TaggedText text;
    private final WordTests words;
    private final NounGroups groups;
    private final QuotationEdges edges;

    Signatures(TaggedText text, WordTests words, NounGroups groups, QuotationEdges edges) {
        this.text = text;
        this.words = words;
        this.groups = groups;
        this.edges = edges;
    }

    /** Who signs the quotation; null where nobody does. */
    @Nullable
    Group under(int k) {
        int dash = edges.behind(k);
        if (edges.firstToken(k) != edges.paragraphStart(k) || !edges.isSentence(k) || dash + 1 >= text.size()) {
            return null;
        }
        boolean marked = words.isDash(dash) || text.is(dash, '-') && text.startsParagraph(dash);
        int first = marked ? dash + 1 : dash;
        if (!text.isCapitalised(first) || !marked && !text.startsParagraph(dash)) {
            return null;
        }
        int paragraph = text.document().paragraphAt(text.tokens().start(dash));
        int end =
                text.firstTokenFrom(text.document().paragraphs().get(paragraph).end());
        Group signer = groups.invertedAt(first, end);
        if (signer == null || !endsAt(signer.last() + 1, end)) {
            return null;
        }
        return marked || signer.last() > first && isShort(signer.last() + 1, end) ? signer : null;
    }

    /** Whether nothing but who he is may stand there: few words, and no verb. */
    private boolean isShort(int from, int end) {
        if (end - from > LONGEST) {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (!text.outside(i) && text.isWord(i) || text.has(i, AUXILIARY | FINITE | VERB)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsAt(int token, int end) {
        return token >= end || text.is(token, ',') || text.is(token, '.') || text.is(token, '(');
    }
}
