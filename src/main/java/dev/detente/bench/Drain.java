package dev.detente.bench;

import dev.detente.pipeline.topic.Topics;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Lets an application work through articles that wait for it, and measures from its first commit to its last. */
final class Drain {
    private static final long LOOK_NANOS = 100_000_000;
    private static final long PATIENCE_NANOS = 120_000_000_000L;

    private final BenchCluster cluster;

    Drain(BenchCluster cluster) {
        this.cluster = cluster;
    }

    /** Something that runs until it is closed. */
    interface Application extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Runs an application until it is done.
     *
     * @param group its consumer group
     * @throws BenchException if it makes no progress for two minutes
     */
    Drained run(String group, Topics topics, Supplier<Application> starter) {
        Lag lag = new Lag(cluster, group, topics);
        long all = lag.arrived();
        long heapBefore = Usage.liveHeap();
        long started = System.nanoTime();
        try (Application application = starter.get()) {
            Usage before = Usage.now(cluster);
            long first = lag.committed();
            while (first == 0) {
                requirePatience(started, 0, application);
                pause();
                before = Usage.now(cluster);
                first = lag.committed();
            }
            Usage begin = Usage.now(cluster);
            double startSeconds = begin.seconds() - started / 1e9;
            if (first > all / 2) {
                // Too fast to be seen at work: all of it then, from the last look at which nothing was done.
                begin = before;
                first = 0;
            }
            long peak = 0;
            Pace pace = new Pace();
            pace.look(first, begin);
            for (long done = first; done < all; ) {
                done = awaitMore(lag, done, application);
                pace.look(done, Usage.now(cluster));
                peak = Math.max(peak, Usage.usedHeap());
            }
            awaitRest(lag, application);
            Usage used = Usage.now(cluster).since(begin);
            double live = Usage.liveHeap() - heapBefore;
            return Drained.of(all - first, startSeconds, used, pace, Math.max(0, live), peak);
        }
    }

    /** All articles are analysed; waits for the statements that are still on their way inside of the application. */
    private static void awaitRest(Lag lag, Application application) {
        long since = System.nanoTime();
        while (lag.behind() > 0) {
            requirePatience(since, lag.committed(), application);
            pause();
        }
    }

    private static void requirePatience(long since, long done, Application application) {
        if (System.nanoTime() - since > PATIENCE_NANOS) {
            throw new BenchException("no progress for two minutes, after " + done + " articles (" + application + ")");
        }
    }

    private static void pause() {
        LockSupport.parkNanos(LOOK_NANOS);
        if (Thread.currentThread().isInterrupted()) {
            throw new BenchException("interrupted");
        }
    }

    private static long awaitMore(Lag lag, long done, Application application) {
        long since = System.nanoTime();
        long now = lag.committed();
        while (now <= done) {
            requirePatience(since, done, application);
            pause();
            now = lag.committed();
        }
        return now;
    }
}
