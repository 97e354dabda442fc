package dev.detente.monitor.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.detente.event.ToneLabel;
import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import dev.detente.monitor.view.DeadLetter;
import dev.detente.monitor.view.MonitorView;
import dev.detente.monitor.view.PairSummary;
import dev.detente.monitor.view.Pairs;
import dev.detente.monitor.view.StatementFilter;
import dev.detente.monitor.view.Statements.Page;
import dev.detente.monitor.view.Statements.Place;
import dev.detente.monitor.view.StoredStatement;
import dev.detente.monitor.view.ToneWindows;
import dev.detente.monitor.view.ToneWindows.Series;
import dev.detente.monitor.view.ViewJson;
import dev.detente.pipeline.event.AvroJson;
import dev.detente.pipeline.topic.Topics;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The HTTP API, {@code /api/v1}, as {@code openapi.json} documents it. Reads the view and nothing else. */
final class Api implements Routes {
    static final String ROOT = "/api/v1";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MAX_PAIRS = 1_000;
    private static final int MAX_WINDOWS = 20_000;
    private static final int MAX_PAGE = 500;
    private static final int PAGE = 50;
    private static final Set<String> TONES =
            Arrays.stream(ToneLabel.values()).map(ToneLabel::name).collect(Collectors.toSet());
    private static final Set<String> PERSPECTIVES = Set.of("PARTY", "OBSERVER", "UNKNOWN");

    private final MonitorView view;
    private final Pairs pairs;
    private final Topics topics;

    Api(MonitorView view, Topics topics) {
        this.view = view;
        this.pairs = new Pairs(view);
        this.topics = topics;
    }

    @Override
    public Map<String, Handler> gets() {
        Map<String, Handler> gets = new LinkedHashMap<>();
        gets.put(ROOT + "/status", this::status);
        gets.put(ROOT + "/pairs", this::pairs);
        gets.put(ROOT + "/pairs/{pair}", this::pair);
        gets.put(ROOT + "/pairs/{pair}/windows", this::windows);
        gets.put(ROOT + "/pairs/{pair}/statements", context -> statements(context, true));
        gets.put(ROOT + "/statements", context -> statements(context, false));
        gets.put(ROOT + "/statements/{id}", this::statement);
        gets.put(ROOT + "/shifts", this::shifts);
        gets.put(ROOT + "/dead-letters", this::deadLetters);
        gets.put(ROOT + "/dead-letters/{partition}/{offset}", this::deadLetter);
        return gets;
    }

    private void status(Context context) {
        new Params(context);
        ObjectNode node = NODES.objectNode();
        node.put("complete", view.isComplete());
        node.put("trouble", view.trouble());
        node.putObject("kept")
                .put("statements", view.statements().size())
                .put("windows", view.windows().size())
                .put("listeners", view.live().listeners());
        node.putObject("left_out")
                .put("statements", view.statements().leftOut())
                .put("undecodable", view.undecodableRecords());
        ObjectNode records = node.putObject("records");
        records.put("statements", view.flow(topics.statements()).total());
        records.put("unpaired", view.flow(topics.unpaired()).total());
        records.put("late", view.flow(topics.late()).total());
        records.put("dead_letters", view.flow(topics.dlq()).total());
        Answers.json(context, node);
    }

    private void pairs(Context context) {
        Params params = new Params(context, "issue", "country", "from", "to", "format");
        List<PairSummary> found = pairs.summaries(
                params.name("issue", ToneWindows.ALL_ISSUES),
                params.countries("country"),
                params.time("from", Long.MIN_VALUE),
                params.time("to", Long.MAX_VALUE));
        List<PairSummary> shown = found.subList(0, Math.min(MAX_PAIRS, found.size()));
        if (params.wantsCsv()) {
            Answers.csv(context, "pairs", PairJson.csv(shown));
            return;
        }
        ObjectNode node = NODES.objectNode();
        ArrayNode array = node.putArray("pairs");
        shown.forEach(pair -> array.add(PairJson.of(pair)));
        node.put("left_out", found.size() - shown.size());
        Answers.json(context, node);
    }

    private void pair(Context context) {
        Params params = new Params(context, "issue", "from", "to");
        String pair = known(params.pair());
        ObjectNode node = PairJson.of(pairs.summary(
                pair,
                params.name("issue", ToneWindows.ALL_ISSUES),
                params.time("from", Long.MIN_VALUE),
                params.time("to", Long.MAX_VALUE)));
        ArrayNode issues = node.putArray("issues");
        for (String issue : view.windows().issues(pair)) {
            PairSummary ofIssue =
                    pairs.summary(pair, issue, params.time("from", Long.MIN_VALUE), params.time("to", Long.MAX_VALUE));
            if (ofIssue.mentions() > 0) {
                issues.addObject()
                        .put("issue", issue)
                        .put("statements", ofIssue.statements())
                        .put("tone", ofIssue.tone());
            }
        }
        Answers.json(context, node);
    }

    private String known(String pair) {
        if (view.windows().issues(pair).isEmpty()
                && !view.statements().perPair().containsKey(pair)) {
            throw ApiException.notFound("nothing has been said between " + pair.replace("-", " and "));
        }
        return pair;
    }

    private void windows(Context context) {
        Params params = new Params(context, "issue", "size", "from", "to", "format");
        Series series = new Series(
                known(params.pair()),
                params.name("issue", ToneWindows.ALL_ISSUES),
                params.duration("size", ToneWindows.DAY));
        List<ToneWindow> found =
                view.windows().of(series, params.time("from", Long.MIN_VALUE), params.time("to", Long.MAX_VALUE));
        // The newest ones, where there are too many.
        List<ToneWindow> shown = found.subList(Math.max(0, found.size() - MAX_WINDOWS), found.size());
        if (params.wantsCsv()) {
            Answers.csv(context, "windows-" + series.pair(), PairJson.windowsCsv(shown));
            return;
        }
        ObjectNode node = NODES.objectNode();
        ArrayNode array = node.putArray("windows");
        shown.forEach(window -> array.add(AvroJson.of(window)));
        node.put("left_out", found.size() - shown.size());
        Answers.json(context, node);
    }

    private void statements(Context context, boolean ofPair) {
        Params params = new Params(
                context,
                "country",
                "source",
                "issue",
                "tone",
                "perspective",
                "copies",
                "from",
                "to",
                "order",
                "limit",
                "cursor",
                "format");
        StatementFilter filter = new StatementFilter(
                ofPair ? known(params.pair()) : null,
                params.countries("country"),
                params.countries("source"),
                params.names("issue"),
                params.namesOf("tone", TONES),
                params.namesOf("perspective", PERSPECTIVES),
                params.time("from", Long.MIN_VALUE),
                params.time("to", Long.MAX_VALUE),
                params.choice("copies", "true", "false").equals("true"));
        boolean newestFirst = params.choice("order", "newest", "oldest").equals("newest");
        Page page = view.statements()
                .page(
                        filter,
                        newestFirst,
                        Cursor.read(params.text("cursor")),
                        params.number("limit", PAGE, 1, MAX_PAGE));
        String next = Cursor.write(page.next());
        if (next != null) {
            context.header("X-Next-Cursor", next);
        }
        if (params.wantsCsv()) {
            Answers.csv(context, "statements", StatementCsv.of(page.statements()));
            return;
        }
        ObjectNode node = NODES.objectNode();
        ArrayNode array = node.putArray("statements");
        page.statements().forEach(statement -> array.addRawValue(new RawValue(statement.json())));
        node.put("next", next);
        Answers.json(context, node);
    }

    private void statement(Context context) {
        new Params(context);
        StoredStatement statement = view.statements()
                .find(context.pathParam("id"))
                .orElseThrow(() -> ApiException.notFound("there is no statement with this id"));
        Answers.send(context, "application/json; charset=utf-8", statement.jsonBytes());
    }

    private void shifts(Context context) {
        Params params = new Params(context, "pair", "country", "issue", "kind", "from", "to", "limit", "format");
        @Nullable String pair = params.text("pair");
        Set<String> countries = params.countries("country");
        Set<String> issues = params.names("issue");
        Set<String> kinds = params.namesOf("kind", Set.of("THAW", "ESCALATION"));
        long from = params.time("from", Long.MIN_VALUE);
        long to = params.time("to", Long.MAX_VALUE);
        List<ToneShift> found = view.shifts()
                .newest(
                        shift -> (pair == null || pair.equals(shift.getPair()))
                                && (countries.isEmpty()
                                        || Arrays.stream(shift.getPair().split("-"))
                                                .anyMatch(countries::contains))
                                && (issues.isEmpty() || issues.contains(shift.getIssue()))
                                && (kinds.isEmpty()
                                        || kinds.contains(shift.getKind().name()))
                                && shift.getWindowStart().toEpochMilli() >= from
                                && shift.getWindowStart().toEpochMilli() < to,
                        params.number("limit", 100, 1, MAX_PAGE));
        if (params.wantsCsv()) {
            Answers.csv(context, "shifts", ShiftCsv.of(found));
            return;
        }
        ObjectNode node = NODES.objectNode();
        ArrayNode array = node.putArray("shifts");
        found.forEach(shift -> array.add(AvroJson.of(shift)));
        Answers.json(context, node);
    }

    private void deadLetters(Context context) {
        Params params = new Params(context, "reason", "limit");
        String reason = params.name("reason", "");
        ObjectNode node = NODES.objectNode();
        ObjectNode reasons = node.putObject("reasons");
        view.deadLetters().counts().forEach(reasons::put);
        ArrayNode array = node.putArray("dead_letters");
        view.deadLetters()
                .newest(reason.isEmpty() ? null : reason, params.number("limit", PAGE, 1, MAX_PAGE))
                .forEach(letter ->
                        array.add(ViewJson.deadLetter(letter, view.deadLetters().handling(letter))));
        Answers.json(context, node);
    }

    private void deadLetter(Context context) {
        new Params(context);
        DeadLetter letter = view.deadLetters()
                .find((int) wholeNumber(context, "partition"), wholeNumber(context, "offset"))
                .orElseThrow(() -> ApiException.notFound("there is no dead letter at this place, or not any more"));
        Answers.json(
                context, ViewJson.wholeDeadLetter(letter, view.deadLetters().handling(letter)));
    }

    private static long wholeNumber(Context context, String name) {
        try {
            return Long.parseLong(context.pathParam(name));
        } catch (NumberFormatException e) {
            throw ApiException.badParameter(name, "is not a whole number");
        }
    }

    /** A place between two statements, as it travels. */
    private static final class Cursor {
        private Cursor() {}

        static @Nullable String write(@Nullable Place place) {
            return place == null ? null : place.time() + "_" + place.id();
        }

        static @Nullable Place read(@Nullable String cursor) {
            if (cursor == null) {
                return null;
            }
            int end = cursor.indexOf('_');
            try {
                return new Place(Long.parseLong(cursor.substring(0, Math.max(end, 0))), cursor.substring(end + 1));
            } catch (NumberFormatException e) {
                throw ApiException.badParameter("cursor", "is none that was given out");
            }
        }
    }
}
