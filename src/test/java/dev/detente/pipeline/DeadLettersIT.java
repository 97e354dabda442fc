package dev.detente.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analysis.AttributedQuote;
import dev.detente.analysis.Analyzer;
import dev.detente.analysis.actor.Affiliation.Standing;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.article.NewsArticle;
import dev.detente.event.Article;
import dev.detente.event.Statement;
import dev.detente.event.TimeBasis;
import dev.detente.pipeline.deadletter.DeadLetterHeaders;
import dev.detente.pipeline.deadletter.Reason;
import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.pipeline.topic.Topics;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A bad record goes to the dead letters as it came, with the reason; its neighbours pass, and the books balance. On a
 * real broker, since dead letters are written in the transaction of their article.
 */
@Timeout(300)
class DeadLettersIT {
    private static final String WORDS =
            "\"Japan must stop this at once,\" the Chinese foreign ministry said on Monday.";

    private static Rig rig;

    @TempDir
    Path state;

    @BeforeAll
    static void start(@TempDir Path data) {
        rig = new Rig(data);
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"exactly_once_v2", "at_least_once"})
    void whatIsNoArticleComesOutAsItCameAndTheNextOneIsAnalysed(String guarantee) throws Exception {
        Topics topics = rig.topics("foreign-" + guarantee + ".");
        byte[] good = rig.bytes(topics, Rig.article("good", WORDS));
        byte[] unknownSchema = good.clone();
        ByteBuffer.wrap(unknownSchema).putInt(1, 123_456);
        byte[] wrongMagic = good.clone();
        wrongMagic[0] = 7;
        byte[] cutShort = Arrays.copyOf(good, 9);
        List<byte[]> foreign = List.of(
                "no Avro at all".getBytes(UTF_8), new byte[0], new byte[] {0, 0}, wrongMagic, unknownSchema, cutShort);
        for (byte[] value : foreign) {
            rig.send(topics, "id".getBytes(UTF_8), value, new RecordHeader("trace", "abc".getBytes(UTF_8)));
        }
        rig.send(topics, Rig.article("good", WORDS));

        Books.Totals totals =
                runs(rig.settings(topics, state).processingGuarantee(guarantee).build(), pipeline -> {
                    assertThat(rig.<Statement>events(topics.statements(), 1)).hasSize(1);
                    rig.read(topics.dlq(), foreign.size());
                });

        List<ConsumerRecord<byte[], byte[]>> letters = rig.readNow(topics.dlq());
        assertThat(letters).extracting(ConsumerRecord::value).containsExactlyElementsOf(foreign);
        for (int i = 0; i < letters.size(); i++) {
            assertThat(letters.get(i).key()).isEqualTo("id".getBytes(UTF_8));
            assertThat(Rig.headers(letters.get(i)))
                    .containsEntry(DeadLetterHeaders.REASON, Reason.UNDECODABLE.name())
                    .containsEntry(DeadLetterHeaders.SOURCE_TOPIC, topics.articles())
                    .containsEntry(DeadLetterHeaders.SOURCE_PARTITION, "0")
                    .containsEntry(DeadLetterHeaders.SOURCE_OFFSET, Integer.toString(i))
                    .containsEntry("trace", "abc")
                    .hasEntrySatisfying(
                            DeadLetterHeaders.DETAIL,
                            detail -> assertThat(detail).isNotBlank().hasLineCount(1));
        }
        assertThat(totals.balanced()).isTrue();
        assertThat(totals.analysed()).isEqualTo(1);
        assertThat(totals.dead()).isEqualTo(Map.of(Reason.UNDECODABLE, (long) foreign.size()));
    }

    @Test
    void whatIsAnArticleOnlyInFormIsRefusedWithItsReason() {
        Topics topics = rig.topics("form.");
        byte[] key = "key".getBytes(UTF_8);
        rig.send(topics, key, null);
        rig.send(topics, null, rig.bytes(topics, Rig.article("x", WORDS)));
        rig.send(topics, key, rig.bytes(topics, Rig.article("", WORDS)));
        rig.send(topics, key, rig.bytes(topics, Rig.article("i".repeat(1_025), WORDS)));
        rig.send(topics, key, rig.bytes(topics, Rig.article("another", WORDS)));
        rig.send(topics, key, rig.bytes(topics, Rig.article("key", " \n\t\u2028")));
        rig.send(topics, Rig.article("good", WORDS));

        Books.Totals totals =
                runs(rig.settings(topics, state).build(), pipeline -> rig.<Statement>events(topics.statements(), 1));

        assertThat(rig.readNow(topics.dlq()))
                .extracting(letter -> Rig.headers(letter).get(DeadLetterHeaders.REASON))
                .containsExactly("NULL_VALUE", "NULL_KEY", "BAD_ID", "BAD_ID", "ID_MISMATCH", "EMPTY_BODY");
        assertThat(totals.balanced()).isTrue();
        assertThat(totals.articles()).isEqualTo(7);
        assertThat(totals.deadTotal()).isEqualTo(6);
    }

    @Test
    void anArticleOverTheLimitIsCutAndItsLengthAndHashAreKept() throws Exception {
        Topics topics = rig.topics("large.");
        RecordLimits limits = new RecordLimits(300_000, 200_000, 400_000, 600_000);
        byte[] justOver = rig.bytes(topics, Rig.article("over", "x".repeat(300_001)));
        byte[] farOver = rig.bytes(topics, Rig.article("far", "y".repeat(2_000_000)));
        rig.send(topics, "over".getBytes(UTF_8), justOver);
        rig.send(topics, "far".getBytes(UTF_8), farOver);
        rig.send(topics, Rig.article("fits", WORDS + "\n\n" + "It rained. ".repeat(25_000)));

        Books.Totals totals = runs(
                rig.settings(topics, state).limits(limits).build(),
                pipeline -> rig.<Statement>events(topics.statements(), 1));

        List<ConsumerRecord<byte[], byte[]>> letters = rig.readNow(topics.dlq());
        assertThat(letters)
                .hasSize(2)
                .allSatisfy(letter -> assertThat(Rig.headers(letter))
                        .containsEntry(DeadLetterHeaders.REASON, Reason.ARTICLE_TOO_LARGE.name()));
        assertThat(letters.get(0).value()).isEqualTo(justOver);
        byte[] kept = letters.get(1).value();
        assertThat(kept.length).isLessThan(limits.deadLetter()).isGreaterThan(limits.article());
        assertThat(kept).isEqualTo(Arrays.copyOf(farOver, kept.length));
        assertThat(Rig.headers(letters.get(1)))
                .containsEntry(DeadLetterHeaders.TRUNCATED_LENGTH, Integer.toString(farOver.length))
                .containsEntry(
                        DeadLetterHeaders.TRUNCATED_SHA256,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(farOver)));
        assertThat(totals.balanced()).isTrue();
    }

    @Test
    void anAnalysisThatRunsAwayOverflowsOrFailsCostsItsOwnArticleOnly() {
        Topics topics = rig.topics("analysis.");
        RecordLimits limits = new RecordLimits(1_000_000, 200_000, 500_000, 1_300_000);
        for (String kind : List.of("runaway", "overflow", "throws", "defect", "one large event", "many events")) {
            rig.send(topics, Rig.article("bad " + kind, kind));
            rig.send(topics, Rig.article("good after " + kind, WORDS));
        }

        Books.Totals totals = runs(
                rig.settings(topics, state)
                        .limits(limits)
                        .analysisBudget(Duration.ofSeconds(2))
                        .build(),
                new Hostile(),
                pipeline -> {
                    List<Statement> statements = rig.events(topics.statements(), 6);
                    assertThat(statements)
                            .extracting(statement -> statement.getArticle().getId())
                            .allMatch(id -> id.startsWith("good after "));
                });

        List<Map<String, String>> letters =
                rig.readNow(topics.dlq()).stream().map(Rig::headers).toList();
        assertThat(letters)
                .extracting(headers -> headers.get(DeadLetterHeaders.REASON))
                .containsExactly(
                        "ANALYSIS_TIMEOUT",
                        "ANALYSIS_OVERFLOW",
                        "ANALYSIS_FAILED",
                        "ANALYSIS_FAILED",
                        "EVENT_TOO_LARGE",
                        "EVENT_TOO_LARGE");
        assertThat(letters)
                .extracting(headers -> headers.get(DeadLetterHeaders.ARTICLE_ID))
                .allMatch(id -> id.startsWith("bad "));
        assertThat(rig.readNow(topics.unpaired()))
                .as("nothing of an article that failed is visible")
                .extracting(record -> new String(record.key(), UTF_8))
                .noneMatch(id -> id.startsWith("bad "));
        assertThat(totals.balanced()).isTrue();
        assertThat(totals.analysed()).isEqualTo(6);
    }

    @Test
    void hostileTextIsAnalysedLikeAnyOther() {
        Topics topics = rig.topics("hostile.");
        List<Article> articles = List.of(
                Rig.article("marks", "\"".repeat(1_000_000)),
                Rig.article("nul", "\u0000" + WORDS + "\u0000"),
                Rig.article("controls", "\u202e\u200b" + WORDS + "\u001b[31m"),
                Rig.article("script", "<script>alert(1)</script> " + WORDS),
                Rig.article("no end", "war ".repeat(500_000)));
        articles.forEach(article -> rig.send(topics, article));

        Books.Totals totals = runs(
                rig.settings(topics, state).build(),
                pipeline -> await().atMost(Duration.ofMinutes(2))
                        .until(() -> pipeline.totals().analysed() == articles.size()));

        assertThat(totals.deadTotal()).isZero();
        assertThat(totals.balanced()).isTrue();
    }

    @Test
    void aDateThatCannotBeFallsBackToTheArrivalAndSaysSo() {
        Topics topics = rig.topics("dates.");
        Instant before = Instant.now();
        rig.send(topics, Rig.article("2099", WORDS, Instant.parse("2099-01-01T00:00:00Z")));
        rig.send(topics, Rig.article("1815", WORDS, Instant.parse("1815-06-18T00:00:00Z")));
        rig.send(topics, Rig.article("none", WORDS));
        rig.send(topics, Rig.article("1987", WORDS, Instant.parse("1987-03-01T00:00:00Z")));

        runs(rig.settings(topics, state).build(), pipeline -> rig.events(topics.statements(), 4));

        List<Statement> statements = rig.events(topics.statements(), 4);
        assertThat(statements.subList(0, 3)).allSatisfy(statement -> {
            assertThat(statement.getArticle().getTimeBasis()).isEqualTo(TimeBasis.ARRIVAL);
            assertThat(statement.getArticle().getPublishedAt())
                    .isBetween(before.minusSeconds(60), Instant.now().plusSeconds(60));
        });
        assertThat(statements.get(3).getArticle().getTimeBasis()).isEqualTo(TimeBasis.PUBLISHED);
        assertThat(statements.get(3).getArticle().getPublishedAt()).isEqualTo(Instant.parse("1987-03-01T00:00:00Z"));
    }

    @Test
    void aNewerSchemaIsReadUnderARunningInstanceAndAnIncompatibleOneIsNoArticle() {
        Topics topics = rig.topics("schemas.");
        GenericRecord newer = article("newer", WORDS, "string");
        GenericRecord incompatible = article("incompatible", 1L, "long");
        GenericRecord stranger = new GenericRecordBuilder(SchemaBuilder.record("Weather")
                        .fields()
                        .requiredInt("degrees")
                        .endRecord())
                .set("degrees", 21)
                .build();

        Books.Totals totals = runs(rig.settings(topics, state).build(), pipeline -> {
            rig.send(topics, Rig.article("before", WORDS));
            rig.<Statement>events(topics.statements(), 1);
            rig.send(topics, "newer".getBytes(UTF_8), rig.bytes(topics.articles(), newer));
            rig.<Statement>events(topics.statements(), 2);
            assertThatThrownBy(() -> rig.bytes(topics.articles(), incompatible)).hasMessageContaining("incompatible");
            rig.send(topics, "incompatible".getBytes(UTF_8), rig.bytes("elsewhere", incompatible));
            rig.send(topics, "weather".getBytes(UTF_8), rig.bytes("weather", stranger));
            rig.send(topics, Rig.article("after", WORDS));
            rig.<Statement>events(topics.statements(), 3);
            rig.read(topics.dlq(), 2);
        });

        assertThat(totals.balanced()).isTrue();
        assertThat(totals.analysed()).isEqualTo(3);
        assertThat(totals.dead()).isEqualTo(Map.of(Reason.UNDECODABLE, 2L));
    }

    /** An article of another schema: its body of that type, and a field more that may be missing. */
    private static GenericRecord article(String id, Object body, String type) {
        SchemaBuilder.FieldAssembler<Schema> fields = SchemaBuilder.record("Article")
                .namespace(Article.class.getPackageName())
                .fields();
        for (Schema.Field field : Article.getClassSchema().getFields()) {
            var next = fields.name(field.name());
            fields = switch (field.name()) {
                case "id" -> next.type().stringType().noDefault();
                case "body" -> next.type(type).noDefault();
                default ->
                    next.type(field.schema())
                            .withDefault(
                                    JsonProperties.NULL_VALUE.equals(field.defaultVal()) ? null : field.defaultVal());
            };
        }
        return new GenericRecordBuilder(fields.optionalBoolean("paywall").endRecord())
                .set("id", id)
                .set("body", body)
                .build();
    }

    @Test
    void theSameArticleTwiceIsOneAndACorrectedOneIsAnalysedAgain() {
        Topics topics = rig.topics("twice.");
        rig.send(topics, Rig.article("a", WORDS));
        rig.send(topics, Rig.article("a", WORDS));
        rig.send(topics, Rig.article("a", WORDS + " It was raining."));

        Books.Totals totals = runs(rig.settings(topics, state).build(), pipeline -> rig.events(topics.statements(), 2));

        assertThat(totals.analysed()).isEqualTo(2);
        assertThat(totals.duplicates()).isEqualTo(1);
        List<Statement> statements = rig.events(topics.statements(), 2);
        assertThat(statements).hasSize(2);
        assertThat(statements.get(0).getId()).isEqualTo(statements.get(1).getId());
    }

    private Books.Totals runs(PipelineSettings settings, Consumer<Pipeline> check) {
        return runs(settings, new Analyzer()::analyze, check);
    }

    /** Runs a pipeline until the check is content and it has committed, and says what its books say. */
    private Books.Totals runs(
            PipelineSettings settings, Function<NewsArticle, Analysis> analysis, Consumer<Pipeline> check) {
        Pipeline pipeline = Pipeline.start(settings, analysis);
        try (pipeline) {
            check.accept(pipeline);
        }
        return pipeline.totals();
    }

    /** The real analysis, but for articles whose body asks for harm. */
    private static final class Hostile implements Function<NewsArticle, Analysis> {
        private final Analyzer analyzer = new Analyzer();

        @Override
        public Analysis apply(NewsArticle article) {
            return switch (article.body()) {
                case "runaway" -> runAway();
                case "overflow" -> overflow(article);
                case "throws" -> throw new IllegalStateException("cannot be analysed");
                case "defect" -> quotes("short", Stream.of(new Span(0, 10_000)));
                case "one large event" -> {
                    String text = "x".repeat(300_000);
                    yield quotes(text, Stream.of(new Span(0, text.length())));
                }
                case "many events" -> {
                    String text = "word ".repeat(20_000);
                    yield quotes(
                            text, Stream.generate(() -> new Span(0, 90_000)).limit(10));
                }
                default -> analyzer.analyze(article);
            };
        }

        private static Analysis runAway() {
            while (!Thread.interrupted()) {
                Thread.onSpinWait();
            }
            throw new IllegalStateException("interrupted");
        }

        private static Analysis overflow(NewsArticle article) {
            return article.id().isEmpty() ? runAway() : overflow(article);
        }

        private static Analysis quotes(String text, Stream<Span> spans) {
            List<AttributedQuote> quotes = spans.map(span -> new AttributedQuote(
                            new Quote(Quote.Type.DIRECT, List.of(span), null, null), null, Standing.UNKNOWN))
                    .toList();
            return new Analysis(Document.of(text), quotes, List.of(), List.of());
        }
    }
}
