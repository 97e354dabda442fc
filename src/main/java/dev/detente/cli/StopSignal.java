package dev.detente.cli;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The wish to stop: Ctrl-C or SIGTERM. A command that serves until it is stopped watches it; the process then waits for
 * the command to end by itself and takes its exit code, where the JVM alone would exit with 130 or 143.
 */
final class StopSignal {
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CompletableFuture<Integer> exitCode = new CompletableFuture<>();
    private volatile boolean watched;

    /** Lets Ctrl-C and SIGTERM of this process raise this signal. */
    void install() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::onShutdown, "stop"));
    }

    private void onShutdown() {
        if (!watched || exitCode.isDone()) {
            return;
        }
        requested.countDown();
        try {
            int code = exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            // The JVM is on its way out with the signal's code; this is the only way to another.
            Runtime.getRuntime().halt(code);
        } catch (TimeoutException | ExecutionException e) {
            Runtime.getRuntime().halt(ExitCode.FAILED);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on the command ends by itself when asked to. */
    void watch() {
        watched = true;
    }

    /** Asks the command to end. */
    void request() {
        requested.countDown();
    }

    /** Whether the command has been asked to end. */
    boolean isRequested() {
        return requested.getCount() == 0;
    }

    /** Waits until the command is asked to end, or the time is over; tells whether it has been asked. */
    boolean await(long time, TimeUnit unit) {
        try {
            return requested.await(time, unit);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** The command has ended. */
    void ended(int code) {
        exitCode.complete(code);
    }
}
