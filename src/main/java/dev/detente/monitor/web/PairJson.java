package dev.detente.monitor.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.event.DirectionTone;
import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import dev.detente.monitor.view.PairSummary;
import dev.detente.pipeline.event.AvroJson;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pairs and their windows as JSON and as tables. */
public final class PairJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private PairJson() {}

    /** A pair as the API has it. */
    public static ObjectNode of(PairSummary pair) {
        ObjectNode node = NODES.objectNode();
        node.put("pair", pair.pair());
        node.put("statements", pair.statements());
        node.put("mentions", pair.mentions());
        node.put("tone", rounded(pair.tone()));
        node.put("latest", rounded(pair.latest()));
        node.put("change", rounded(pair.change()));
        ObjectNode labels = node.putObject("labels");
        pair.labels().forEach(labels::put);
        ArrayNode directions = node.putArray("directions");
        pair.directions()
                .forEach(direction -> directions
                        .addObject()
                        .put("source_country", direction.source())
                        .put("target_country", direction.target())
                        .put("statements", direction.statements())
                        .put("tone", rounded(direction.tone())));
        ArrayNode days = node.putArray("days");
        pair.days()
                .forEach(day -> days.addObject()
                        .put("start", Instant.ofEpochMilli(day.start()).toString())
                        .put("tone", rounded(day.tone()))
                        .put("statements", day.statements()));
        ToneShift shift = pair.lastShift();
        node.set("last_shift", shift == null ? NODES.nullNode() : AvroJson.of(shift));
        return node;
    }

    /** Means carry the noise of binary fractions; four places are more than a tone has. */
    private static @Nullable Double rounded(@Nullable Double value) {
        return value == null ? null : Math.round(value * 10_000) / 10_000.0;
    }

    static String csv(List<PairSummary> pairs) {
        Csv csv = new Csv("pair", "statements", "mentions", "tone", "latest", "change", "last_shift", "last_shift_at");
        for (PairSummary pair : pairs) {
            ToneShift shift = pair.lastShift();
            csv.text(pair.pair())
                    .number(pair.statements())
                    .number(pair.mentions())
                    .number(rounded(pair.tone()))
                    .number(rounded(pair.latest()))
                    .number(rounded(pair.change()))
                    .text(shift == null ? null : shift.getKind().name())
                    .text(shift == null ? null : shift.getWindowStart().toString())
                    .end();
        }
        return csv.toString();
    }

    static String windowsCsv(List<ToneWindow> windows) {
        Csv csv = new Csv(
                "pair",
                "issue",
                "size",
                "start",
                "end",
                "statements",
                "mentions",
                "hostile",
                "critical",
                "neutral",
                "conciliatory",
                "cooperative",
                "mean_score",
                "directions");
        for (ToneWindow window : windows) {
            csv.text(window.getPair())
                    .text(window.getIssue())
                    .text(window.getSize())
                    .text(window.getStart().toString())
                    .text(window.getEnd().toString())
                    .number(window.getStatements())
                    .number(window.getMentions())
                    .number(window.getLabels().getHostile())
                    .number(window.getLabels().getCritical())
                    .number(window.getLabels().getNeutral())
                    .number(window.getLabels().getConciliatory())
                    .number(window.getLabels().getCooperative())
                    .number(rounded(window.getMeanScore()))
                    .text(directions(window.getDirections()))
                    .end();
        }
        return csv.toString();
    }

    private static String directions(List<DirectionTone> directions) {
        return String.join(
                " ",
                directions.stream()
                        .map(direction -> direction.getSourceCountry() + ">" + direction.getTargetCountry() + "="
                                + rounded(direction.getMeanScore()))
                        .toList());
    }
}
