package dev.detente.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** What a command did: its exit code and what it wrote. */
record Ran(int exitCode, String out, String err) {
    /** The user before a command: where he is, what he has set, what he types into it. */
    record User(Path directory, Map<String, String> environment, InputStream in, OutputStream out, StopSignal stop) {
        User typing(String input) {
            return new User(
                    directory,
                    environment,
                    new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                    out,
                    stop);
        }

        User with(String variable, String value) {
            return new User(directory, Map.of(variable, value), in, out, stop);
        }

        User readingWith(OutputStream reader) {
            return new User(directory, environment, in, reader, stop);
        }

        Ran runs(String... args) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Shell shell = new Shell(
                    in, out, new PrintStream(err, true, StandardCharsets.UTF_8), environment, directory, Screen.NONE);
            int code = Main.run(shell, stop, args);
            return new Ran(
                    code,
                    out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "",
                    err.toString(StandardCharsets.UTF_8));
        }
    }

    /**
     * A command that goes on beside the test, in a thread of its own: the common pool has one thread on two processors,
     * and from Java 25 on the HTTP client's answers would wait for it behind the command.
     */
    static <T> CompletableFuture<T> inBackground(Supplier<T> command) {
        CompletableFuture<T> ran = new CompletableFuture<>();
        Thread thread = new Thread(
                () -> {
                    try {
                        ran.complete(command.get());
                    } catch (Throwable e) {
                        ran.completeExceptionally(e);
                    }
                },
                "command");
        thread.setDaemon(true);
        thread.start();
        return ran;
    }

    static User in(Path directory) {
        return new User(
                directory, Map.of(), InputStream.nullInputStream(), new ByteArrayOutputStream(), new StopSignal());
    }
}
