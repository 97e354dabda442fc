package dev.detente.pipeline;

import dev.detente.event.Article;
import dev.detente.pipeline.event.ArticleEvents;
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
    /** The way to another thread and back costs as much as a third of one article's analysis. */
    private static final int MOST_ARTICLES = 125;

    private static final int MOST_BYTES = 256 * 1024;

    private final BudgetedAnalysis<DatedArticle, ?, ArticleEvents> analysis;
    private final FetchedArticles fetched;
    private final TopicPartition partition;
    private final Deserializer<Article> articles;
    private final ArrivalTime arrival;
    /** By the articles' offsets. */
    private final Map<Long, Analysed> ahead = new HashMap<>();

    AnalysisAhead(
            BudgetedAnalysis<DatedArticle, ?, ArticleEvents> analysis,
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

    private record Analysed(DatedArticle dated, Outcome<ArticleEvents> outcome) {}

    /**
     * What came of an article, now or before.
     *
     * @param offset where it stands in its partition
     */
    Outcome<ArticleEvents> of(DatedArticle dated, long offset) {
        Analysed analysed = ahead.remove(offset);
        // Its time may differ: where there is none that can be trusted, it is that of the look at the record.
        return analysed != null && analysed.dated().article().equals(dated.article())
                ? analysed.outcome()
                : withNext(dated, offset);
    }

    private Outcome<ArticleEvents> withNext(DatedArticle dated, long offset) {
        Map<Long, DatedArticle> batch = new LinkedHashMap<>();
        batch.put(offset, dated);
        addNext(batch, offset);
        List<Outcome<ArticleEvents>> outcomes = analysis.analyse(List.copyOf(batch.values()));
        ahead.clear();
        Iterator<Outcome<ArticleEvents>> outcome = outcomes.iterator();
        batch.forEach((place, each) -> {
            if (outcome.hasNext()) {
                ahead.put(place, new Analysed(each, outcome.next()));
            }
        });
        ahead.remove(offset);
        return outcomes.get(0);
    }

    /** Up to the first that is no article: its own turn will tell why. */
    private void addNext(Map<Long, DatedArticle> batch, long offset) {
        long bytes = 0;
        for (ConsumerRecord<byte[], byte[]> record : fetched.after(partition, offset)) {
            bytes += record.value() == null ? 0 : record.value().length;
            DatedArticle next = batch.size() == MOST_ARTICLES || bytes > MOST_BYTES ? null : read(record);
            if (next == null) {
                break;
            }
            batch.put(record.offset(), next);
        }
    }

    private @Nullable DatedArticle read(ConsumerRecord<byte[], byte[]> record) {
        try {
            Article article = articles.deserialize(record.topic(), record.headers(), record.value());
            return article == null ? null : DatedArticle.of(article, arrival.of(record));
        } catch (RuntimeException e) {
            return null;
        }
    }

    @Override
    public void close() {
        fetched.forget(partition);
    }
}
