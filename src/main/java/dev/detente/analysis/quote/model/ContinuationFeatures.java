package dev.detente.analysis.quote.model;

/** The features that tell whether a quotation after an attribution's sentence goes on with its words. */
final class ContinuationFeatures {
    private ContinuationFeatures() {}

    static void of(TokenTable t, Candidate c, int from, int to, boolean again, boolean[] candidate, Features f) {
        f.clear();
        int s = t.sentenceOf[c.head];
        int lo = t.sentenceStart[s];
        int hi = t.sentenceEnd[s];
        int first = c.pieces == 0 ? -1 : c.content[0];
        int last = c.pieces == 0 ? -1 : c.content[c.pieces * 2 - 1];
        int side = c.pieces == 0 ? 0 : (first < c.head ? 1 : 0) + (last > c.head ? 2 : 0);
        int quoted = c.pieces == 0 ? 0 : 1 + (t.quoted[first] ? 1 : 0) + (t.quoted[last - 1] ? 2 : 0);
        int paragraph = t.paragraphOf[t.sentenceOf[from]] - t.paragraphOf[s];
        int more = to < t.size ? t.paragraphOf[t.sentenceOf[to]] == t.paragraphOf[t.sentenceOf[from]] ? 1 : 2 : 0;
        int place = Math.min(2, paragraph) * 2 + (again ? 1 : 0);
        int end = t.shape[hi - 1];
        int closed = t.shape[t.quotationTo[t.quotation[from]] - 1] == TokenTable.QUOTE ? 1 : 0;
        boolean before = c.pieces > 0 && t.quoted[last - 1] && t.shape[last - 1] != TokenTable.QUOTE;
        f.add(15, closed, before ? 1 : 0, place);
        boolean ending = hi > 1 && t.shape[hi - 1] == TokenTable.COLON;
        int others = 0;
        for (int i = lo; i < hi; i++) {
            others += candidate[i] && i != c.head ? 1 : 0;
        }
        others = Math.min(2, others);
        f.add(1, side, quoted, place);
        f.add(2, t.word[c.head], place, quoted);
        f.add(3, end, place, ending ? 1 : 0);
        f.add(4, more, place, quoted);
        f.add(5, Math.min(3, t.sentenceOf[to - 1] - t.sentenceOf[from]), place);
        f.add(6, others, place, side);
        f.add(7, t.word[Math.min(from + 1, t.size - 1)], place);
        f.add(8, c.sourceFrom < 0 ? 0 : 1 + t.shape[c.sourceFrom], place, side);
        f.add(9, last == hi || last == hi - 1 ? 1 : 0, place, quoted);
        f.add(10, t.quoted[lo] ? 1 : 0, quoted, place);
        f.add(11, place);
        if (to < t.size) {
            f.add(12, t.word[to], more);
            f.add(13, t.shape[to], more, place);
        }
        f.add(14, Math.round(c.cueScore), place, quoted);
    }
}
