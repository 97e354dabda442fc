package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedPunctuator;
import org.junit.jupiter.api.Test;

/** What keeps up is committed at once; what works off a backlog, when Kafka Streams says so. */
class EarlyCommitsTest {
    private static final long NOW = 1_000_000;

    private final MockProcessorContext<String, String> context = new MockProcessorContext<>();
    private final EarlyCommits commits = new EarlyCommits(true);

    @Test
    void anArticleThatHasJustArrivedIsCommittedAtTheNextLook() {
        EarlyCommits.Watch watch = watchAt(NOW);
        watch.article(NOW - 20);
        assertThat(committedAt(NOW + 50)).isTrue();
    }

    @Test
    void behindABacklogNothingIsCommittedEarly() {
        EarlyCommits.Watch watch = watchAt(NOW);
        watch.article(NOW - 60_000);
        assertThat(committedAt(NOW + 50)).isFalse();
    }

    @Test
    void theLastOfABacklogIsCommittedOnceNoArticleFollows() {
        EarlyCommits.Watch watch = watchAt(NOW);
        watch.article(NOW - 60_000);
        assertThat(committedAt(NOW + 50)).isFalse();
        assertThat(committedAt(NOW + 150)).isTrue();
    }

    @Test
    void statementsOfABacklogWaitForAsLongAsArticlesCome() {
        EarlyCommits.Watch articles = watchAt(NOW);
        EarlyCommits.Watch statements = commits.watch(context);
        articles.article(NOW - 60_000);
        statements.statement(NOW - 60_000);
        assertThat(committedAt(NOW + 50)).isFalse();
        context.setCurrentSystemTimeMs(NOW + 140);
        articles.article(NOW - 60_000);
        assertThat(committedAt(NOW + 150)).isFalse();
        assertThat(committedAt(NOW + 250)).isTrue();
    }

    @Test
    void whereNothingWasDoneNothingIsCommitted() {
        EarlyCommits.Watch watch = watchAt(NOW);
        watch.article(NOW);
        assertThat(committedAt(NOW + 50)).isTrue();
        assertThat(committedAt(NOW + 150)).isFalse();
        assertThat(committedAt(NOW + 10_000)).isFalse();
    }

    @Test
    void whoeverSetsAnIntervalOrNeedsNoTransactionsGetsNoOther() {
        assertThat(PipelineSettings.builder().build().commitsEarly()).isTrue();
        assertThat(PipelineSettings.builder()
                        .clientProperties(Map.of("commit.interval.ms", "2000"))
                        .build()
                        .commitsEarly())
                .isFalse();
        assertThat(PipelineSettings.builder()
                        .processingGuarantee("at_least_once")
                        .build()
                        .commitsEarly())
                .isFalse();
        new EarlyCommits(false).watch(context);
        assertThat(context.scheduledPunctuators()).isEmpty();
    }

    private EarlyCommits.Watch watchAt(long now) {
        context.setCurrentSystemTimeMs(now);
        return commits.watch(context);
    }

    /** Lets all look at what they have done. */
    private boolean committedAt(long now) {
        context.setCurrentSystemTimeMs(now);
        context.resetCommit();
        List<CapturedPunctuator> looks = context.scheduledPunctuators();
        looks.forEach(look -> look.getPunctuator().punctuate(now));
        return context.committed();
    }
}
