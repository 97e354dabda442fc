package dev.detente.bench;

import dev.detente.analysis.Analysis;
import dev.detente.article.NewsArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** The first floor: the analysis in this process, without Kafka. */
final class AnalysisAlone {
    private final Function<NewsArticle, Analysis> analysis;

    AnalysisAlone(Function<NewsArticle, Analysis> analysis) {
        this.analysis = analysis;
    }

    /**
     * How fast it is.
     *
     * @param perSecond articles a second
     * @param cpuPerThousand CPU seconds of this process for a thousand articles
     */
    record Rate(double perSecond, double cpuPerThousand) {}

    /** Analyses each article once, with a number of threads. */
    Rate run(List<NewsArticle> articles, int threads, BenchCluster cluster) {
        AtomicInteger next = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Usage begin = Usage.now(cluster);
            List<Future<Integer>> parts = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                parts.add(workers.submit(() -> work(articles, next)));
            }
            for (Future<Integer> part : parts) {
                part.get();
            }
            Usage used = Usage.now(cluster).since(begin);
            return new Rate(articles.size() / used.seconds(), 1_000 * used.cpuSeconds() / articles.size());
        } catch (ExecutionException e) {
            throw new BenchException("the analysis failed: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("interrupted");
        } finally {
            workers.shutdownNow();
        }
    }

    /** Counts quotes, so that nobody can do without the work. */
    private int work(List<NewsArticle> articles, AtomicInteger next) {
        int quotes = 0;
        for (int i = next.getAndIncrement(); i < articles.size(); i = next.getAndIncrement()) {
            quotes += analysis.apply(articles.get(i)).quotes().size();
        }
        return quotes;
    }
}
