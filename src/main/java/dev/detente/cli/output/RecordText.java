package dev.detente.cli.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.generic.IndexedRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** A record from a topic for people. */
public final class RecordText {
    private static final String INDENT = "  ";
    private static final int EXCERPT = 300;

    /** The stack trace of a dead letter helps nobody who reads a list of them; JSON has it. */
    private static final String STACK_TRACE = "stacktrace";

    private final Style style;
    private final int columns;
    private final StatementText statements;
    private final ToneText tones;

    /**
     * A form.
     *
     * @param columns of the terminal
     */
    public RecordText(Style style, int columns) {
        this.style = style;
        this.columns = columns;
        this.statements = new StatementText(style, columns);
        this.tones = new ToneText(style);
    }

    /** The block of an event: a statement, a window, a shift and an article to read, anything else as JSON. */
    public String event(Consumed consumed) {
        IndexedRecord value = consumed.value();
        if (value == null) {
            return "no value";
        }
        if (ToneText.shows(value)) {
            return tones.line(value);
        }
        return EventViews.statement(value).map(statements::block).orElseGet(() -> {
            boolean isArticle = value.getSchema().getName().equals("Article");
            return isArticle ? article(new Fields(value)) : SafeText.line(RecordJson.value(consumed));
        });
    }

    /** Where a record stands, on one line. */
    public String place(Consumed consumed) {
        ConsumerRecord<byte[], byte[]> raw = consumed.raw();
        String key = RecordJson.textOrBase64(raw.key());
        return style.faint(
                SafeText.line(consumed.place() + "  " + Instant.ofEpochMilli(raw.timestamp()) + "  key " + key));
    }

    /** The block of a dead letter: where it was, why it is dead, and what can be read of it. */
    public String deadLetter(Consumed consumed) {
        ConsumerRecord<byte[], byte[]> raw = consumed.raw();
        List<String> lines = new ArrayList<>();
        lines.add(style.strong("dead letter") + INDENT + place(consumed));
        for (Header header : raw.headers()) {
            if (!header.key().endsWith(STACK_TRACE)) {
                lines.addAll(wrapped(header.key() + ": " + RecordJson.textOrBase64(header.value())));
            }
        }
        byte[] bytes = raw.value();
        lines.addAll(wrapped("value: " + (bytes == null ? "none" : bytes.length + " bytes: " + excerpt(consumed))));
        return String.join("\n", lines);
    }

    private static String excerpt(Consumed consumed) {
        IndexedRecord value = consumed.value();
        String readable = value == null ? RecordJson.textOrBase64(consumed.raw().value()) : RecordJson.value(consumed);
        return shortened(String.valueOf(readable));
    }

    private String article(Fields article) {
        List<String> lines = new ArrayList<>();
        lines.add(style.strong(SafeText.line(article.textOr("title", article.textOr("id", "")))));
        lines.addAll(wrapped(shortened(article.textOr("body", ""))));
        Instant published = article.time("published_at");
        String origin = Stream.of(
                        article.text("outlet"),
                        published == null ? null : published.toString(),
                        article.text("id"),
                        article.text("url"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        wrapped(origin).forEach(line -> lines.add(style.faint(line)));
        return String.join("\n", lines);
    }

    private List<String> wrapped(@Nullable String text) {
        return Wrap.lines(SafeText.line(String.valueOf(text)), INDENT, columns);
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= EXCERPT
                ? text
                : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + " …";
    }
}
