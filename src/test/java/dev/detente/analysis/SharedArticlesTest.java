package dev.detente.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.article.NewsArticle;
import dev.detente.article.NewsArticle.ContentType;
import dev.detente.cli.output.AnalysisJson;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every stretch of words that is written of a real article stands in it where the offsets say. */
class SharedArticlesTest {
    private static final Path ARTICLES = Path.of("..", "shared", "articles");

    private final ObjectMapper json = new ObjectMapper();
    private final Analyzer analyzer = new Analyzer();
    private int spans;

    @ParameterizedTest
    @ValueSource(strings = {"us-china-call.jsonl", "wikinews-2019.jsonl", "reuters-1987.jsonl"})
    void theTextAtTheOffsetsIsTheTextThatIsWritten(String file) throws IOException {
        Path archive = ARTICLES.resolve(file);
        assumeTrue(Files.isReadable(archive), "the articles are not at hand: " + archive);
        try (BufferedReader lines = Files.newBufferedReader(archive)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                String id = article.get("id").asText();
                String body = article.get("body").asText();
                compare(id, body, json.readTree(AnalysisJson.line(id, analyzer.analyze(article(article, id, body)))));
            }
        }
        assertThat(spans).isPositive();
    }

    private static NewsArticle article(JsonNode node, String id, String body) {
        String title = node.path("title").isTextual() ? node.path("title").asText() : null;
        return new NewsArticle(id, null, title, body, ContentType.TEXT, null, null, null, null, null, null, List.of());
    }

    private void compare(String id, String body, JsonNode analysis) {
        for (JsonNode quote : analysis.get("quotes")) {
            StringJoiner words = new StringJoiner(" ");
            if (quote.has("segments")) {
                quote.get("segments")
                        .forEach(segment -> words.add(
                                at(body, segment.get(0).asInt(), segment.get(1).asInt())));
            } else {
                words.add(at(body, quote.get("start").asInt(), quote.get("end").asInt()));
            }
            assertThat(words.toString()).as(id).isEqualTo(quote.get("text").asText());
            compareSpan(id, body, quote.get("cue"));
            compareSpan(id, body, quote.get("speaker"));
        }
        for (JsonNode statement : analysis.get("statements")) {
            statement.get("tone").get("evidence").forEach(evidence -> compareSpan(id, body, evidence));
        }
    }

    private void compareSpan(String id, String body, JsonNode span) {
        if (!span.isNull()) {
            assertThat(at(body, span.get("start").asInt(), span.get("end").asInt()))
                    .as(id)
                    .isEqualTo(span.get("text").asText());
            spans++;
        }
    }

    private static String at(String body, int start, int end) {
        return body.substring(body.offsetByCodePoints(0, start), body.offsetByCodePoints(0, end));
    }
}
