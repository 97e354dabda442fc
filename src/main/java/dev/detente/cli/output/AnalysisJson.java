package dev.detente.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analysis.AttributedQuote;
import dev.detente.analysis.Analysis.Doubt;
import dev.detente.analysis.Analysis.PairStatement;
import dev.detente.analysis.actor.Pairing;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.quote.Speaker;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Issue;
import dev.detente.analysis.tone.Tone;

/**
 * What {@code detente analyze} and {@code detente classify} write for programs. The form is a promise: fields may be
 * added, none renamed or taken away. Offsets count code points.
 */
public final class AnalysisJson {
    private static final double DECIMALS = 10_000;

    private AnalysisJson() {}

    /** An article's analysis as one line of JSON. */
    public static String line(String id, Analysis analysis) {
        Document document = analysis.document();
        ObjectNode root = Json.object().put("id", id);
        ArrayNode quotes = root.putArray("quotes");
        analysis.quotes().forEach(quote -> quotes.add(quote(document, quote)));
        ArrayNode statements = root.putArray("statements");
        analysis.statements().forEach(statement -> statements.add(statement(document, statement)));
        ArrayNode countries = root.putArray("countries");
        analysis.countries().forEach(countries::add);
        ArrayNode doubts = root.putArray("doubtful_pairs");
        analysis.doubts().forEach(doubt -> doubts.add(doubt(doubt)));
        return Json.line(root);
    }

    /** A text's tone as one line of JSON. */
    public static String line(String id, Document document, Tone tone) {
        ObjectNode root = Json.object().put("id", id);
        fill(root, document, tone);
        return Json.line(root);
    }

    private static ObjectNode quote(Document document, AttributedQuote attributed) {
        Quote quote = attributed.quote();
        Span span = quote.span();
        ObjectNode node = Json.object()
                .put("type", quote.type().name())
                .put("start", document.codePoints().offset(span.start()))
                .put("end", document.codePoints().offset(span.end()))
                .put("text", quote.words(document.original()));
        if (quote.segments().size() > 1) {
            ArrayNode segments = node.putArray("segments");
            for (Span segment : quote.segments()) {
                segments.addArray()
                        .add(document.codePoints().offset(segment.start()))
                        .add(document.codePoints().offset(segment.end()));
            }
        }
        Span cue = quote.cue();
        node.set("cue", cue == null ? null : words(document, cue));
        Speaker speaker = quote.speaker();
        node.set("speaker", speaker == null ? null : speaker(document, speaker, attributed));
        return node.put("attribution", quote.attribution().name()).put("confidence", rounded(quote.confidence()));
    }

    private static ObjectNode speaker(Document document, Speaker speaker, AttributedQuote attributed) {
        Span via = speaker.via();
        return words(document, speaker.mention())
                .put("name", speaker.name())
                .put("role", speaker.role())
                .put("organisation", speaker.organisation())
                .put("country", attributed.party())
                .put("standing", attributed.standing().name())
                .put("via", via == null ? null : via.of(document.original()));
    }

    private static ObjectNode doubt(Doubt doubt) {
        return pairing(doubt.pairing(), doubt.quote())
                .put("pair_confidence", rounded(doubt.pairing().confidence()));
    }

    private static ObjectNode pairing(Pairing pairing, int quote) {
        return Json.object()
                .put("pair", pairing.pair())
                .put("source_country", pairing.source())
                .put("target_country", pairing.target())
                .put("perspective", pairing.perspective().name())
                .put("quote", quote);
    }

    private static ObjectNode statement(Document document, PairStatement statement) {
        ObjectNode node = pairing(statement.pairing(), statement.quote());
        fill(node.putObject("tone"), document, statement.tone());
        ArrayNode issues = node.putArray("issues");
        statement.issues().stream().map(Issue::name).forEach(issues::add);
        return node.put("target_basis", statement.pairing().basis().name())
                .put("pair_confidence", rounded(statement.pairing().confidence()));
    }

    private static void fill(ObjectNode node, Document document, Tone tone) {
        node.put("label", tone.label().name())
                .put("score", score(tone))
                .put("confidence", rounded(tone.confidence()))
                .put("act", tone.act().name());
        ArrayNode evidence = node.putArray("evidence");
        tone.evidence()
                .forEach(words -> evidence.add(words(document, words.span()).put("weight", rounded(words.weight()))));
    }

    /** Rounded to read well, unless that would carry the score into another label's band. */
    private static double score(Tone tone) {
        double rounded = rounded(tone.score());
        return Tone.Label.of(rounded) == tone.label() ? rounded : tone.score();
    }

    private static double rounded(double value) {
        // Adding zero turns -0.0 into 0.0.
        return Math.round(value * DECIMALS) / DECIMALS + 0.0;
    }

    private static ObjectNode words(Document document, Span span) {
        return Json.object()
                .put("start", document.codePoints().offset(span.start()))
                .put("end", document.codePoints().offset(span.end()))
                .put("text", span.of(document.original()));
    }
}
