package dev.detente.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does work on all processors and hands over its results in the order that it was given in. */
final class InOrder<T> implements AutoCloseable {
    private static final int WAITING_PER_THREAD = 4;

    private final ExecutorService executor;
    private final Deque<Future<T>> waiting = new ArrayDeque<>();
    private final int most;
    private final Consumer<T> results;

    /**
     * Workers.
     *
     * @param results takes each result, in the thread that gives the work
     */
    InOrder(int threads, Consumer<T> results) {
        this.executor = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "worker");
            thread.setDaemon(true);
            return thread;
        });
        this.most = threads * WAITING_PER_THREAD;
        this.results = results;
    }

    /** Takes work; while too much of it waits, waits for the oldest. */
    void add(Callable<T> work) {
        waiting.add(executor.submit(work));
        if (waiting.size() >= most) {
            handOver();
        }
    }

    /** Waits for all work. */
    void finish() {
        while (!waiting.isEmpty()) {
            handOver();
        }
    }

    private void handOver() {
        try {
            results.accept(waiting.remove().get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandFailure.failed("interrupted");
        }
    }

    /** Gives up what is not done. */
    @Override
    public void close() {
        executor.shutdownNow();
    }
}
