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
import org.apache.kafka.common.KafkaException;
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
        BudgetedAnalysis<NewsArticle, Analysis, Analysis> analysis =
                new BudgetedAnalysis<>(this::forEver, this::events, Duration.ofSeconds(10));
        analysis.close();
        assertThatThrownBy(() -> analysis.analyse(List.of(ARTICLE))).isInstanceOf(ClosedException.class);
    }

    @Test
    void whatIsCutShortByTheEndIsNotRefused() {
        BudgetedAnalysis<NewsArticle, Analysis, Analysis> analysis =
                new BudgetedAnalysis<>(this::forEver, this::events, Duration.ofSeconds(30));
        CompletableFuture<List<Outcome<Analysis>>> waiting =
                CompletableFuture.supplyAsync(() -> analysis.analyse(List.of(ARTICLE)));
        awaitBegun();
        analysis.close();
        assertThatThrownBy(waiting::join).hasCauseInstanceOf(ClosedException.class);
    }

    @Test
    void eachOfSeveralFailsForItself() {
        try (BudgetedAnalysis<NewsArticle, Analysis, Analysis> analysis =
                new BudgetedAnalysis<>(this::asItsIdSays, this::events, Duration.ofSeconds(30))) {
            assertThat(told(analysis.analyse(articles("good", "boom", "deep", "good"))))
                    .containsExactly("found", "ANALYSIS_FAILED", "ANALYSIS_OVERFLOW", "found");
        }
    }

    @Test
    void whatTheClusterIsToBlameForIsNotRefused() {
        try (BudgetedAnalysis<NewsArticle, Analysis, Analysis> analysis =
                new BudgetedAnalysis<>(this::asItsIdSays, this::events, Duration.ofSeconds(30))) {
            List<Outcome<Analysis>> outcomes = analysis.analyse(articles("good", "away", "good"));
            assertThat(told(outcomes)).containsExactly("found", "failed", "found");
            assertThatThrownBy(outcomes.get(1)::found)
                    .isInstanceOf(KafkaException.class)
                    .hasMessage("the registry is away");
        }
    }

    @Test
    void whatMakesEventsMayWaitLongerThanTheBudget() {
        try (BudgetedAnalysis<NewsArticle, Analysis, Analysis> analysis =
                new BudgetedAnalysis<>(this::asItsIdSays, this::events, BudgetedAnalysis.LONGEST_BATCH.dividedBy(2))) {
            assertThat(told(analysis.analyse(articles("hesitant")))).containsExactly("found");
        }
    }

    @Test
    void oneThatRunsAwayTakesNothingFromThoseBeforeItAndThoseBehindItAreLeft() {
        try (BudgetedAnalysis<NewsArticle, Analysis, Analysis> analysis =
                new BudgetedAnalysis<>(this::asItsIdSays, this::events, Duration.ofMillis(300))) {
            assertThat(told(analysis.analyse(articles("good", "good", "for ever", "good"))))
                    .containsExactly("found", "found", "ANALYSIS_TIMEOUT");
        }
    }

    @Test
    void noOtherIsBegunAfterOneThatTookLong() {
        try (BudgetedAnalysis<NewsArticle, Analysis, Analysis> analysis =
                new BudgetedAnalysis<>(this::asItsIdSays, this::events, Duration.ofSeconds(20))) {
            assertThat(analysis.analyse(articles("slow", "good", "good"))).hasSize(1);
        }
    }

    @Test
    void tooManyThatRunAwayEndTheInstance() {
        try (BudgetedAnalysis<NewsArticle, Analysis, Analysis> analysis =
                new BudgetedAnalysis<>(this::asItsIdSays, this::events, Duration.ofMillis(50))) {
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

    private static List<String> told(List<Outcome<Analysis>> outcomes) {
        return outcomes.stream().map(BudgetedAnalysisTest::told).toList();
    }

    private static String told(Outcome<Analysis> outcome) {
        if (outcome instanceof Outcome.Refused<Analysis> refused) {
            return refused.refusal().reason().name();
        }
        return outcome instanceof Outcome.Found ? "found" : "failed";
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

    private Analysis events(NewsArticle article, Analysis found) {
        return switch (article.id()) {
            case "away" -> throw new KafkaException("the registry is away");
            case "hesitant" -> slow();
            default -> found;
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
