package dev.detente.analysis.quote.model;

import java.util.List;

/** The features that tell whether a cue with its content and source is an attribution. */
final class AcceptFeatures {
    private AcceptFeatures() {}

    /** How many candidates on either side of one are looked at. */
    private static final int NEIGHBOURS = 12;

    /** Scores all candidates, which stand in order of their cues. */
    static void score(TokenTable t, List<Candidate> candidates, WeightTable weights) {
        Features features = new Features();
        features.bits(weights.bits());
        for (int i = 0; i < candidates.size(); i++) {
            of(t, candidates, i, features);
            candidates.get(i).score = weights.score(features);
        }
    }

    static void of(TokenTable t, List<Candidate> candidates, int index, Features f) {
        f.clear();
        Candidate c = candidates.get(index);
        int s = t.sentenceOf[c.head];
        int lo = t.sentenceStart[s];
        int hi = t.sentenceEnd[s];
        int cue = t.word[c.head];
        int score = Math.max(-12, Math.min(12, Math.round(c.cueScore * 2)));
        f.add(1, score);
        f.add(2, cue);
        int first = c.pieces == 0 ? -1 : c.content[0];
        int last = c.pieces == 0 ? -1 : c.content[c.pieces * 2 - 1];
        int length = c.length();
        int size = length < 4 ? length : length < 7 ? 4 : length < 12 ? 5 : length < 20 ? 6 : length < 40 ? 7 : 8;
        int side = c.pieces == 0 ? 0 : (first < c.head ? 1 : 0) + (last > c.head ? 2 : 0);
        int source = c.sourceFrom < 0 ? 0 : 1 + t.shape[c.sourceFrom] * 2 + (c.sourceFrom > c.head ? 1 : 0);
        f.add(3, side, size);
        f.add(4, side, source);
        f.add(5, cue, side);
        f.add(6, cue, source);
        f.add(7, size, score);
        if (c.pieces > 0) {
            f.add(8, t.word[first], side);
            f.add(9, t.word[first], cue);
            f.add(10, t.quoted[first] ? 1 : 0, t.quoted[last - 1] ? 1 : 0, side);
            f.add(11, CueFeatures.shape(t, last, lo, hi), side, first == lo ? 1 : 0);
            f.add(12, CueFeatures.cluster(t, first, lo, hi), size);
            f.add(20, t.quoted[first] ? 1 : 0, t.quoted[c.head] ? 1 : 0, source);
            f.add(21, Math.min(6, Math.max(-1, first - c.cueTo)), Math.min(6, Math.max(-1, c.cueFrom - last)), side);
        }
        if (c.sourceFrom >= 0) {
            f.add(13, t.word[c.sourceTo - 1]);
            f.add(14, t.word[c.sourceFrom], cue);
            f.add(22, Math.min(5, c.sourceTo - c.sourceFrom), Math.min(6, Math.abs(c.sourceTo - c.cueFrom)), side);
            f.add(23, CueFeatures.cluster(t, c.sourceTo - 1, lo, hi), side);
        }
        f.add(15, Math.min(4, c.cueTo - c.cueFrom), c.head - c.cueFrom);
        f.add(16, t.word[c.cueFrom], cue);
        f.add(17, t.word[c.cueTo - 1], cue);
        int inside = 0;
        int covers = 0;
        int shared = 0;
        int end = Math.min(candidates.size(), index + NEIGHBOURS + 1);
        for (int k = Math.max(0, index - NEIGHBOURS); k < end; k++) {
            Candidate o = candidates.get(k);
            if (o != c && t.sentenceOf[o.head] == s) {
                int other = Math.max(-4, Math.min(8, Math.round(o.cueScore)));
                if (o.contains(c.head)) {
                    inside = Math.max(inside, other + 10);
                    f.add(24, t.word[o.head], score);
                } else if (c.contains(o.head)) {
                    covers = Math.max(covers, other + 10);
                } else if (c.overlap(o) > 0) {
                    shared = Math.max(shared, other + 10);
                    f.add(25, cue, t.word[o.head]);
                }
            }
        }
        f.add(18, inside, score);
        f.add(19, covers, score);
        f.add(26, shared, score);
        f.add(27, inside, covers, shared);
        f.add(28, t.quoted[c.head] ? 1 : 0, score);
        f.add(29, Math.min(5, c.pieces), side);
    }
}
