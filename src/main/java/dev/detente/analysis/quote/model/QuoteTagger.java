package dev.detente.analysis.quote.model;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds attributions, direct, mixed and indirect, with the weights of a trained model: cues by logistic regression,
 * source and content around each cue by a linear-chain conditional random field, and a last look that accepts or
 * refuses the whole. Stateless, safe to share.
 */
public final class QuoteTagger {
    /** Log odds from which a candidate is taken; set on held-out training articles for the best F1. */
    private static final float THRESHOLD = -0.9f;

    private final QuoteModel model;

    /** A tagger with a model. */
    public QuoteTagger(QuoteModel model) {
        this.model = model;
    }

    /**
     * All attributions of a text in the order of their cues; their contents do not overlap. Time grows linearly with
     * the text.
     *
     * @param quotations the outer quotation marks with what they hold, in order, without overlaps
     * @param spoken the tokens of direct speech that is known already; no cue is looked for there
     */
    public List<Attribution> tag(Document document, List<Span> quotations, BitSet spoken) {
        List<Attribution> attributions = new ArrayList<>();
        for (Candidate c : candidates(document, quotations, spoken)) {
            attributions.add(attribution(document.tokens(), c));
        }
        return attributions;
    }

    private List<Candidate> candidates(Document document, List<Span> quotations, BitSet spoken) {
        TokenTable table = new TokenTable(document, quotations, model.classes());
        List<Candidate> candidates = CandidatePass.run(table, model, spoken);
        AcceptFeatures.score(table, candidates, model.acceptance());
        return Selection.of(candidates, THRESHOLD);
    }

    private static Attribution attribution(Tokens tokens, Candidate c) {
        List<Span> content = new ArrayList<>(c.pieces);
        for (int p = 0; p < c.pieces; p++) {
            content.add(span(tokens, c.content[p * 2], c.content[p * 2 + 1]));
        }
        Span source = c.sourceFrom < 0 ? null : span(tokens, c.sourceFrom, c.sourceTo);
        return new Attribution(content, span(tokens, c.cueFrom, c.cueTo), source, c.score);
    }

    private static Span span(Tokens tokens, int from, int to) {
        return new Span(tokens.start(from), tokens.end(to - 1));
    }

    /**
     * One attribution as the tagger sees it.
     *
     * @param content its pieces in order, at least one; quotation marks may stand inside or out
     * @param cue the words that attribute
     * @param source the words that name the source, or null where there are none
     * @param logOdds how much speaks for it being one
     */
    public record Attribution(
            List<Span> content, Span cue, @Nullable Span source, float logOdds) {
        public Attribution {
            content = List.copyOf(content);
        }
    }
}
