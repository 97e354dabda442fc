package dev.detente.pipeline;

import dev.detente.event.Article;
import dev.detente.pipeline.deadletter.Reason;
import dev.detente.pipeline.deadletter.Refusal;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Counts every article in, and refuses those that are not what an article must be. */
final class GuardStep extends ContextualProcessor<@Nullable String, @Nullable Article, String, Article> {
    private static final int MAX_ID = 1_024;

    private final Books books;
    private final EarlyCommits commits;
    private EarlyCommits.Watch watch;

    @SuppressWarnings("NullAway.Init") // Kafka calls init() before the first record
    GuardStep(Books books, EarlyCommits commits) {
        this.books = books;
        this.commits = commits;
    }

    @Override
    public void init(ProcessorContext<String, Article> context) {
        super.init(context);
        BookMetrics.show(books, context.metrics(), context.applicationId());
        watch = commits.watch(context);
    }

    @Override
    public void process(Record<@Nullable String, @Nullable Article> record) {
        books.articleIn();
        watch.article(record.timestamp());
        String key = record.key();
        Article article = record.value();
        if (article == null) {
            throw new Refusal(Reason.NULL_VALUE, "the record has no value");
        }
        if (key == null) {
            throw new Refusal(Reason.NULL_KEY, "the record has no key; it should be the article's id");
        }
        String id = article.getId();
        if (id.isBlank() || id.length() > MAX_ID) {
            throw new Refusal(
                    Reason.BAD_ID,
                    "the article's id has " + id.length() + " characters; it should have 1 to " + MAX_ID);
        }
        if (!id.equals(key)) {
            throw new Refusal(Reason.ID_MISMATCH, "the record's key is not the article's id");
        }
        if (article.getBody().isBlank()) {
            throw new Refusal(Reason.EMPTY_BODY, "the article has no body");
        }
        context().forward(record.withKey(key).withValue(article));
    }
}
