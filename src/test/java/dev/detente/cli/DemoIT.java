package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoIT {
    @TempDir
    Path directory;

    @Test
    void theSamplesGoThroughAndTheirStatementsAreShown() {
        Ran ran = Ran.in(directory).runs("demo", "--once");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ran.out())
                .containsPattern("[A-Z]{2,5} → [A-Z]{2,5} +[A-Z]+ +[+-]\\d\\.\\d\\d")
                .doesNotContain("\u001b");
        assertThat(ran.err())
                .containsPattern("Kafka +127\\.0\\.0\\.1:\\d+")
                .containsPattern("schema registry +http://127\\.0\\.0\\.1:\\d+")
                .containsPattern("\\d+ articles in = \\d+ analysed \\+ \\d+ duplicates? \\+ 0 dead; \\d+ statements");
        assertThat(ran.out().lines().filter(line -> line.contains(" → ")))
                .as("all statements come out, not only those that were through when the last article was")
                .hasSize(Integer.parseInt(ran.err().replaceAll("(?s).* (\\d+) statements?,.*", "$1")));
        assertThat(ran.err()).as("the samples hold syndicated copies").containsPattern("; [1-9]\\d* copies, 0 late");
    }

    @Test
    void ownArticlesGoThroughKeepTheirDataAndBadOnesAreReported() throws Exception {
        Files.writeString(directory.resolve("mine.jsonl"), """
                {"id":"a","body":"China on Monday rejected the claim. \\"Japan must stop,\\" the Chinese foreign ministry said."}
                {"id":"b"}
                """);

        Ran first = Ran.in(directory).runs("demo", "--once", "--data-dir", "data", "mine.jsonl");
        Ran again = Ran.in(directory).runs("demo", "--once", "--data-dir", "data", "mine.jsonl");

        assertThat(first.exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(first.err())
                .contains("mine.jsonl:2: has no body")
                .contains("1 article in = 1 analysed + 0 duplicates");
        assertThat(first.out()).contains("Japan must stop");
        assertThat(again.err()).contains("1 article in = 0 analysed + 1 duplicate +");
        assertThat(again.out()).isEqualTo(first.out());
    }

    @Test
    void itGoesOnUntilItIsStoppedAndEndsWell() {
        StopSignal stop = new StopSignal();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ran.User user = Ran.in(directory);
        Ran.User watching = new Ran.User(directory, user.environment(), user.in(), out, stop);

        CompletableFuture<Ran> ran = Ran.inBackground(() -> watching.runs("demo"));
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        ran.isDone() || out.toString(StandardCharsets.UTF_8).contains("→"));
        assertThat(ran).isNotDone();
        stop.request();

        assertThat(ran.join().exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aPortInUseIsOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Ran ran = Ran.in(directory).runs("demo", "--once", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(ran.out()).isEmpty();
            assertThat(ran.err())
                    .contains("detente: port " + taken.getLocalPort() + " on 127.0.0.1 is in use; choose another")
                    .doesNotContain("\tat ");
        }
    }

    @Test
    void aDataDirectoryThatCannotBeWrittenIsOneLine() throws IOException {
        Files.writeString(directory.resolve("file"), "");

        Ran ran = Ran.in(directory).runs("demo", "--once", "--data-dir", "file/data");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err()).contains("detente: the data directory ").contains("--data-dir");
    }
}
