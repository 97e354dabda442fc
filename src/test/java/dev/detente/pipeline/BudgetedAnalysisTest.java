package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detente.analysis.Analysis;
import dev.detente.article.NewsArticle;
import dev.detente.pipeline.BudgetedAnalysis.ClosedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An article must not die for a pipeline that was closed while it was worked on. */
@Timeout(60)
class BudgetedAnalysisTest {
    private static final NewsArticle ARTICLE = NewsArticle.ofText("a", "words");

    private final CountDownLatch begun = new CountDownLatch(1);

    @Test
    void whatComesAfterTheEndIsNotRefused() {
        BudgetedAnalysis analysis = new BudgetedAnalysis(this::forEver, Duration.ofSeconds(10));
        analysis.close();
        assertThatThrownBy(() -> analysis.analyse(ARTICLE)).isInstanceOf(ClosedException.class);
    }

    @Test
    void whatIsCutShortByTheEndIsNotRefused() {
        BudgetedAnalysis analysis = new BudgetedAnalysis(this::forEver, Duration.ofSeconds(30));
        CompletableFuture<Analysis> waiting = CompletableFuture.supplyAsync(() -> analysis.analyse(ARTICLE));
        awaitBegun();
        analysis.close();
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(ClosedException.class);
    }

    private void awaitBegun() {
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Analysis forEver(NewsArticle article) {
        begun.countDown();
        try {
            Thread.sleep(Duration.ofHours(1).toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return new Analysis(null, List.of(), List.of(), List.of());
    }
}
