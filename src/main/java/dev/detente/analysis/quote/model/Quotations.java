package dev.detente.analysis.quote.model;

/** Quotations hold together: content does not end in the middle of one because a sentence does. */
final class Quotations {
    private Quotations() {}

    /** Lets content that reaches the border of what was looked at go on to the border of its quotation. */
    static void complete(TokenTable t, Candidate c, int lo, int hi) {
        if (c.pieces == 0) {
            return;
        }
        int first = c.content[0];
        if (first == lo && t.quotation[first] != 0) {
            c.content[0] = Math.min(first, t.quotationFrom[t.quotation[first]]);
        }
        int last = c.pieces * 2 - 1;
        int to = c.content[last];
        if (to == hi && t.quotation[to - 1] != 0) {
            c.content[last] = Math.max(to, t.quotationTo[t.quotation[to - 1]]);
        }
    }

    /** Where a quotation would open that goes on with the candidate's content. */
    static int next(TokenTable t, Candidate c) {
        return Math.max(t.sentenceEnd[t.sentenceOf[c.head]], c.content[c.pieces * 2 - 1]);
    }

    /** The end of the quotation that opens at the token and fills whole sentences; -1 where there is none. */
    static int whole(TokenTable t, int from) {
        if (from >= t.size || t.quotation[from] == 0 || t.quotationFrom[t.quotation[from]] != from) {
            return -1;
        }
        int to = t.quotationTo[t.quotation[from]];
        return t.sentenceEnd[t.sentenceOf[to - 1]] == to ? to : -1;
    }
}
