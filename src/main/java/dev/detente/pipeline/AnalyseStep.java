package dev.detente.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.event.Article;
import dev.detente.pipeline.deadletter.DeadLetterHeaders;
import dev.detente.pipeline.event.ArticleEvents;
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
    private final Duration retention;
    private final Books books;
    private AnalysisAhead analysis;
    private SeenArticles seen;

    /** @param analyses the analyses of a partition's articles */
    @SuppressWarnings("NullAway.Init") // Kafka calls init() before the first record
    AnalyseStep(IntFunction<AnalysisAhead> analyses, Duration retention, Books books) {
        this.analyses = analyses;
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
        Instant arrival = Instant.ofEpochMilli(record.timestamp());
        Outcome<ArticleEvents> outcome = analysis.of(DatedArticle.of(article, arrival), offset());
        books.timings().analysed(outcome.took());
        ArticleEvents events = outcome.found();
        seen.add(record.value().key());
        books.articleAnalysed(events.statements().size(), events.unpaired().size());
        context()
                .forward(record.withValue(events)
                        .withTimestamp(events.time().recordTimestamp())
                        .withHeaders(source(record.timestamp())));
        Instant now = Instant.now();
        books.timings().deliveredSinceArrival(Duration.between(arrival, now));
        if (article.getCollectedAt() != null) {
            books.timings().deliveredSinceCollected(Duration.between(article.getCollectedAt(), now));
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
    }
}
