package dev.detente.monitor.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.monitor.view.StoredStatement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements as a table. */
final class StatementCsv {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StatementCsv() {}

    static String of(List<StoredStatement> statements) {
        Csv csv = new Csv(
                "id",
                "published_at",
                "pair",
                "source_country",
                "target_country",
                "perspective",
                "label",
                "score",
                "act",
                "issues",
                "speaker",
                "role",
                "organisation",
                "quote_type",
                "quote",
                "outlet",
                "title",
                "url",
                "mentions");
        for (StoredStatement statement : statements) {
            row(csv, parsed(statement.json()), String.join(" ", statement.issues()));
        }
        return csv.toString();
    }

    private static void row(Csv csv, JsonNode event, String issues) {
        JsonNode speaker = event.path("speaker");
        JsonNode article = event.path("article");
        JsonNode name = speaker.path("name").isTextual() ? speaker.path("name") : speaker.path("mention");
        csv.text(text(event.path("id")))
                .text(text(article.path("published_at")))
                .text(text(event.path("pair")))
                .text(text(event.path("source_country")))
                .text(text(event.path("target_country")))
                .text(text(event.path("perspective")))
                .text(text(event.path("tone").path("label")))
                .number(event.path("tone").path("score").doubleValue())
                .text(text(event.path("tone").path("act")))
                .text(issues)
                .text(text(name))
                .text(text(speaker.path("role")))
                .text(text(speaker.path("organisation")))
                .text(text(event.path("quote").path("type")))
                .text(text(event.path("quote").path("text")))
                .text(text(article.path("outlet")))
                .text(text(article.path("title")))
                .text(text(article.path("url")))
                .number(event.path("syndication").path("mentions").asInt(1))
                .end();
    }

    private static @Nullable String text(JsonNode node) {
        return node.textValue();
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the view keeps JSON that it has written itself", e);
        }
    }
}
