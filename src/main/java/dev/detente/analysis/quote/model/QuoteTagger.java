package dev.detente.analysis.quote.model;

import dev.detente.analysis.text.Document;
import java.util.ArrayList;
import java.util.List;

/** Finds attributions. */
public final class QuoteTagger {
    static final float CUE_FLOOR = Float.parseFloat(System.getProperty("floor", "-2.5"));

    private final QuoteModel model;

    QuoteTagger(QuoteModel model) {
        this.model = model;
    }

    List<Candidate> tag(Document document) {
        TokenTable table = new TokenTable(document, QuoteState.of(document), model.classes());
        List<Candidate> candidates = candidates(table, model);
        Features buffer = new Features(model.acceptance().bits);
        for (Candidate c : candidates) {
            AcceptFeatures.of(table, c, candidates, buffer);
            c.score = model.acceptance().score(buffer);
        }
        return select(candidates, model.threshold());
    }

    static List<Candidate> candidates(TokenTable table, QuoteModel model) {
        Features buffer = new Features(model.cues().bits);
        List<Candidate> candidates = new ArrayList<>();
        boolean[] isCandidate = new boolean[table.size];
        for (int i = 0; i < table.size; i++) {
            if (table.shape[i] == TokenTable.BORDER) {
                continue;
            }
            CueFeatures.of(table, i, buffer);
            float score = model.cues().score(buffer);
            isCandidate[i] = score > 0;
            if (score > CUE_FLOOR) {
                candidates.add(new Candidate(i, score));
            }
        }
        Features continuationBuffer = new Features(model.continuation().bits);
        Features spanBuffer = new Features(model.spans().bits);
        SpanFeatures features = new SpanFeatures(table, isCandidate, spanBuffer);
        Viterbi viterbi = new Viterbi();
        int[] contexts = new int[Viterbi.LIMIT];
        for (Candidate c : candidates) {
            int s = table.sentenceOf[c.head];
            int lo = Math.max(table.sentenceStart[s], c.head - Viterbi.REACH);
            int hi = Math.min(table.sentenceEnd[s], c.head + Viterbi.REACH + 1);
            features.cue(c.head, lo, hi);
            for (int i = lo; i < hi; i++) {
                features.of(i);
                model.spans().score(spanBuffer, viterbi.emissions, (i - lo) * Labels.COUNT);
                contexts[i - lo] = features.context(i);
            }
            c.score = viterbi.decode(hi - lo, c.head - lo, contexts, model.transitions());
            c.read(viterbi.labels, lo, hi - lo);
            Extension.extend(table, c, lo, hi);
            if (c.pieces == 0) {
                continue;
            }
            int from = Math.max(table.sentenceEnd[s], c.content[c.pieces * 2 - 1]);
            boolean again = false;
            while (true) {
                int to = Extension.wholeQuotation(table, from);
                if (to < 0) {
                    break;
                }
                ContinuationFeatures.of(table, c, from, to, again, isCandidate, continuationBuffer);
                if (model.continuation().score(continuationBuffer) < 0) {
                    break;
                }
                c.add(from, to);
                from = to;
                again = true;
            }
        }
        return candidates;
    }

    static List<Candidate> select(List<Candidate> candidates, float threshold) {
        List<Candidate> order = new ArrayList<>();
        for (Candidate c : candidates) {
            if (c.score > threshold && c.pieces > 0) {
                order.add(c);
            }
        }
        order.sort((a, b) -> Float.compare(b.score, a.score));
        List<Candidate> taken = new ArrayList<>();
        for (Candidate c : order) {
            boolean free = true;
            for (Candidate o : taken) {
                free &= !o.contains(c.head) && !c.contains(o.head) && c.overlap(o) == 0;
            }
            if (free) {
                taken.add(c);
            }
        }
        taken.sort((a, b) -> Integer.compare(a.head, b.head));
        return taken;
    }
}
