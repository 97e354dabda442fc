package dev.detente.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A {@code detente} command as a process of its own, which can be harmed. */
final class DetenteProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ADDRESS = Pattern.compile("health and metrics on (\\S+)");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final Path out;
    private final Path err;
    private final long startsBefore;

    private DetenteProcess(Process process, Path out, Path err, long startsBefore) {
        this.process = process;
        this.out = out;
        this.err = err;
        this.startsBefore = startsBefore;
    }

    /**
     * Starts a command with the class path of the test.
     *
     * @param directory its working directory, where {@code NAME.out} and {@code NAME.err} keep what it says
     */
    static DetenteProcess start(Path directory, String name, List<String> arguments) {
        return start(Main.class, directory, name, arguments);
    }

    /** As {@link #start(Path, String, List)}, of another class's {@code main}. */
    static DetenteProcess start(Class<?> main, Path directory, String name, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(arguments);
        Path out = directory.resolve(name + ".out");
        Path err = directory.resolve(name + ".err");
        try {
            Files.createDirectories(directory);
            Files.deleteIfExists(out);
            long startsBefore = Files.exists(err) ? starts(read(err)) : 0;
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()))
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new DetenteProcess(process, out, err, startsBefore);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** kill -9, and waits for the end. */
    void kill() {
        signal("KILL");
        exitCode();
    }

    /** SIGSTOP: nothing moves in it until {@link #thaw}. */
    void freeze() {
        signal("STOP");
    }

    /** SIGCONT. */
    void thaw() {
        signal("CONT");
    }

    /** SIGTERM, and the exit code. */
    int stop() {
        signal("TERM");
        return exitCode();
    }

    /** Waits for the end. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("still there after " + PATIENCE + ": " + said());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** What it answers at a path of its operations' address; its status and body, or why it answers nothing. */
    String asked(String path) {
        Matcher address = ADDRESS.matcher(said());
        String last = null;
        while (address.find()) {
            last = address.group(1);
        }
        if (last == null) {
            return "no address yet";
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(last + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return "no answer: " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Waits until it runs; fails if it ends before. */
    void awaitRunning() {
        assertThat(isRunning()).as(said()).isTrue();
    }

    /** Waits until it runs or has ended, and tells which. */
    boolean isRunning() {
        await().atMost(PATIENCE).until(() -> starts(said()) > startsBefore || !isAlive());
        return isAlive();
    }

    private static long starts(String said) {
        return said.lines().filter(line -> line.startsWith("running as ")).count();
    }

    /** What it wrote to standard output. */
    String output() {
        return read(out);
    }

    /** What it and those of the same name before it wrote to standard error. */
    String said() {
        return read(err);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
