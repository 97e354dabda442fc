package dev.detente.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.article.NewsArticle;
import dev.detente.event.Article;
import dev.detente.pipeline.deadletter.DeadLetterHeaders;
import dev.detente.pipeline.event.ArticleEvents;
import dev.detente.pipeline.event.Articles;
import dev.detente.pipeline.event.EventTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Makes an article's events, all of them before the first is handed on, and stamps them with the event time. Their
 * headers say which record of the articles' topic they were made from, and when it arrived.
 */
final class AnalyseStep extends ContextualProcessor<String, NewArticle, String, ArticleEvents> {
    private final IntFunction<AnalysisAhead> analyses;
    private final ArticleWorkshop workshop;
    private final Duration retention;
    private final Books books;
    private AnalysisAhead analysis;
    private SeenArticles seen;

    /** @param analyses the analyses of a partition's articles */
    @SuppressWarnings("NullAway.Init") // Kafka calls init() before the first record
    AnalyseStep(IntFunction<AnalysisAhead> analyses, ArticleWorkshop workshop, Duration retention, Books books) {
        this.analyses = analyses;
        this.workshop = workshop;
        this.retention = retention;
        this.books = books;
    }

    @Override
    public void init(ProcessorContext<String, ArticleEvents> context) {
        super.init(context);
        analysis = analyses.apply(context.taskId().partition());
        seen = new SeenArticles(context, retention);
    }

    @Override
    public void process(Record<String, NewArticle> record) {
        Article article = record.value().article();
        EventTime time = EventTime.of(article.getPublishedAt(), Instant.ofEpochMilli(record.timestamp()));
        ArticleEvents events = events(article, time);
        seen.add(record.value().key());
        books.articleAnalysed(events.statements().size(), events.unpaired().size());
        context()
                .forward(record.withValue(events)
                        .withTimestamp(time.recordTimestamp())
                        .withHeaders(source(record.timestamp())));
        Instant now = Instant.now();
        books.timings().deliveredSinceArrival(Duration.between(Instant.ofEpochMilli(record.timestamp()), now));
        if (article.getCollectedAt() != null) {
            books.timings().deliveredSinceCollected(Duration.between(article.getCollectedAt(), now));
        }
    }

    private ArticleEvents events(Article article, EventTime time) {
        NewsArticle news = Articles.toNews(article, time);
        Outcome outcome = analysis.of(news, offset());
        long start = System.nanoTime();
        try {
            return workshop.events(news, time, outcome.found());
        } finally {
            books.timings().analysed(outcome.took().plusNanos(System.nanoTime() - start));
        }
    }

    /** There is one, as no timer makes articles. */
    private long offset() {
        return context().recordMetadata().orElseThrow().offset();
    }

    private Headers source(long arrival) {
        Headers headers = new RecordHeaders();
        context().recordMetadata().ifPresent(origin -> {
            headers.add(DeadLetterHeaders.SOURCE_TOPIC, origin.topic().getBytes(UTF_8));
            headers.add(
                    DeadLetterHeaders.SOURCE_PARTITION,
                    Integer.toString(origin.partition()).getBytes(UTF_8));
            headers.add(
                    DeadLetterHeaders.SOURCE_OFFSET,
                    Long.toString(origin.offset()).getBytes(UTF_8));
        });
        headers.add(DeadLetterHeaders.SOURCE_TIMESTAMP, Long.toString(arrival).getBytes(UTF_8));
        return headers;
    }

    @Override
    public void close() {
        analysis.close();
        workshop.close();
    }
}
