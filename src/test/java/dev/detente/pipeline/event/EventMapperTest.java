package dev.detente.pipeline.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analysis.AttributedQuote;
import dev.detente.analysis.Analysis.Doubt;
import dev.detente.analysis.actor.Affiliation.Standing;
import dev.detente.analysis.actor.Pairing;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.article.NewsArticle;
import dev.detente.event.DoubtfulPair;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventMapperTest {
    private static final String TEXT = "They sell to Chile and Peru. They rest.";

    @Test
    void aQuoteWithoutAStatementTellsItsLikeliestPair() {
        AttributedQuote selling = quote(0, 27);
        AttributedQuote resting = quote(29, 38);
        Analysis analysis = new Analysis(
                Document.of(TEXT),
                List.of(selling, resting),
                List.of(),
                List.of(new Doubt(0, pairing("CL", 0.4)), new Doubt(0, pairing("PE", 0.6))),
                List.of());
        EventMapper mapper =
                new EventMapper(NewsArticle.ofText("a", TEXT), EventTime.of(null, Instant.EPOCH), analysis, "version");

        assertThat(mapper.unpaired(0).getDoubtfulPair()).isEqualTo(new DoubtfulPair("BO", "PE", 0.6));
        assertThat(mapper.unpaired(1).getDoubtfulPair()).isNull();
    }

    private static AttributedQuote quote(int start, int end) {
        Quote quote = new Quote(Quote.Type.INDIRECT, List.of(new Span(start, end)), null, null);
        return new AttributedQuote(quote, "BO", Standing.OFFICIAL);
    }

    private static Pairing pairing(String target, double confidence) {
        return new Pairing("BO", target, Pairing.Perspective.PARTY, Pairing.Basis.ADDRESSEE, List.of(), confidence);
    }
}
