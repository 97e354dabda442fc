package dev.detente.pipeline;

import dev.detente.pipeline.deadletter.Faults;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What to do when a stream thread has died. It is replaced after a pause, which doubles from a second to half a minute;
 * failures with less than two minutes between them belong together. A registry or a broker that does not answer is
 * waited for as long as it takes: nothing is lost meanwhile, and {@link Pipeline#isReady} tells. A log-in or a right
 * that is refused may be for {@link #PATIENCE}; of other faults {@link #MAX_FAILURES} for each thread end the instance,
 * since trying again does not help. Safe to share between threads.
 */
final class RestartPolicy {
    /** How long a log-in or a right may be refused. */
    static final Duration PATIENCE = Duration.ofMinutes(5);
    /** How many other failures that belong together end the instance, for each of its threads. */
    static final int MAX_FAILURES = 5;

    private static final Duration BELONG_TOGETHER = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final int threads;
    private Instant firstRefusal = Instant.MAX;
    private Instant last = Instant.MIN;
    private int failures;
    private int otherFailures;

    RestartPolicy(int threads) {
        this.threads = threads;
    }

    /** How long to wait before the thread is replaced; empty when the instance is to end. */
    synchronized Optional<Duration> afterFailure(Throwable thrown, Instant now) {
        if (now.isAfter(last.plus(BELONG_TOGETHER))) {
            firstRefusal = Instant.MAX;
            failures = 0;
            otherFailures = 0;
        }
        last = now;
        failures++;
        if (!Faults.isPassing(thrown)) {
            otherFailures++;
        }
        if (Faults.isRefusal(thrown) && firstRefusal.equals(Instant.MAX)) {
            firstRefusal = now;
        }
        boolean hopeless = otherFailures >= MAX_FAILURES * threads
                || Faults.isRefusal(thrown) && now.isAfter(firstRefusal.plus(PATIENCE));
        return hopeless ? Optional.empty() : Optional.of(pause());
    }

    private Duration pause() {
        int doublings = Math.min((failures - 1) / threads, 10);
        Duration pause = FIRST_PAUSE.multipliedBy(1L << doublings);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
