package dev.detente.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analysis.AttributedQuote;
import dev.detente.analysis.Analysis.Doubt;
import dev.detente.analysis.Analysis.PairStatement;
import dev.detente.analysis.actor.Affiliation;
import dev.detente.analysis.actor.Pairing;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.quote.Speaker;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Issue;
import dev.detente.analysis.tone.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the form that the project promises to scripts, letter by letter. */
class AnalysisJsonTest {
    // The dove takes two UTF-16 units and one code point: all offsets after it differ.
    private static final String TEXT =
            "\uD83D\uDD4A “We reject this,” Minister Ada Vale said, “and we will answer.” Talks went on.";

    private final Document document = Document.of(TEXT);

    @Test
    void anAnalysisTakesThePromisedForm() {
        Quote interrupted = new Quote(
                Quote.Type.DIRECT,
                List.of(span("We reject this,"), span("and we will answer.")),
                span("said"),
                new Speaker(span("Minister Ada Vale"), "Ada Vale", "Minister", null, null, span("Minister Ada Vale")));
        Quote anonymous = new Quote(
                Quote.Type.INDIRECT, List.of(span("Talks went on")), null, null, Quote.Attribution.BELIEF, 0.43124);
        Tone tone = new Tone(-0.5, 0.75, Tone.Act.REJECT, List.of(new Tone.Evidence(span("reject"), -0.25)));
        Pairing pairing =
                new Pairing("FR", "DE", Pairing.Perspective.PARTY, Pairing.Basis.ADDRESSEE, List.of(span("this")), 0.9);
        Pairing unsure =
                new Pairing("FR", "IT", Pairing.Perspective.OBSERVER, Pairing.Basis.ARTICLE, List.of(), 0.54321);
        Analysis analysis = new Analysis(
                document,
                List.of(
                        new AttributedQuote(interrupted, "FR", Affiliation.Standing.OFFICIAL),
                        new AttributedQuote(anonymous, null, Affiliation.Standing.UNKNOWN)),
                List.of(new PairStatement(0, pairing, tone, List.of(Issue.TRADE, Issue.HUMAN_RIGHTS))),
                List.of(new Doubt(1, unsure)),
                List.of("FR", "DE"));

        assertThat(AnalysisJson.line("a-1", analysis)).isEqualTo("""
                        {"id":"a-1","quotes":[{"type":"DIRECT","start":3,"end":64,\
                        "text":"We reject this, and we will answer.","segments":[[3,18],[45,64]],\
                        "cue":{"start":38,"end":42,"text":"said"},\
                        "speaker":{"start":20,"end":37,"text":"Minister Ada Vale","name":"Ada Vale",\
                        "role":"Minister","organisation":null,"country":"FR","standing":"OFFICIAL","via":null},\
                        "attribution":"SPEECH","confidence":1.0},\
                        {"type":"INDIRECT","start":66,"end":79,"text":"Talks went on","cue":null,"speaker":null,\
                        "attribution":"BELIEF","confidence":0.4312}],\
                        "statements":[{"pair":"DE-FR","source_country":"FR","target_country":"DE",\
                        "perspective":"PARTY","quote":0,"tone":{"label":"CRITICAL","score":-0.5,"confidence":0.75,\
                        "act":"REJECT","evidence":[{"start":6,"end":12,"text":"reject","weight":-0.25}]},\
                        "issues":["TRADE","HUMAN_RIGHTS"],"target_basis":"ADDRESSEE","pair_confidence":0.9}],"countries":["FR","DE"],\
                        "doubtful_pairs":[{"pair":"FR-IT","source_country":"FR","target_country":"IT",\
                        "perspective":"OBSERVER","quote":1,"pair_confidence":0.5432}]}""");
    }

    @Test
    void aToneTakesThePromisedForm() {
        Tone tone = new Tone(0.123456, 1, Tone.Act.STATEMENT, List.of());

        assertThat(AnalysisJson.line("s-1", document, tone))
                .isEqualTo("{\"id\":\"s-1\",\"label\":\"NEUTRAL\",\"score\":0.1235,\"confidence\":1.0,"
                        + "\"act\":\"STATEMENT\",\"evidence\":[]}");
    }

    @Test
    void roundingNeverCarriesAScoreIntoAnotherBand() {
        Tone tone = new Tone(0.199999, 1, Tone.Act.STATEMENT, List.of());

        assertThat(AnalysisJson.line("s-1", document, tone)).contains("\"label\":\"NEUTRAL\",\"score\":0.199999,");
    }

    private Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
