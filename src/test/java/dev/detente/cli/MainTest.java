package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    @TempDir
    Path directory;

    @Test
    void helpIsDataAndWellDone() {
        Ran ran = Ran.in(directory).runs("--help");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ran.out()).contains("Usage: detente").contains("classify").contains("Exit codes:");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        var commands = Detente.commands(
                        new Shell(System.in, System.out, System.err, java.util.Map.of(), directory, Screen.NONE),
                        new StopSignal())
                .getSubcommands();
        commands.remove("help");

        assertThat(commands).isNotEmpty().allSatisfy((name, command) -> {
            Ran ran = Ran.in(directory).runs("help", name);
            assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
            assertThat(ran.out()).contains("Usage: detente " + name).contains("Examples:");
        });
    }

    @Test
    void noCommandIsAUsageError() {
        Ran ran = Ran.in(directory).runs();

        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("Usage: detente");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "clasify",
                "classify --nonsense",
                "classify no-such-file",
                "train tone --gold . --corpus .",
                "train tone --gold . --corpus . --cross-validate 1",
                "train tone --gold no-such-directory --corpus . --model tone.model",
                "config --port 65536",
                "config --config no-such-file",
                "config --output yaml",
                "completion fish",
                "help nothing",
                "bench speed",
                "bench --count 1",
                "bench latency --rate 0",
                "bench --articles no-such-file"
            })
    void aCallThatMakesNoSenseGetsOneLineAndItsExitCode(String call) {
        Ran ran = Ran.in(directory).runs(call.split(" "));

        assertThat(ran.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).startsWith("detente: ").hasLineCount(1);
    }

    @Test
    void versionNamesTheBuild() {
        Ran ran = Ran.in(directory).runs("--version");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ran.out()).matches("detente \\d+\\.\\d+\\.\\d+\\S* \\(analysis \\S+, Kafka \\S+, Java \\d+\\)\\R");
    }

    @Test
    void configShowsWhatCountsAndHidesSecrets() throws IOException {
        Files.writeString(
                directory.resolve("detente.properties"), "topic.prefix=mine.\nssl.keystore.password=sesame\n");

        Ran ran = Ran.in(directory)
                .with("DETENTE_BOOTSTRAP_SERVERS", "broker:1")
                .runs("config", "--timeout", "3s", "-X", "client.id=me");

        assertThat(ran.out())
                .containsPattern("bootstrap.servers +broker:1 +DETENTE_BOOTSTRAP_SERVERS\n")
                .containsPattern("topic.prefix +mine\\. +detente.properties\n")
                .containsPattern("timeout +3s +--timeout\n")
                .containsPattern("client.id +me +-X\n")
                .containsPattern("ssl.keystore.password +\\*+ +detente.properties\n")
                .doesNotContain("sesame");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void configIsJsonForPrograms() {
        Ran ran = Ran.in(directory).runs("config", "--output", "json");

        assertThat(ran.out())
                .hasLineCount(1)
                .contains("\"topic.prefix\":{\"value\":\"detente.\",\"origin\":\"default\",\"from\":\"default\"}");
    }

    @Test
    void aSecretOnTheCommandLineIsWarnedOfAndNotRepeated() {
        Ran ran = Ran.in(directory).runs("config", "-X", "sasl.jaas.config=sesame");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ran.err()).contains("warning: sasl.jaas.config").contains("DETENTE_KAFKA_SASL_JAAS_CONFIG");
        assertThat(ran.out() + ran.err()).doesNotContain("sesame");
    }

    @Test
    void classifyJudgesGoodLinesAndReportsBadOnesWithTheirPlace() throws IOException {
        Files.writeString(directory.resolve("in.jsonl"), """
                {"id":"one","text":"Ardovia thanked Belmora.","source":[[0,7]],"target":[[16,23]]}
                {"id":"two",
                {"id":"three"}

                {"id":"four","text":"short","target":[[3,9]]}
                {"id":"five","text":"Talks went on."}
                """);

        Ran ran = Ran.in(directory).runs("classify", "in.jsonl");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(ran.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"id\":\"one\",\"label\":\""),
                        line -> assertThat(line).startsWith("{\"id\":\"five\",\"label\":\""));
        assertThat(ran.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("in.jsonl:2: is no JSON"),
                        line -> assertThat(line).isEqualTo("in.jsonl:3: has no text"),
                        line -> assertThat(line).isEqualTo("in.jsonl:5: target [3,9] is no span of the text"));
    }

    @Test
    void classifyTakesAPlainTextWithASentenceOnEachLine() {
        Ran ran = Ran.in(directory)
                .typing("Ardovia thanked Belmora.\n\n{no json}\n")
                .runs("classify", "-");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ran.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("{\"id\":\"standard input:1\","),
                        line -> assertThat(line).startsWith("{\"id\":\"standard input:3\","));
    }

    @Test
    void classifyExplainsWithTheWordsThatDecided() {
        Ran ran = Ran.in(directory)
                .typing("Beijing threatened to impose sanctions on Tokyo.\n")
                .runs("classify", "--explain");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ran.out())
                .startsWith("HOSTILE -")
                .contains("THREATEN", "source: Beijing", "target: Tokyo")
                .containsPattern("-0\\.\\d\\d #+ +threatened");
    }

    @Test
    void aReaderThatGoesAwayEndsTheCommandQuietly() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        Ran ran = Ran.in(directory).typing("One.\nTwo.\n").readingWith(closed).runs("classify");

        assertThat(ran).isEqualTo(new Ran(ExitCode.OK, "", ""));
    }

    @Test
    void aFullDiskIsAFailure() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        Ran ran = Ran.in(directory).typing("One.\n").readingWith(full).runs("classify");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err()).isEqualTo("detente: cannot write to standard output (No space left on device)\n");
    }

    @Test
    void completionIsAScriptForBothShells() {
        assertThat(Ran.in(directory).runs("completion").out())
                .contains("complete -F")
                .contains("classify");
        assertThat(Ran.in(directory).runs("completion", "zsh").out()).startsWith("#compdef detente\n");
    }
}
