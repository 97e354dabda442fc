package dev.detente.monitor.view;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.event.Speaker;
import dev.detente.event.Statement;
import dev.detente.event.Syndication;
import dev.detente.pipeline.event.AvroJson;
import java.util.Comparator;
import java.util.List;

/**
 * A statement as the view keeps it: what it is looked for by, and the whole event as JSON.
 *
 * @param time event time, in milliseconds since the epoch
 * @param copy whether another statement said the same before, in another outlet
 */
public record StoredStatement(
        String id,
        String pair,
        long time,
        String source,
        String target,
        String label,
        String perspective,
        String standing,
        List<String> issues,
        boolean copy,
        String json) {
    /** By event time, then by id, oldest first. */
    static final Comparator<StoredStatement> BY_TIME =
            Comparator.comparingLong(StoredStatement::time).thenComparing(StoredStatement::id);

    public StoredStatement {
        issues = List.copyOf(issues);
    }

    /** What is kept of an event. */
    public static StoredStatement of(Statement event) {
        Syndication syndication = event.getSyndication();
        Speaker speaker = event.getSpeaker();
        return new StoredStatement(
                event.getId(),
                event.getPair(),
                event.getArticle().getPublishedAt().toEpochMilli(),
                event.getSourceCountry(),
                event.getTargetCountry(),
                event.getTone().getLabel().name(),
                event.getPerspective().name(),
                speaker == null ? "UNKNOWN" : speaker.getStanding().name(),
                event.getIssues().stream().map(String::intern).toList(),
                syndication != null && !syndication.getFirstId().equals(event.getId()),
                AvroJson.of(event).toString());
    }

    /** What it takes in memory, about. */
    long bytes() {
        return json.length() + 200L;
    }

    /** The event as JSON in UTF-8. */
    public byte[] jsonBytes() {
        return json.getBytes(UTF_8);
    }
}
