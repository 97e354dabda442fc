package dev.detente.monitor;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analyzer;
import dev.detente.article.NewsArticle;
import dev.detente.article.Samples;
import dev.detente.event.DirectionTone;
import dev.detente.event.LabelCounts;
import dev.detente.event.ShiftKind;
import dev.detente.event.Statement;
import dev.detente.event.ToneLabel;
import dev.detente.event.ToneShift;
import dev.detente.event.ToneWindow;
import dev.detente.monitor.view.MonitorView;
import dev.detente.monitor.view.ViewLimits;
import dev.detente.pipeline.deadletter.DeadLetterHeaders;
import dev.detente.pipeline.event.EventMapper;
import dev.detente.pipeline.event.EventSerdes;
import dev.detente.pipeline.event.EventTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events as the pipeline makes them of the sample articles, and views that are filled with them. */
public final class SampleEvents {
    private static final Analyzer ANALYZER = new Analyzer();

    static {
        // Its class tells Avro to trust the events' package.
        new EventSerdes("", Map.of());
    }

    private SampleEvents() {}

    /** A view that has read everything. */
    public static MonitorView view() {
        MonitorView view = new MonitorView(ViewLimits.DEFAULT);
        List<Statement> statements = statements();
        statements.forEach(view::add);
        windows(statements).forEach(view::add);
        view.add(shift("CN-US", ShiftKind.THAW, Instant.parse("2026-05-05T00:00:00Z")));
        deadLetters().forEach(view::addDeadLetter);
        view.markComplete();
        return view;
    }

    /** A few dead letters. */
    public static List<ConsumerRecord<byte[], byte[]>> deadLetters() {
        return List.of(
                deadLetter(0, 3, "UNDECODABLE", "the bytes are no article", "\u0000\u0001\u0002 {oops"),
                deadLetter(0, 4, "EMPTY_BODY", "the article has no body", "<script>alert('dead')</script>"),
                deadLetter(1, 9, "UNDECODABLE", "unknown schema id 4711", "plain text"));
    }

    /** The statements of all samples. */
    public static List<Statement> statements() {
        return Samples.articles().stream()
                .flatMap(article -> statements(article).stream())
                .toList();
    }

    /** The statements of an article. */
    public static List<Statement> statements(NewsArticle article) {
        Analysis analysis = ANALYZER.analyze(article);
        EventTime time = EventTime.of(article.publishedAt(), Instant.parse("2026-06-01T00:00:00Z"));
        EventMapper mapper = new EventMapper(article, time, analysis, Analyzer.MODEL_VERSION);
        return analysis.statements().stream().map(mapper::statement).toList();
    }

    /** The same words with another id and another date. */
    public static Statement statement(String id, Instant published) {
        Statement like = statements(Samples.articles().get(0)).get(0);
        return Statement.newBuilder(like)
                .setId(id)
                .setArticle(dev.detente.event.ArticleRef.newBuilder(like.getArticle())
                        .setPublishedAt(published)
                        .build())
                .build();
    }

    /** Windows of a day for all issues and for each, every statement with weight 1. */
    public static List<ToneWindow> windows(List<Statement> statements) {
        Map<String, List<Statement>> groups = new TreeMap<>();
        for (Statement statement : statements) {
            Instant day = statement.getArticle().getPublishedAt().truncatedTo(ChronoUnit.DAYS);
            Stream.concat(Stream.of("ALL"), statement.getIssues().stream())
                    .forEach(issue -> groups.computeIfAbsent(
                                    statement.getPair() + " " + issue + " " + day, added -> new ArrayList<>())
                            .add(statement));
        }
        List<ToneWindow> windows = new ArrayList<>();
        groups.forEach((key, members) -> {
            String[] parts = key.split(" ");
            windows.add(window(parts[0], parts[1], Instant.parse(parts[2]), members));
        });
        return windows;
    }

    private static ToneWindow window(String pair, String issue, Instant start, List<Statement> members) {
        Map<String, List<Statement>> directions = new TreeMap<>();
        members.forEach(member -> directions
                .computeIfAbsent(
                        member.getSourceCountry() + " " + member.getTargetCountry(), added -> new ArrayList<>())
                .add(member));
        List<DirectionTone> tones = new ArrayList<>();
        directions.forEach((key, some) -> tones.add(DirectionTone.newBuilder()
                .setSourceCountry(key.split(" ")[0])
                .setTargetCountry(key.split(" ")[1])
                .setStatements(some.size())
                .setMeanScore(mean(some))
                .setWeight(some.size())
                .build()));
        return ToneWindow.newBuilder()
                .setPair(pair)
                .setIssue(issue)
                .setSize("P1D")
                .setStart(start)
                .setEnd(start.plus(Duration.ofDays(1)))
                .setStatements(members.size())
                .setMentions(members.size())
                .setLabels(LabelCounts.newBuilder()
                        .setHostile(count(members, ToneLabel.HOSTILE))
                        .setCritical(count(members, ToneLabel.CRITICAL))
                        .setNeutral(count(members, ToneLabel.NEUTRAL))
                        .setConciliatory(count(members, ToneLabel.CONCILIATORY))
                        .setCooperative(count(members, ToneLabel.COOPERATIVE))
                        .build())
                .setMeanScore(mean(members))
                .setWeight(members.size())
                .setDirections(tones)
                .setTopStatements(
                        members.stream().limit(5).map(Statement::getId).toList())
                .build();
    }

    private static double mean(List<Statement> statements) {
        return statements.stream()
                .mapToDouble(statement -> statement.getTone().getScore())
                .average()
                .orElseThrow();
    }

    private static int count(List<Statement> statements, ToneLabel label) {
        return (int) statements.stream()
                .filter(statement -> statement.getTone().getLabel() == label)
                .count();
    }

    /** A shift of a day. */
    public static ToneShift shift(String pair, ShiftKind kind, Instant day) {
        return ToneShift.newBuilder()
                .setId(pair + kind + day)
                .setPair(pair)
                .setIssue("ALL")
                .setKind(kind)
                .setFromScore(kind == ShiftKind.THAW ? -0.31 : 0.2)
                .setToScore(kind == ShiftKind.THAW ? 0.42 : -0.55)
                .setStrength(2.7)
                .setWindowStart(day)
                .setWindowEnd(day.plus(Duration.ofDays(1)))
                .setStatements(List.of())
                .setWithdrawn(false)
                .build();
    }

    /** A dead letter as it stands in its topic. */
    public static ConsumerRecord<byte[], byte[]> deadLetter(
            int partition, long offset, String reason, String detail, String value) {
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("detente.dlq", partition, offset, bytes("article-" + offset), bytes(value));
        record.headers().add(DeadLetterHeaders.REASON, bytes(reason));
        record.headers().add(DeadLetterHeaders.DETAIL, bytes(detail));
        record.headers().add(DeadLetterHeaders.ARTICLE_ID, bytes("article-" + offset));
        return record;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
