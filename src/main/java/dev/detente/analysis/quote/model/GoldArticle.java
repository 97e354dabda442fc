package dev.detente.analysis.quote.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An article with its attributions as people marked them, in tokens. */
record GoldArticle(String id, Document document, List<Span> quotations, List<Attribution> attributions) {
    /** A stretch of tokens, end exclusive. */
    record Run(int from, int to) {}

    /** One attribution; a content of several pieces where a cue or a sentence's end interrupts it. */
    record Attribution(List<Run> content, Run cue, @Nullable Run source) {}

    /** The attributions in UTF-16 indexes. */
    List<QuoteTrainer.Marked> marked() {
        List<QuoteTrainer.Marked> marked = new ArrayList<>();
        for (Attribution attribution : attributions) {
            marked.add(new QuoteTrainer.Marked(
                    attribution.content().stream().map(this::span).toList(),
                    attribution.source() == null ? null : span(attribution.source())));
        }
        return marked;
    }

    private Span span(Run run) {
        return new Span(document.tokens().start(run.from()), document.tokens().end(run.to() - 1));
    }

    /** Reads JSON lines: {@code text} and {@code quotes} with {@code segments}, {@code cue} and {@code speaker}. */
    static List<GoldArticle> read(Path file, Function<Document, List<Span>> quotations) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<GoldArticle> articles = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank()) {
                    articles.add(article(json.readTree(line), quotations));
                }
            }
        }
        return articles;
    }

    private static GoldArticle article(JsonNode node, Function<Document, List<Span>> quotations) {
        String text = node.path("text").asText();
        Document document = Document.of(text);
        List<Attribution> attributions = new ArrayList<>();
        for (JsonNode quote : node.path("quotes")) {
            Run cue = run(document, quote.path("cue"));
            if (cue == null) {
                continue;
            }
            List<Run> content = new ArrayList<>();
            for (JsonNode segment : quote.path("segments")) {
                Run run = run(document, segment.path(0).asInt(), segment.path(1).asInt());
                if (run != null) {
                    append(content, run, document.tokens());
                }
            }
            if (!content.isEmpty()) {
                attributions.add(new Attribution(content, cue, run(document, quote.path("speaker"))));
            }
        }
        return new GoldArticle(node.path("id").asText(), document, quotations.apply(document), attributions);
    }

    /** Pieces with nothing but marks between them are one. */
    private static void append(List<Run> content, Run run, Tokens tokens) {
        if (!content.isEmpty()) {
            Run last = content.get(content.size() - 1);
            int next = last.to();
            while (next < run.from() && !tokens.isWord(next)) {
                next++;
            }
            if (next >= run.from()) {
                content.set(content.size() - 1, new Run(last.from(), Math.max(last.to(), run.to())));
                return;
            }
        }
        content.add(run);
    }

    private static @Nullable Run run(Document document, JsonNode span) {
        return span.isObject()
                ? run(document, span.path("start").asInt(), span.path("end").asInt())
                : null;
    }

    private static @Nullable Run run(Document document, int start, int end) {
        String text = document.original();
        Tokens tokens = document.tokens();
        int from = tokens.firstFrom(text.offsetByCodePoints(0, start));
        int to = tokens.firstFrom(text.offsetByCodePoints(0, end));
        return from < to ? new Run(from, to) : null;
    }
}
