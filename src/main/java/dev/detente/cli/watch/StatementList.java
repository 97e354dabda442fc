package dev.detente.cli.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.cli.output.SafeText;
import dev.detente.monitor.view.StoredStatement;
import java.util.ArrayList;
import java.util.List;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Statements of a pair: who of whom, the words in the colour of their tone, who said it and where. */
final class StatementList {
    private static final ObjectMapper JSON = new ObjectMapper();

    private StatementList() {}

    static List<AttributedString> lines(List<StoredStatement> statements, int width) {
        List<AttributedString> lines = new ArrayList<>();
        statements.forEach(statement -> add(lines, parsed(statement.json()), width));
        return lines;
    }

    private static void add(List<AttributedString> lines, JsonNode event, int width) {
        JsonNode tone = event.path("tone");
        double score = tone.path("score").asDouble();
        AttributedStyle style = Shades.of(score);
        lines.add(new AttributedStringBuilder()
                .styled(Shades.BOLD, text(event, "source_country") + " → " + text(event, "target_country"))
                .append("  ")
                .styled(style, Shades.signed(score) + " " + text(tone, "label") + " " + text(tone, "act"))
                .styled(Shades.FAINT, "  " + issues(event))
                .toAttributedString()
                .columnSubSequence(0, width));
        for (AttributedString line : wrapped(words(event.path("quote")), width - 2)) {
            lines.add(new AttributedStringBuilder()
                    .append("  ")
                    .styled(style, line.toString())
                    .toAttributedString());
        }
        lines.add(new AttributedString("  " + origin(event), Shades.FAINT).columnSubSequence(0, width));
        lines.add(AttributedString.EMPTY);
    }

    /** In quotation marks only what was said in these very words. */
    private static String words(JsonNode quote) {
        String words = text(quote, "text");
        return text(quote, "type").equals("DIRECT") ? "“" + words + "”" : words;
    }

    private static List<AttributedString> wrapped(String words, int width) {
        List<AttributedString> lines = new ArrayList<>();
        AttributedStringBuilder line = new AttributedStringBuilder();
        for (String word : words.split(" ", -1)) {
            AttributedString next = new AttributedString(word).columnSubSequence(0, width);
            if (line.columnLength() > 0 && line.columnLength() + 1 + next.columnLength() > width) {
                lines.add(line.toAttributedString());
                line = new AttributedStringBuilder();
            }
            line.append(line.columnLength() > 0 ? " " : "").append(next);
        }
        lines.add(line.toAttributedString());
        return lines;
    }

    private static String origin(JsonNode event) {
        JsonNode speaker = event.path("speaker");
        JsonNode article = event.path("article");
        List<String> parts = new ArrayList<>();
        String name = text(speaker, "name");
        String called = name.isEmpty() ? text(speaker, "mention") : name;
        String role = text(speaker, "role");
        parts.add(called);
        parts.add(called.contains(role) ? "" : role);
        parts.add(text(article, "outlet"));
        parts.add(text(article, "published_at").replaceAll("T.*", ""));
        parts.add(text(article, "title"));
        parts.removeIf(String::isEmpty);
        return String.join(" · ", parts);
    }

    private static String issues(JsonNode event) {
        List<String> issues = new ArrayList<>();
        event.path("issues").forEach(issue -> issues.add(SafeText.line(issue.asText())));
        return String.join(" ", issues);
    }

    private static String text(JsonNode node, String name) {
        String value = node.path(name).textValue();
        return value == null ? "" : SafeText.line(value);
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the view keeps JSON that it has written itself", e);
        }
    }
}
