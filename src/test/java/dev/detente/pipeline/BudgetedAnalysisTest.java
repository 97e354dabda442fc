package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.text.Document;
import dev.detente.article.NewsArticle;
import dev.detente.pipeline.BudgetedAnalysis.ClosedException;
import dev.detente.pipeline.BudgetedAnalysis.TooManyRunawaysException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An article has its own analysis's fate, and not that of its neighbours or of the pipeline. */
@Timeout(60)
class BudgetedAnalysisTest {
    private static final NewsArticle ARTICLE = NewsArticle.ofText("a", "words");

    private static final Analysis NOTHING = new Analysis(Document.of(""), List.of(), List.of(), List.of());

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @AfterEach
    void end() {
        ended.countDown();
    }

    @Test
    void whatComesAfterTheEndIsNotRefused() {
        BudgetedAnalysis analysis = new BudgetedAnalysis(this::forEver, Duration.ofSeconds(10));
        analysis.close();
        assertThatThrownBy(() -> analysis.analyse(List.of(ARTICLE))).isInstanceOf(ClosedException.class);
    }

    @Test
    void whatIsCutShortByTheEndIsNotRefused() {
        BudgetedAnalysis analysis = new BudgetedAnalysis(this::forEver, Duration.ofSeconds(30));
        CompletableFuture<List<Outcome>> waiting =
                CompletableFuture.supplyAsync(() -> analysis.analyse(List.of(ARTICLE)));
        awaitBegun();
        analysis.close();
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(ClosedException.class);
    }

    @Test
    void eachOfSeveralFailsForItself() {
        try (BudgetedAnalysis analysis = new BudgetedAnalysis(this::asItsIdSays, Duration.ofSeconds(30))) {
            assertThat(told(analysis.analyse(articles("good", "boom", "deep", "good"))))
                    .containsExactly("found", "ANALYSIS_FAILED", "ANALYSIS_OVERFLOW", "found");
        }
    }

    @Test
    void oneThatRunsAwayTakesNothingFromThoseBeforeItAndThoseBehindItAreLeft() {
        try (BudgetedAnalysis analysis = new BudgetedAnalysis(this::asItsIdSays, Duration.ofMillis(300))) {
            assertThat(told(analysis.analyse(articles("good", "good", "for ever", "good"))))
                    .containsExactly("found", "found", "ANALYSIS_TIMEOUT");
        }
    }

    @Test
    void noOtherIsBegunAfterOneThatTookLong() {
        try (BudgetedAnalysis analysis = new BudgetedAnalysis(this::asItsIdSays, Duration.ofSeconds(20))) {
            assertThat(analysis.analyse(articles("slow", "good", "good"))).hasSize(1);
        }
    }

    @Test
    void tooManyThatRunAwayEndTheInstance() {
        try (BudgetedAnalysis analysis = new BudgetedAnalysis(this::asItsIdSays, Duration.ofMillis(50))) {
            for (int i = 0; i < BudgetedAnalysis.MAX_RUNAWAYS; i++) {
                assertThat(told(analysis.analyse(articles("for ever")))).containsExactly("ANALYSIS_TIMEOUT");
            }
            assertThatThrownBy(() -> analysis.analyse(articles("for ever")))
                    .isInstanceOf(TooManyRunawaysException.class);
        }
    }

    private static List<NewsArticle> articles(String... ids) {
        return Stream.of(ids).map(id -> NewsArticle.ofText(id, "words")).toList();
    }

    private static List<String> told(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome instanceof Outcome.Refused refused
                        ? refused.refusal().reason().name()
                        : "found")
                .toList();
    }

    private Analysis asItsIdSays(NewsArticle article) {
        return switch (article.id()) {
            case "boom" -> throw new IllegalStateException("boom");
            case "deep" -> deeper(article);
            case "for ever" -> deaf();
            case "slow" -> slow();
            default -> NOTHING;
        };
    }

    private Analysis deeper(NewsArticle article) {
        return deeper(article).quotes().isEmpty() ? NOTHING : deeper(article);
    }

    /** Does not end when it is interrupted, but with the test. */
    private Analysis deaf() {
        while (true) {
            try {
                ended.await();
                return NOTHING;
            } catch (InterruptedException e) {
                // deaf
            }
        }
    }

    private static Analysis slow() {
        try {
            Thread.sleep(2 * BudgetedAnalysis.LONGEST_BATCH.toMillis());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
        return NOTHING;
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
        return NOTHING;
    }
}
