package dev.detente.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.analysis.Analysis.Doubt;
import dev.detente.analysis.Analysis.PairStatement;
import dev.detente.analysis.Explanation;
import dev.detente.analysis.actor.Affiliation;
import dev.detente.analysis.actor.NameReading;
import dev.detente.analysis.actor.NameReading.Meaning;
import dev.detente.analysis.actor.Pairing;
import dev.detente.analysis.text.Document;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What {@code detente actors explain --output json} writes. Offsets count code points. */
public final class ExplanationJson {
    private ExplanationJson() {}

    /** The explanation as one line of JSON. */
    public static String line(Explanation explanation) {
        Document document = explanation.analysis().document();
        ObjectNode root = Json.object();
        ArrayNode names = root.putArray("names");
        explanation.names().forEach(name -> names.add(name(document, name)));
        ArrayNode countries = root.putArray("countries");
        explanation.analysis().countries().forEach(countries::add);
        ArrayNode mainPair = root.putArray("main_pair");
        explanation.mainPair().forEach(mainPair::add);
        ArrayNode quotes = root.putArray("quotes");
        for (int i = 0; i < explanation.analysis().quotes().size(); i++) {
            quotes.add(quote(explanation, i));
        }
        return Json.line(root);
    }

    private static ObjectNode name(Document document, NameReading name) {
        ObjectNode node = Json.object()
                .put("start", document.codePoints().offset(name.span().start()))
                .put("end", document.codePoints().offset(name.span().end()))
                .put("text", name.span().of(document.original()));
        node.set("means", name.chosen() == null ? null : meaning(name.chosen()));
        node.put("why", name.why().name()).put("because", name.why().told());
        ArrayNode meanings = node.putArray("meanings");
        name.meanings().forEach(meaning -> meanings.add(meaning(meaning)));
        return node;
    }

    private static ObjectNode meaning(Meaning meaning) {
        return Json.object()
                .put("use", meaning.use())
                .put("party", meaning.party())
                .put("person", meaning.person())
                .put("office", meaning.office())
                .put("from", day(meaning.from()))
                .put("to", day(meaning.to()))
                .put("origin", meaning.origin());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static ObjectNode quote(Explanation explanation, int index) {
        Affiliation speaker = explanation.speakers().get(index);
        ObjectNode node = Json.object()
                .put(
                        "text",
                        explanation
                                .analysis()
                                .quotes()
                                .get(index)
                                .quote()
                                .words(explanation.analysis().document().original()));
        node.putObject("speaker")
                .put("country", speaker.party())
                .put("standing", speaker.standing().name())
                .put("ground", speaker.ground().name());
        ArrayNode pairs = node.putArray("pairs");
        for (PairStatement statement : explanation.analysis().statements()) {
            if (statement.quote() == index) {
                pairs.add(pairing(statement.pairing()));
            }
        }
        ArrayNode doubts = node.putArray("doubtful_pairs");
        for (Doubt doubt : explanation.analysis().doubts()) {
            if (doubt.quote() == index) {
                doubts.add(pairing(doubt.pairing()));
            }
        }
        return node;
    }

    private static ObjectNode pairing(Pairing pairing) {
        return Json.object()
                .put("source_country", pairing.source())
                .put("target_country", pairing.target())
                .put("perspective", pairing.perspective().name())
                .put("target_basis", pairing.basis().name())
                .put("pair_confidence", pairing.confidence());
    }
}
