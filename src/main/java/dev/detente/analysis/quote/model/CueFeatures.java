package dev.detente.analysis.quote.model;

/** The features that tell whether a token is the head of a cue. */
final class CueFeatures {
    private CueFeatures() {}

    static void of(TokenTable t, int i, Features f) {
        f.clear();
        int s = t.sentenceOf[i];
        int lo = t.sentenceStart[s];
        int hi = t.sentenceEnd[s];
        int w0 = t.word[i];
        int p1 = word(t, i - 1, lo, hi);
        int p2 = word(t, i - 2, lo, hi);
        int n1 = word(t, i + 1, lo, hi);
        int n2 = word(t, i + 2, lo, hi);
        int sp1 = shape(t, i - 1, lo, hi);
        int sp2 = shape(t, i - 2, lo, hi);
        int sn1 = shape(t, i + 1, lo, hi);
        int sn2 = shape(t, i + 2, lo, hi);
        int cp1 = cluster(t, i - 1, lo, hi);
        int cp2 = cluster(t, i - 2, lo, hi);
        int cn1 = cluster(t, i + 1, lo, hi);
        int cn2 = cluster(t, i + 2, lo, hi);
        int c0 = t.cluster[i];
        int s0 = t.shape[i];
        f.add(1, w0);
        f.add(2, p1);
        f.add(3, n1);
        f.add(4, p2);
        f.add(5, n2);
        f.add(6, w0, p1);
        f.add(7, w0, n1);
        f.add(8, p1, n1);
        f.add(9, w0, p2);
        f.add(10, w0, n2);
        f.add(11, t.suffix[i]);
        f.add(12, t.suffix[i], sp1, sn1);
        f.add(13, sp1 * 16 + sp2, sn1 * 16 + sn2, s0);
        f.add(14, w0, sp1, sn1);
        f.add(15, w0, sp2 * 16 + sp1);
        f.add(16, w0, sn1 * 16 + sn2);
        int q = quoteState(t, i, lo, hi);
        f.add(17, q, s0);
        f.add(18, q, w0);
        int before = Math.min(2, t.quotes[i] - t.quotes[lo]);
        int after = Math.min(2, t.quotes[hi] - t.quotes[i + 1]);
        f.add(19, w0, before * 3 + after);
        f.add(20, t.suffix[i], q, before * 3 + after);
        int that = ahead(t, i, hi, TokenTable.THAT);
        f.add(21, w0, that);
        f.add(22, t.suffix[i], that);
        f.add(23, w0, ahead(t, i, hi, TokenTable.TO));
        f.add(24, w0, Math.min(3, i - lo), Math.min(3, hi - i - 1));
        f.add(25, word(t, i - 3, lo, hi));
        f.add(26, word(t, i + 3, lo, hi));
        f.add(27, p2, p1);
        f.add(28, n1, n2);
        f.add(29, w0, Math.min(2, t.commas[i] - t.commas[lo]), Math.min(2, t.commas[hi] - t.commas[i]));
        f.add(30, quoteEdges(t, i, lo, hi), t.suffix[i]);
        f.add(31, quoteEdges(t, i, lo, hi), w0);
        f.add(32, c0, cp1, cn1);
        f.add(33, c0, cp1, cp2);
        f.add(34, c0, cn1, cn2);
        f.add(35, w0, cp1);
        f.add(36, w0, cn1);
        f.add(37, c0, p1);
        f.add(38, c0, n1);
        f.add(39, t.suffix2[i], cp1, cn1);
        int g0 = t.coarse[i];
        int gp = coarse(t, i - 1, lo, hi);
        int gn = coarse(t, i + 1, lo, hi);
        int gp2 = coarse(t, i - 2, lo, hi);
        int gn2 = coarse(t, i + 2, lo, hi);
        f.add(40, (gp2 << 20) + (gp << 15) + (g0 << 10) + (gn << 5) + gn2);
        f.add(41, w0, gp << 5 | gn);
        f.add(42, w0, gp << 5 | gp2);
        f.add(43, w0, gn << 5 | gn2);
        f.add(44, (gp << 10) + (gp2 << 5) + coarse(t, i - 3, lo, hi), g0);
        f.add(45, (gn << 10) + (gn2 << 5) + coarse(t, i + 3, lo, hi), g0);
    }

    private static int coarse(TokenTable t, int i, int lo, int hi) {
        return i >= lo && i < hi ? t.coarse[i] : 0;
    }

    /** How near a quotation mark stands on either side: 0 to 4 tokens, or 5. */
    private static int quoteEdges(TokenTable t, int i, int lo, int hi) {
        int left = 1;
        while (left < 5 && i - left >= lo && t.shape[i - left] != TokenTable.QUOTE) {
            left++;
        }
        int right = 1;
        while (right < 5 && i + right < hi && t.shape[i + right] != TokenTable.QUOTE) {
            right++;
        }
        if (i - left < lo) {
            left = 6;
        }
        return left * 8 + (i + right >= hi ? 6 : right);
    }

    private static int ahead(TokenTable t, int i, int hi, int word) {
        for (int k = 1; k <= 6; k++) {
            if (i + k < hi && t.word[i + k] == word) {
                return k;
            }
        }
        return 0;
    }

    static int quoteState(TokenTable t, int i, int lo, int hi) {
        return (i > lo && t.quoted[i - 1] ? 1 : 0) + (t.quoted[i] ? 2 : 0) + (i + 1 < hi && t.quoted[i + 1] ? 4 : 0);
    }

    static int word(TokenTable t, int i, int lo, int hi) {
        return i >= lo && i < hi ? t.word[i] : TokenTable.BORDER_WORD + Integer.signum(i - lo);
    }

    static int shape(TokenTable t, int i, int lo, int hi) {
        return i >= lo && i < hi ? t.shape[i] : TokenTable.BORDER;
    }

    static int cluster(TokenTable t, int i, int lo, int hi) {
        return i >= lo && i < hi ? t.cluster[i] : 255;
    }
}
