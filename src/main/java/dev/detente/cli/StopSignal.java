package dev.detente.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.utils.Signals;

/**
 * The wish to stop: Ctrl-C, SIGTERM, or a terminal that was closed. A command that serves until it is stopped watches
 * it and ends by itself, with its own exit code; without that, the JVM would just die. Who asks twice does not want to
 * wait.
 */
final class StopSignal {
    /** Exit code of a command that was stopped before it had done its work, as shells have it for Ctrl-C. */
    static final int STOPPED = 130;

    /** How long work in hand may go on when it is asked to end. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final CompletableFuture<Void> requested = new CompletableFuture<>();
    private final boolean listens;

    private StopSignal(boolean listens) {
        this.listens = listens;
    }

    /** A wish that only {@link #request} can utter. */
    StopSignal() {
        this(false);
    }

    /** The wish as this process's signals utter it. */
    static StopSignal ofProcess() {
        return new StopSignal(true);
    }

    /** From now on the command ends by itself when asked to. */
    void watch() {
        if (listens) {
            for (String signal : new String[] {"INT", "TERM", "HUP"}) {
                Signals.register(signal, this::onSignal);
            }
        }
    }

    private void onSignal() {
        if (isRequested()) {
            Runtime.getRuntime().halt(STOPPED);
        }
        request();
    }

    /** Asks the command to end. */
    void request() {
        requested.complete(null);
    }

    /** Whether the command has been asked to end. */
    boolean isRequested() {
        return requested.isDone();
    }

    /** Waits until the command is asked to end, or the time is over; tells whether it has been asked. */
    boolean await(long time, TimeUnit unit) {
        try {
            requested.get(time, unit);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a wish to stop does not fail", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /**
     * Does work that ends by itself, or that looks at {@link #isRequested()}; returns when it has ended, or soon after
     * the command has been asked to end: work that waits for standard input cannot be woken, and is left behind.
     */
    void runUntilRequested(Runnable work) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        CompletableFuture<Void> ending = requested.thenApplyAsync(
                nothing -> nothing, CompletableFuture.delayedExecutor(GRACE.toMillis(), TimeUnit.MILLISECONDS));
        Thread worker = new Thread(
                () -> {
                    try {
                        work.run();
                        done.complete(null);
                    } catch (RuntimeException | Error e) {
                        done.completeExceptionally(e);
                    }
                },
                "detente-work");
        worker.setDaemon(true);
        worker.start();
        try {
            CompletableFuture.anyOf(done, ending).join();
        } catch (CompletionException e) {
            throw unwrapped(e);
        }
    }

    private static RuntimeException unwrapped(CompletionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException failure ? failure : e;
    }
}
