package dev.detente.monitor.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.monitor.health.Health.Check;
import dev.detente.pipeline.PipelineState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PipelineHealthTest {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");

    private final PipelineHealth judgement = new PipelineHealth(START);

    @Test
    void aPipelineAtWorkIsLiveAndReady() {
        Health health = at(0, running(2, 2, 10, 5));

        assertThat(health.isLive()).isTrue();
        assertThat(health.isReady()).isTrue();
    }

    @Test
    void withoutThreadsItIsNotReadyAtOnceAndNotLiveInTheEndThoughStreamsSaysRunning() {
        at(0, running(2, 2, 10, 5));

        Health soon = at(1, running(0, 0, 10, 5));
        assertThat(soon.isLive()).isTrue();
        assertThat(soon.isReady()).isFalse();
        assertThat(wrong(soon.ready())).containsExactly("0 of 2 stream threads run, 0 are alive");

        Health late = at(91, running(0, 0, 10, 5));
        assertThat(late.isLive()).isFalse();
        assertThat(wrong(late.live())).containsExactly("no stream thread for 91 s");
    }

    @Test
    void whyAThreadFailedIsSaidAsLongAsItIsMissing() {
        Optional<String> why = Optional.of("the disk is full");

        Health health = at(0, new PipelineState("RUNNING", 2, 1, 1, 0, 0, false, Optional.empty(), why));
        assertThat(wrong(health.ready()))
                .containsExactly("1 of 2 stream threads run, 1 are alive; the last to fail: the disk is full");

        health = at(1, new PipelineState("REBALANCING", 2, 2, 1, 0, 0, false, Optional.empty(), why));
        assertThat(wrong(health.ready())).contains("1 of 2 stream threads run, 2 are alive");
    }

    @Test
    void aThreadThatComesBackStartsTheTimeAnew() {
        at(0, running(0, 0, 0, 0));
        at(80, running(1, 1, 0, 0));

        assertThat(at(160, running(0, 0, 0, 0)).isLive()).isTrue();
        assertThat(at(171, running(0, 0, 0, 0)).isLive()).isFalse();
    }

    @Test
    void oneThreadTooFewIsNotReady() {
        assertThat(at(0, running(1, 1, 0, 0)).isReady()).isFalse();
    }

    @Test
    void whileStateIsRestoredItIsNotReady() {
        Health health =
                at(0, new PipelineState("REBALANCING", 2, 2, 0, 0, 0, false, Optional.empty(), Optional.empty()));

        assertThat(health.isLive()).isTrue();
        assertThat(wrong(health.ready())).contains("Kafka Streams is REBALANCING");
    }

    @Test
    void recordsThatWaitWithoutAnyBeingDoneAreNoProgress() {
        at(0, running(2, 2, 10, 5));
        assertThat(at(60, running(2, 2, 12, 5)).isReady()).isTrue();
        assertThat(wrong(at(91, running(2, 2, 12, 5)).ready()))
                .containsExactly("12 records wait, none was done for 91 s");

        assertThat(at(92, running(2, 2, 11, 6)).isReady()).isTrue();
    }

    @Test
    void whoHasNothingToDoIsReadyForEver() {
        at(0, running(2, 2, 0, 5));

        assertThat(at(100_000, running(2, 2, 0, 5)).isReady()).isTrue();
    }

    @Test
    void aRegistryThatIsAwayIsSaid() {
        Health health = judgement.judge(running(2, 2, 0, 0), Optional.of("the schema registry does not answer"), START);

        assertThat(health.isLive()).isTrue();
        assertThat(wrong(health.ready())).containsExactly("the schema registry does not answer");
    }

    @Test
    void whatHasEndedIsNotLive() {
        Health health =
                at(0, new PipelineState("ERROR", 2, 0, 0, 0, 0, true, Optional.of("out of disk"), Optional.empty()));

        assertThat(health.isLive()).isFalse();
        assertThat(wrong(health.live())).containsExactly("ended: out of disk");
    }

    private Health at(long seconds, PipelineState state) {
        return judgement.judge(state, Optional.empty(), START.plus(Duration.ofSeconds(seconds)));
    }

    private static PipelineState running(int alive, int running, long lag, long progress) {
        return new PipelineState(
                "RUNNING", 2, alive, running, lag, progress, false, Optional.empty(), Optional.empty());
    }

    private static List<String> wrong(List<Check> checks) {
        return checks.stream()
                .filter(check -> !check.isWell())
                .map(Check::reason)
                .toList();
    }
}
