package dev.detente.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of ours that ends with this one, at the latest. */
final class ChildProcess implements AutoCloseable {
    private static final int GRACE_SECONDS = 15;

    private final Process process;
    private final Thread ender;

    private ChildProcess(Process process) {
        this.process = process;
        this.ender = new Thread(process::destroyForcibly, "child-ender");
        Runtime.getRuntime().addShutdownHook(ender);
    }

    /** Starts a command; what it says on standard error is not shown. */
    static ChildProcess start(Iterable<String> command) {
        ProcessBuilder builder = new ProcessBuilder();
        command.forEach(builder.command()::add);
        try {
            return new ChildProcess(builder.redirectError(ProcessBuilder.Redirect.DISCARD)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + builder.command().get(0), e);
        }
    }

    /** The first line that it writes; null when it ends without a word. */
    @Nullable
    String firstLine() {
        try {
            BufferedReader reader = process.inputReader();
            return reader.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what a child process says", e);
        }
    }

    /** CPU time that it has used; NaN where the system does not tell. */
    double cpuSeconds() {
        return process.info()
                .totalCpuDuration()
                .map(used -> used.toNanos() / 1e9)
                .orElse(Double.NaN);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, and ends it when it does not. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        forget();
    }

    private void forget() {
        try {
            Runtime.getRuntime().removeShutdownHook(ender);
        } catch (IllegalStateException e) {
            // This process is ending already, and the hook runs.
        }
    }
}
