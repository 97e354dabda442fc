package dev.detente.analysis.quote.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Finds what may be an attribution: cues, then for each its source and content, then quotations that go on with it. */
final class CandidatePass {
    /** A cue's score (log odds) from which it is worth a look. */
    private static final float FLOOR = -1.2f;

    /** A cue's score from which it has content even where the likeliest labels show none. */
    private static final float CLEAR = 3f;

    private final TokenTable table;
    private final QuoteModel model;
    private final boolean[] isCue;
    private final Features features = new Features();

    private CandidatePass(TokenTable table, QuoteModel model) {
        this.table = table;
        this.model = model;
        this.isCue = new boolean[table.size];
    }

    /**
     * All candidates in order of their cues.
     *
     * @param spoken tokens in whose words no cue is looked for, as they are somebody's speech
     */
    static List<Candidate> run(TokenTable table, QuoteModel model, BitSet spoken) {
        CandidatePass pass = new CandidatePass(table, model);
        List<Candidate> candidates = pass.cues(spoken);
        if (!candidates.isEmpty()) {
            pass.spans(candidates);
        }
        return candidates;
    }

    private List<Candidate> cues(BitSet spoken) {
        List<Candidate> candidates = new ArrayList<>();
        features.bits(model.cues().bits());
        for (int i = 0; i < table.size; i++) {
            if (model.cueWords().mayHave(table.word[i])) {
                CueFeatures.of(table, i, features);
                float score = model.cues().score(features);
                isCue[i] = score > 0;
                if (score > FLOOR && !spoken.get(i)) {
                    candidates.add(new Candidate(i, score));
                }
            }
        }
        return candidates;
    }

    private void spans(List<Candidate> candidates) {
        int most = 0;
        for (Candidate c : candidates) {
            most = Math.max(most, Viterbi.end(table, c.head) - Viterbi.first(table, c.head));
        }
        SpanScorer scorer = new SpanScorer(new SpanFeatures(table, isCue, features), features, model.spans(), most);
        Viterbi viterbi = new Viterbi(model.transitions(), most);
        for (Candidate c : candidates) {
            int lo = Viterbi.first(table, c.head);
            int hi = Viterbi.end(table, c.head);
            scorer.score(c.head, lo, hi, viterbi);
            boolean found = viterbi.decode(hi - lo, c.head - lo);
            if (found && (viterbi.margin > 0 || c.cueScore > CLEAR)) {
                c.read(viterbi.labels, lo, hi - lo);
                Quotations.complete(table, c, lo, hi);
                goOn(c);
            }
        }
    }

    private void goOn(Candidate c) {
        features.bits(model.continuations().bits());
        int from = Quotations.next(table, c);
        boolean again = false;
        for (int to = Quotations.whole(table, from); to > 0; to = Quotations.whole(table, from)) {
            ContinuationFeatures.of(table, c, from, to, again, isCue, features);
            if (model.continuations().score(features) < 0) {
                return;
            }
            c.add(from, to);
            from = to;
            again = true;
        }
    }
}
