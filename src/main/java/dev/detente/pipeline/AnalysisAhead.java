package dev.detente.pipeline;

import dev.detente.article.NewsArticle;
import dev.detente.event.Article;
import dev.detente.pipeline.event.Articles;
import dev.detente.pipeline.event.EventTime;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * The analyses of one partition's articles. An article is analysed together with some that wait behind it, so that they
 * are there when their turn comes. What an article gives depends on the article alone, so it makes no difference when
 * it is analysed; one that turns out to be a duplicate was analysed for nothing. For one thread.
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
    private final Map<Long, Analysed> ahead = new HashMap<>();

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

    /**
     * What came of an article, now or before.
     *
     * @param offset where it stands in its partition
     */
    Outcome of(NewsArticle article, long offset) {
        Analysed analysed = ahead.remove(offset);
        return analysed != null && analysed.article().equals(article) ? analysed.outcome() : withNext(article, offset);
    }

    private Outcome withNext(NewsArticle article, long offset) {
        Map<Long, NewsArticle> batch = new LinkedHashMap<>();
        batch.put(offset, article);
        addNext(batch, offset);
        List<Outcome> outcomes = analysis.analyse(List.copyOf(batch.values()));
        ahead.clear();
        Iterator<Outcome> outcome = outcomes.iterator();
        batch.forEach((place, each) -> {
            if (outcome.hasNext()) {
                ahead.put(place, new Analysed(each, outcome.next()));
            }
        });
        ahead.remove(offset);
        return outcomes.get(0);
    }

    /** Up to the first that is no article: its own turn will tell why. */
    private void addNext(Map<Long, NewsArticle> batch, long offset) {
        long bytes = 0;
        for (ConsumerRecord<byte[], byte[]> record : fetched.after(partition, offset)) {
            bytes += record.value() == null ? 0 : record.value().length;
            NewsArticle next = batch.size() == MOST_ARTICLES || bytes > MOST_BYTES ? null : read(record);
            if (next == null) {
                break;
            }
            batch.put(record.offset(), next);
        }
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

    @Override
    public void close() {
        fetched.forget(partition);
    }
}
