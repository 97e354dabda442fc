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

/**
 * Remembers which articles came with which content, for the retention and up to half as long again. Counted by the
 * clock on the wall: were it by event time, an archive of 1987 would be forgotten as it is read, and one article of
 * today would forget it whole.
 *
 * <p>Time is cut into periods of half the retention, and an article is written into the period that it was analysed in:
 * so it is found by asking for one key in each of three periods, for less than half of what a search through all times
 * takes.
 */
final class SeenArticles {
    /** Name of the store, and with the application's id of its changelog topic. */
    static final String STORE = "seen-articles";

    private static final int PERIODS = 2;
    /** The key says all. */
    private static final byte[] SEEN = {1};

    private final WindowStore<String, byte[]> store;
    private final ProcessingContext context;
    private final long period;

    SeenArticles(ProcessingContext context, Duration retention) {
        this.store = context.getStateStore(STORE);
        this.context = context;
        this.period = period(retention).toMillis();
    }

    private static Duration period(Duration retention) {
        return retention.dividedBy(PERIODS);
    }

    static StoreBuilder<WindowStore<String, byte[]>> store(Duration retention) {
        // Its records' own time is that of the article's arrival; retention must not judge by that either.
        Map<String, String> changelog = Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime");
        Duration period = period(retention);
        return Stores.windowStoreBuilder(
                        Stores.persistentWindowStore(STORE, retention.plus(period), period, false),
                        Serdes.String(),
                        Serdes.ByteArray())
                .withLoggingEnabled(changelog);
    }

    /** What an article is remembered by: its id and its content. */
    static String key(Article article) {
        return article.getId() + ' ' + ContentHash.of(Articles.toNews(article));
    }

    boolean contains(String key) {
        long now = now();
        for (int back = 0; back <= PERIODS; back++) {
            long time = now - back * period;
            if (time >= 0 && store.fetch(key, time) != null) {
                return true;
            }
        }
        return false;
    }

    void add(String key) {
        store.put(key, SEEN, now());
    }

    /** The beginning of the period that it is now. */
    private long now() {
        long now = context.currentSystemTimeMs();
        return now - now % period;
    }
}
