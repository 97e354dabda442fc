package dev.detente.pipeline;

import dev.detente.event.Article;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Lets an article pass once. The same id with other content is a corrected article and passes; its statements have the
 * ids of those they replace as far as their place is the same. Only an article that was analysed counts as seen, so a
 * dead letter can be sent again.
 */
final class DuplicateStep extends ContextualProcessor<String, Article, String, NewArticle> {
    private final Duration retention;
    private final Books books;
    private SeenArticles seen;

    @SuppressWarnings("NullAway.Init") // Kafka calls init() before the first record
    DuplicateStep(Duration retention, Books books) {
        this.retention = retention;
        this.books = books;
    }

    @Override
    public void init(ProcessorContext<String, NewArticle> context) {
        super.init(context);
        seen = new SeenArticles(context, retention);
    }

    @Override
    public void process(Record<String, Article> record) {
        String key = SeenArticles.key(record.value());
        if (seen.contains(key)) {
            books.duplicate();
        } else {
            context().forward(record.withValue(new NewArticle(record.value(), key)));
        }
    }
}
