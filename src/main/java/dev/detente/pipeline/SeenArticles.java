package dev.detente.pipeline;

import dev.detente.article.ContentHash;
import dev.detente.event.Article;
import dev.detente.pipeline.event.Articles;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which articles came with which content, for the retention and up to half as long again. Counted by the
 * clock on the wall: were it by event time, an archive of 1987 would be forgotten as it is read, and one article of
 * today would forget it whole.
 *
 * <p>Time is cut into periods of half the retention, and an article is written into the period that it was analysed in:
 * so it is found by asking for one key in each of three periods, which costs a tenth of a search through all times.
 */
final class SeenArticles {
    /** Name of the store, and with the application's id of its changelog topic. */
    static final String STORE = "seen-articles";

    private static final int PERIODS = 2;
    private static final int HASH = 32;
    /** Contents of one id in one period; of an id that changes more often, the last ones. */
    private static final int MOST = 64;

    private static final byte[] NONE = {};

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

    /**
     * What to {@linkplain #remember remember} once the article is analysed: the hashes of its id's contents in this
     * period, its own among them. Null if it was seen with this content.
     */
    byte @Nullable [] unlessSeen(Article article) {
        byte[] content = HexFormat.of().parseHex(ContentHash.of(Articles.toNews(article)));
        long now = now();
        byte[] current = contents(article.getId(), now);
        boolean isSeen = has(current, content);
        for (int back = 1; back <= PERIODS && !isSeen; back++) {
            isSeen = has(contents(article.getId(), now - back * period), content);
        }
        if (isSeen) {
            return null;
        }
        int dropped = Math.max(0, current.length - (MOST - 1) * HASH);
        byte[] contents = Arrays.copyOfRange(current, dropped, current.length + HASH);
        System.arraycopy(content, 0, contents, contents.length - HASH, HASH);
        return contents;
    }

    void remember(String id, byte[] contents) {
        store.put(id, contents, now());
    }

    private byte[] contents(String id, long time) {
        byte[] found = time < 0 ? null : store.fetch(id, time);
        return found == null ? NONE : found;
    }

    /** The beginning of the period that it is now. */
    private long now() {
        long now = context.currentSystemTimeMs();
        return now - now % period;
    }

    private static boolean has(byte[] contents, byte[] content) {
        for (int from = 0; from + HASH <= contents.length; from += HASH) {
            if (Arrays.equals(contents, from, from + HASH, content, 0, HASH)) {
                return true;
            }
        }
        return false;
    }
}
