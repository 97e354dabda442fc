package dev.detente.pipeline;

import dev.detente.article.ContentHash;
import dev.detente.event.Article;
import dev.detente.pipeline.event.Articles;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.WindowStoreIterator;

/**
 * Remembers which articles came with which content, for a while. Counted by the clock on the wall: were it by event
 * time, an archive of 1987 would be forgotten as it is read, and one article of today would forget it whole.
 */
final class SeenArticles {
    /** Name of the store, and with the application's id of its changelog topic. */
    static final String STORE = "seen-articles";

    /** The key says all. */
    private static final byte[] SEEN = {1};

    private final WindowStore<String, byte[]> store;
    private final ProcessingContext context;
    private final long retention;

    SeenArticles(ProcessingContext context, Duration retention) {
        this.store = context.getStateStore(STORE);
        this.context = context;
        this.retention = retention.toMillis();
    }

    static StoreBuilder<WindowStore<String, byte[]>> store(Duration retention) {
        // Its records' own time is that of the article's arrival; retention must not judge by that either.
        Map<String, String> changelog = Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        return Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(STORE, retention, retention, false),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withLoggingEnabled(changelog);
    }

    boolean contains(Article article) {
        long now = context.currentSystemTimeMs();
        try (WindowStoreIterator<byte[]> times = store.fetch(key(article), Math.max(0, now - retention), now)) {
            return times.hasNext();
        }
    }

    void add(Article article) {
        store.put(key(article), SEEN, context.currentSystemTimeMs());
    }

    /** Of id and content: two versions that come in one millisecond must not take each other's place. */
    private static String key(Article article) {
        return article.getId() + ' ' + ContentHash.of(Articles.toNews(article));
    }
}
