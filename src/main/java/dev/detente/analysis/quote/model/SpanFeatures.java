package dev.detente.analysis.quote.model;

/** The features of one token as seen from one cue. */
final class SpanFeatures {
    private final TokenTable t;
    private final Features f;
    private final int[] candidates;

    private int lo;
    private int hi;
    private int head;
    private int cue;
    private int cueCluster;
    private int cueNext;
    private int cueNextShape;
    private int cuePrevious;
    private int cuePreviousShape;
    private int commaBefore;
    private int commaAfter;
    private int openAfter;
    private int closeBefore;
    private int markAfter;
    private boolean cueQuoted;
    private int layout;

    /** @param candidate for each token, whether it may be a cue's head */
    SpanFeatures(TokenTable table, boolean[] candidate, Features buffer) {
        this.t = table;
        this.f = buffer;
        this.candidates = new int[table.size + 1];
        for (int i = 0; i < table.size; i++) {
            candidates[i + 1] = candidates[i] + (candidate[i] ? 1 : 0);
        }
    }

    /** Turns to a cue; {@code lo} and {@code hi} bound what is looked at. */
    void cue(int head, int lo, int hi) {
        this.head = head;
        this.lo = lo;
        this.hi = hi;
        cue = t.word[head];
        cueCluster = t.cluster[head];
        cueNext = word(head + 1);
        cueNextShape = shape(head + 1);
        cuePrevious = word(head - 1);
        cuePreviousShape = shape(head - 1);
        cueQuoted = t.quoted[head];
        commaBefore = last(TokenTable.COMMA, head);
        commaAfter = next(TokenTable.COMMA, head);
        openAfter = next(TokenTable.QUOTE, head);
        closeBefore = last(TokenTable.QUOTE, head);
        markAfter = head + 1;
        while (markAfter < hi && t.word[markAfter] != TokenTable.THAT && t.word[markAfter] != TokenTable.TO) {
            markAfter++;
        }
        boolean startsQuoted = t.quoted[lo];
        boolean endsQuoted = t.quoted[hi - 1];
        layout = (startsQuoted ? 1 : 0)
                + (endsQuoted ? 2 : 0)
                + (cueQuoted ? 4 : 0)
                + (openAfter < hi ? 8 : 0)
                + (closeBefore >= lo ? 16 : 0)
                + (commaBefore >= lo ? 32 : 0)
                + (markAfter < hi ? 64 : 0);
    }

    private int last(int shape, int from) {
        int i = from - 1;
        while (i >= lo && t.shape[i] != shape) {
            i--;
        }
        return i;
    }

    private int next(int shape, int from) {
        int i = from + 1;
        while (i < hi && t.shape[i] != shape) {
            i++;
        }
        return i;
    }

    /** All features of a token. */
    void of(int i) {
        f.clear();
        shared(i);
        own(i);
    }

    /** Adds what is the same for all cues on the same side of the token in the sentence. */
    void shared(int i) {
        int side = side(i);
        int w0 = t.word[i];
        int p1 = word(i - 1);
        int n1 = word(i + 1);
        int c0 = t.cluster[i];
        int cp1 = cluster(i - 1);
        int cn1 = cluster(i + 1);
        int shapes = shape(i - 1) * 256 + t.shape[i] * 16 + shape(i + 1);
        int edge = edge(i);
        int g0 = t.coarse[i];
        int gp = coarse(i - 1);
        int gn = coarse(i + 1);
        int gp2 = coarse(i - 2);
        int gn2 = coarse(i + 2);
        f.add(2, side, w0);
        f.add(3, side, p1);
        f.add(4, side, n1);
        f.add(5, side, word(i - 2));
        f.add(6, side, word(i + 2));
        f.add(7, side, p1, w0);
        f.add(8, side, w0, n1);
        f.add(9, side, shapes);
        f.add(10, side, t.suffix[i]);
        f.add(20, side * 16 + edge, shapes);
        f.add(21, side * 16 + edge, w0);
        f.add(30, Math.min(6, hi - 1 - i) * 4 + side, shapes);
        f.add(31, side, cp1 * 256 + c0, cn1);
        f.add(33, side, c0, cp1);
        f.add(34, side, c0, cn1);
        f.add(43, side, (gp2 << 20) + (gp << 15) + (g0 << 10) + (gn << 5) + gn2);
        f.add(48, side, (gn << 10) + (gn2 << 5) + coarse(i + 3), t.shape[i]);
        f.add(49, side, (gp << 10) + (gp2 << 5) + coarse(i - 3), t.shape[i]);
    }

    /** Adds what depends on the cue. */
    void own(int i) {
        int side = side(i);
        int distance = Math.abs(i - head);
        int near = side * 4 + Math.min(3, distance);
        int from = Math.min(i, head) + 1;
        int to = Math.max(i, head);
        int s0 = t.shape[i];
        int sp1 = shape(i - 1);
        int sn1 = shape(i + 1);
        int c0 = t.cluster[i];
        int cn1 = cluster(i + 1);
        boolean between = from <= to;
        int commasBetween = between ? Math.min(3, t.commas[to] - t.commas[from]) : 0;
        int quotesBetween = between ? Math.min(3, t.quotes[to] - t.quotes[from]) : 0;
        int cuesBetween = between ? Math.min(3, candidates[to] - candidates[from]) : 0;
        int shapes = sp1 * 256 + s0 * 16 + sn1;
        int q = CueFeatures.quoteState(t, i, lo, hi);
        int edge = edge(i);
        f.add(11, near, s0 * 16 + sn1, sp1);
        f.add(14, cue, near, s0);
        f.add(16, side * 8 + q, s0, layout);
        f.add(17, side * 8 + q, shapes);
        f.add(18, side * 16 + commasBetween * 4 + quotesBetween, s0 * 16 + sp1);
        f.add(19, side * 4 + cuesBetween, s0 * 16 + sp1, commasBetween);
        f.add(22, cueNext, near, s0);
        f.add(23, cuePrevious, near, s0);
        int regionBefore =
                commaBefore < lo ? 3 : i < commaBefore ? 0 : i == commaBefore ? 1 : i == commaBefore + 1 ? 4 : 2;
        int regionAfter =
                commaAfter >= hi ? 3 : i < commaAfter - 1 ? 0 : i == commaAfter - 1 ? 4 : i == commaAfter ? 1 : 2;
        int region = side == 0 ? regionBefore : 5 + regionAfter;
        f.add(26, side * 16 + region, cueNextShape * 16 + cuePreviousShape, edge * 16 + s0);
        int quoteRegion = side == 0
                ? (closeBefore < lo ? 0 : i < closeBefore ? 1 : i == closeBefore ? 2 : 3)
                : openAfter >= hi ? 4 : i < openAfter ? 5 : i == openAfter ? 6 : i == openAfter + 1 ? 7 : 8;
        f.add(27, side * 16 + quoteRegion, s0 * 8 + q, layout);
        int markRegion = side != 1 || markAfter >= hi ? 0 : i < markAfter ? 1 : i == markAfter ? 2 : 3;
        f.add(28, side * 4 + markRegion, shapes);
        f.add(32, near, c0, cueCluster);
        f.add(35, cue, near, c0);
        f.add(36, side * 4 + cuesBetween, c0, cn1);
        f.add(39, side * 32 + Math.min(12, distance), layout);
        f.add(42, side * 4 + quotesBetween, t.suffix[i], cuesBetween * 4 + commasBetween);
        int g0 = t.coarse[i];
        int gp = coarse(i - 1);
        int gn = coarse(i + 1);
        int gn2 = coarse(i + 2);
        f.add(44, side * 16 + cuesBetween * 4 + commasBetween, (gp << 10) + (g0 << 5) + gn);
        f.add(45, near, (gp << 10) + (g0 << 5) + gn, cueCluster);
        f.add(47, side * 16 + region, (gn << 5) + gn2, g0);
    }

    private int side(int i) {
        return i < head ? 0 : i > head ? 1 : 2;
    }

    private int edge(int i) {
        return (i == lo ? 1 : 0) + (i == hi - 1 ? 2 : 0) + (i == hi - 2 ? 4 : 0) + (i == lo + 1 ? 8 : 0);
    }

    private int coarse(int i) {
        return i >= lo && i < hi ? t.coarse[i] : 0;
    }

    /**
     * Which table of transitions holds at a token: its side of the cue and what mark stands at the border before it.
     */
    int context(int i) {
        int side = i <= head ? 0 : 1;
        int s = t.shape[i];
        int p = shape(i - 1);
        int kind = p == TokenTable.COMMA || s == TokenTable.COMMA
                ? 1
                : p == TokenTable.QUOTE || s == TokenTable.QUOTE ? 2 : 0;
        return side * 3 + kind;
    }

    static final int CONTEXTS = 6;

    private int word(int i) {
        return CueFeatures.word(t, i, lo, hi);
    }

    private int shape(int i) {
        return CueFeatures.shape(t, i, lo, hi);
    }

    private int cluster(int i) {
        return CueFeatures.cluster(t, i, lo, hi);
    }
}
