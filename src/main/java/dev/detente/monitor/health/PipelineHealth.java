package dev.detente.monitor.health;

import dev.detente.monitor.health.Health.Check;
import dev.detente.pipeline.PipelineState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Judges a pipeline by what is seen of it now and then. Kafka Streams' own state is not enough: it says RUNNING with no
 * thread left. For one thread at a time.
 */
final class PipelineHealth {
    /** How long a pipeline may be without any thread before it is given up. */
    static final Duration WITHOUT_THREADS = Duration.ofSeconds(90);
    /** How long articles may wait without any of them being done. */
    static final Duration WITHOUT_PROGRESS = Duration.ofSeconds(90);

    private Instant lastThreadSeen;
    private Instant lastProgress;
    private long progress = -1;

    PipelineHealth(Instant start) {
        this.lastThreadSeen = start;
        this.lastProgress = start;
    }

    /**
     * What to think of a pipeline.
     *
     * @param registryTrouble why the schema registry cannot be asked; empty when it can
     */
    Health judge(PipelineState state, Optional<String> registryTrouble, Instant now) {
        if (state.threadsAlive() > 0) {
            lastThreadSeen = now;
        }
        if (state.progress() != progress || state.lag() == 0) {
            progress = state.progress();
            lastProgress = now;
        }
        return new Health(
                List.of(ended(state), threadless(now)),
                List.of(threads(state), restoration(state), progress(state, now), registry(registryTrouble)));
    }

    private static Check ended(PipelineState state) {
        return state.hasEnded()
                ? new Check(
                        "pipeline",
                        false,
                        state.failure().map(why -> "ended: " + why).orElse("was closed"))
                : new Check("pipeline", true, "Kafka Streams is " + state.streamsState());
    }

    private Check threadless(Instant now) {
        Duration without = Duration.between(lastThreadSeen, now);
        boolean givenUp = without.compareTo(WITHOUT_THREADS) > 0;
        return new Check(
                "any-thread",
                !givenUp,
                without.isZero() ? "a stream thread is alive" : "no stream thread for " + without.toSeconds() + " s");
    }

    private static Check threads(PipelineState state) {
        boolean someFailed = state.threadsAlive() < state.threadsWanted();
        return new Check(
                "threads",
                state.threadsRunning() == state.threadsWanted(),
                state.threadsRunning() + " of " + state.threadsWanted() + " stream threads run, " + state.threadsAlive()
                        + " are alive"
                        + state.lastFailure()
                                .filter(why -> someFailed)
                                .map(why -> "; the last to fail: " + why)
                                .orElse(""));
    }

    private static Check restoration(PipelineState state) {
        return new Check(
                "restoration",
                state.streamsState().equals("RUNNING"),
                state.streamsState().equals("RUNNING")
                        ? "all state is restored"
                        : "Kafka Streams is " + state.streamsState());
    }

    private Check progress(PipelineState state, Instant now) {
        Duration without = Duration.between(lastProgress, now);
        boolean stuck = state.lag() > 0 && without.compareTo(WITHOUT_PROGRESS) > 0;
        return new Check(
                "progress",
                !stuck,
                state.lag() + " records wait"
                        + (without.toSeconds() > 1 ? ", none was done for " + without.toSeconds() + " s" : ""));
    }

    private static Check registry(Optional<String> trouble) {
        return new Check("registry", trouble.isEmpty(), trouble.orElse("the schema registry answers"));
    }
}
