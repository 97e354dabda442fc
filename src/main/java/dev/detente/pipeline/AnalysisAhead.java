package dev.detente.pipeline;

import dev.detente.article.NewsArticle;
import dev.detente.event.Article;
import dev.detente.pipeline.event.Articles;
import dev.detente.pipeline.event.EventTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * The analyses of one partition's articles. An article is analysed together with some that wait behind it, and while
 * the stream's thread hands on what came of these and commits, those behind them are analysed already. What an article
 * gives depends on the article alone, so it makes no difference when it is analysed; one that turns out to be a
 * duplicate was analysed for nothing. For one thread.
 */
final class AnalysisAhead implements AutoCloseable {
    private static final int MOST_ARTICLES = 16;
    private static final int MOST_BYTES = 64 * 1024;

    private final BudgetedAnalysis analysis;
    private final FetchedArticles fetched;
    private final TopicPartition partition;
    private final Deserializer<Article> articles;
    private final ArrivalTime arrival;
    /** By the articles' offsets. */
    private final Map<Long, Analysed> done = new HashMap<>();
    /** The offset that the next batch begins behind. */
    private long last;

    private @Nullable Batch next;

    AnalysisAhead(
            BudgetedAnalysis analysis,
            FetchedArticles fetched,
            TopicPartition partition,
            Deserializer<Article> articles,
            ArrivalTime arrival) {
        this.analysis = analysis;
        this.fetched = fetched;
        this.partition = partition;
        this.articles = articles;
        this.arrival = arrival;
    }

    private record Analysed(NewsArticle article, Outcome outcome) {}

    /** Articles by their offsets, in order, and the analyses of them. */
    private record Batch(SortedMap<Long, NewsArticle> articles, BudgetedAnalysis.Batch analyses) {}

    /**
     * What came of an article, now or before.
     *
     * @param offset where it stands in its partition
     */
    Outcome of(NewsArticle article, long offset) {
        Outcome known = known(article, offset);
        Outcome outcome = known == null ? anew(article, offset) : known;
        if (next == null) {
            SortedMap<Long, NewsArticle> waiting = withNext(new TreeMap<>(), last);
            next = waiting.isEmpty() ? null : begin(waiting);
        }
        return outcome;
    }

    private @Nullable Outcome known(NewsArticle article, long offset) {
        if (!done.containsKey(offset) && next != null) {
            take(next);
        }
        Analysed analysed = done.remove(offset);
        return analysed != null && analysed.article().equals(article) ? analysed.outcome() : null;
    }

    /** The first article, one that is read again, or that came after all before it were done. */
    private Outcome anew(NewsArticle article, long offset) {
        cancelNext();
        Outcome outcome = take(begin(withNext(new TreeMap<>(Map.of(offset, article)), offset)));
        done.remove(offset);
        return outcome;
    }

    private Batch begin(SortedMap<Long, NewsArticle> batch) {
        return new Batch(batch, analysis.begin(List.copyOf(batch.values())));
    }

    /** Waits for a batch; the outcome of its first article. */
    private Outcome take(Batch batch) {
        next = null;
        done.clear();
        List<Outcome> outcomes = batch.analyses().outcomes();
        Iterator<Outcome> outcome = outcomes.iterator();
        batch.articles().forEach((offset, article) -> {
            if (outcome.hasNext()) {
                done.put(offset, new Analysed(article, outcome.next()));
                last = offset;
            }
        });
        return outcomes.get(0);
    }

    /** Adds those that wait behind an offset, up to the first that is no article: its own turn will tell why. */
    private SortedMap<Long, NewsArticle> withNext(SortedMap<Long, NewsArticle> batch, long offset) {
        long bytes = 0;
        for (ConsumerRecord<byte[], byte[]> record : fetched.after(partition, offset)) {
            bytes += record.value() == null ? 0 : record.value().length;
            NewsArticle article = batch.size() == MOST_ARTICLES || bytes > MOST_BYTES ? null : read(record);
            if (article == null) {
                break;
            }
            batch.put(record.offset(), article);
        }
        return batch;
    }

    private @Nullable NewsArticle read(ConsumerRecord<byte[], byte[]> record) {
        try {
            Article article = articles.deserialize(record.topic(), record.headers(), record.value());
            return article == null
                    ? null
                    : Articles.toNews(article, EventTime.of(article.getPublishedAt(), arrival.of(record)));
        } catch (RuntimeException e) {
            return null;
        }
    }

    private void cancelNext() {
        if (next != null) {
            next.analyses().cancel();
            next = null;
        }
    }

    @Override
    public void close() {
        cancelNext();
        fetched.forget(partition);
    }
}
