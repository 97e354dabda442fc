package dev.detente.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.text.Document;
import dev.detente.article.NewsArticle;
import dev.detente.event.Article;
import dev.detente.pipeline.event.Articles;
import dev.detente.pipeline.event.EventTime;
import dev.detente.registry.SpecificAvroSerde;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What an article gives is there when its turn comes, and is the article's own whatever was analysed beside it. */
@Timeout(60)
class AnalysisAheadTest {
    private static final TopicPartition PARTITION = new TopicPartition("articles", 3);
    private static final String UNREADABLE = "no article";
    private static final int BATCH = 16;

    private final FetchedArticles fetched = new FetchedArticles(PARTITION.topic());
    private final FetchedArticles.Listener consumer = new FetchedArticles.Listener();
    /** How often each article was analysed, by its text. */
    private final Map<String, Integer> analysed = new ConcurrentHashMap<>();

    private final BudgetedAnalysis analysis = new BudgetedAnalysis(this::analyse, Duration.ofSeconds(30));
    private final ArrivalTime arrival = new ArrivalTime(Clock.systemUTC());
    private final AnalysisAhead ahead = new AnalysisAhead(
            analysis,
            fetched,
            PARTITION,
            (topic, value) -> {
                String text = new String(value, UTF_8);
                if (text.equals(UNREADABLE)) {
                    throw new IllegalArgumentException(text);
                }
                return Rig.article(text, text);
            },
            arrival);

    @BeforeAll
    static void loadSerde() {
        // Avro makes events only after the serde has vouched for their classes.
        new SpecificAvroSerde<Article>().close();
    }

    @BeforeEach
    void listen() {
        consumer.configure(Map.of(FetchedArticles.Listener.CONFIG, fetched));
    }

    @AfterEach
    void close() {
        ahead.close();
        analysis.close();
    }

    @Test
    void whileTheFirstAreHandedOnTheNextAreAnalysedAndNoMoreThanThose() {
        fetch(0, 99);
        assertThat(found(0)).isEqualTo("text 0");
        await().until(() -> analysed.containsKey(text(2 * BATCH - 1)));
        for (int offset = 1; offset < BATCH; offset++) {
            assertThat(found(offset)).isEqualTo(text(offset));
        }
        assertThat(analysed).hasSize(2 * BATCH);
    }

    @Test
    void eachIsAnalysedOnceAndGetsWhatIsItsOwn() {
        fetch(0, 49);
        fetch(50, 99);
        for (int offset = 0; offset < 100; offset++) {
            assertThat(found(offset)).isEqualTo(text(offset));
        }
        assertThat(analysed).hasSize(100).containsValue(1).doesNotContainValue(2);
    }

    @Test
    void whatIsReadAgainAfterAnAbortedTransactionIsTheSame() {
        fetch(0, 99);
        for (int offset = 0; offset < 40; offset++) {
            found(offset);
        }
        fetch(10, 99);
        for (int offset = 10; offset < 100; offset++) {
            assertThat(found(offset)).isEqualTo(text(offset));
        }
    }

    @Test
    void thoseThatAreSkippedAndThoseThatAreNoneHoldNobodyUp() {
        fetch(0, 6);
        fetchText(7, UNREADABLE);
        fetch(8, 99);
        for (int offset : List.of(0, 3, 6, 8, 9, 60, 61, 99)) {
            assertThat(found(offset)).isEqualTo(text(offset));
        }
    }

    @Test
    void anArticleThatIsAnotherThanTheOneThatWasFetchedIsAnalysedItself() {
        fetch(0, 20);
        found(0);
        assertThat(found("something else", 1)).isEqualTo("something else");
    }

    @Test
    void whatComesOneByOneIsAnalysedAtOnce() {
        for (int offset = 0; offset < 10; offset++) {
            fetch(offset, offset);
            assertThat(found(offset)).isEqualTo(text(offset));
        }
        assertThat(analysed).hasSize(10).doesNotContainValue(2);
    }

    private Analysis analyse(NewsArticle article) {
        analysed.merge(article.body(), 1, Integer::sum);
        return new Analysis(Document.of(article.body()), List.of(), List.of(), List.of());
    }

    private String found(long offset) {
        return found(text(offset), offset);
    }

    private String found(String text, long offset) {
        EventTime time = EventTime.of(null, Instant.EPOCH);
        return ahead.of(Articles.toNews(Rig.article(text, text), time), offset)
                .found()
                .document()
                .original();
    }

    private static String text(long offset) {
        return "text " + offset;
    }

    private void fetch(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(offset -> fetchText(offset, text(offset)));
    }

    private void fetchText(long offset, String text) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                PARTITION.topic(), PARTITION.partition(), offset, new byte[0], text.getBytes(UTF_8));
        consumer.onConsume(new ConsumerRecords<>(Map.of(PARTITION, List.of(record)), Collections.emptyMap()));
    }
}
