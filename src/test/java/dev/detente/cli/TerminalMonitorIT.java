package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import dev.detente.event.Statement;
import dev.detente.monitor.SampleEvents;
import dev.detente.pipeline.event.EventSerdes;
import dev.detente.pipeline.topic.Topics;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Drives the monitor through a real pseudo-terminal of 80 columns, which util-linux's {@code script} opens. */
@Timeout(400)
class TerminalMonitorIT {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    @TempDir
    Path directory;

    @Test
    void thePairsAreWatchedSortedFilteredAndOpenedAndTheScreenIsRestored() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "needs script, of util-linux");
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0)) {
            String[] cluster = {"--bootstrap-server", broker.bootstrapServers(), "--schema-registry", registry.url()};
            assertThat(Ran.in(directory)
                            .runs("topics", "create", "--bootstrap-server", broker.bootstrapServers())
                            .exitCode())
                    .isEqualTo(ExitCode.OK);
            fill(broker.bootstrapServers(), registry.url());

            Ran once = Ran.in(directory)
                    .runs(
                            "monitor",
                            "--once",
                            "--output",
                            "json",
                            "--country",
                            "CN",
                            cluster[0],
                            cluster[1],
                            cluster[2],
                            cluster[3]);
            List<String> lines = once.out().lines().toList();
            assertThat(lines).isNotEmpty().allSatisfy(line -> assertThat(line).contains("CN"));
            JsonNode first = new ObjectMapper().readTree(lines.get(0));
            assertThat(first.path("pair").asText()).isEqualTo("CN-US");
            assertThat(Ran.in(directory).runs("monitor", cluster[0], cluster[1]).err())
                    .contains("no terminal");

            Watched watched = new Watched(directory, cluster);
            try {
                watched.until("CN-US", "COURSE");
                assertThat(watched.screen()).contains("SHIFT", "Détente · all issues");
                watched.type("s");
                watched.until("by coldest");
                watched.type("s", "s", "s");
                watched.until("by said");
                watched.type("/", "f", "r", "\r");
                watched.until("· FR");
                assertThat(watched.screen()).doesNotContain("CN-US");
                watched.type("/", "\r");
                watched.until("CN-US");
                watched.type("\r");
                watched.until("CN-US · all issues", "CN → US");
                watched.type("i");
                watched.until("CN-US · diplomacy");
                watched.type("\033");
                watched.until("Détente · diplomacy");
                watched.type("q");
                assertThat(watched.exitCode()).isZero();
                assertThat(watched.everything()).contains("\033[?1049h").contains("\033[?1049l");
            } finally {
                watched.close();
            }
        }
    }

    private static void fill(String broker, String registry) {
        Topics topics = new Topics("detente.");
        List<Statement> statements = SampleEvents.statements();
        EventSerdes serdes =
                new EventSerdes("dev.detente.registry.SpecificAvroSerde", Map.of("schema.registry.url", registry));
        try (Serializer<SpecificRecord> serializer =
                        serdes.<SpecificRecord>values().serializer();
                KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker), new StringSerializer(), new ByteArraySerializer())) {
            statements.forEach(statement -> producer.send(new ProducerRecord<>(
                    topics.statements(), statement.getPair(), serializer.serialize(topics.statements(), statement))));
            SampleEvents.windows(statements)
                    .forEach(window -> producer.send(new ProducerRecord<>(
                            topics.tone(), window.getPair(), serializer.serialize(topics.tone(), window))));
        }
    }

    /** The monitor in a terminal of its own, with what it shows. */
    private static final class Watched {
        private final Process process;
        private final ScreenTerminal terminal = new ScreenTerminal(COLUMNS, ROWS);
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final Thread reader;

        Watched(Path directory, String[] cluster) throws IOException {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            Path arguments = Files.writeString(
                    directory.resolve("java.args"),
                    "-cp \"" + System.getProperty("java.class.path").replace("\\", "\\\\") + "\"\n");
            String command = "stty cols " + COLUMNS + " rows " + ROWS + "; exec " + java + " -Xmx256m @" + arguments
                    + " dev.detente.cli.Main monitor " + String.join(" ", cluster);
            ProcessBuilder builder = new ProcessBuilder("script", "-qefc", command, "/dev/null");
            builder.environment().put("TERM", "xterm-256color");
            builder.redirectErrorStream(true);
            process = builder.start();
            reader = new Thread(this::read, "screen");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            byte[] bytes = new byte[8_192];
            try (InputStream in = process.getInputStream()) {
                for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                    synchronized (this) {
                        written.write(bytes, 0, length);
                        terminal.write(written.toString(StandardCharsets.UTF_8).substring(shown()));
                    }
                }
            } catch (IOException e) {
                // the process has ended
            }
        }

        private int shownChars;

        private int shown() {
            int before = shownChars;
            shownChars = written.toString(StandardCharsets.UTF_8).length();
            return before;
        }

        synchronized String screen() {
            return terminal.toString();
        }

        synchronized String everything() {
            return written.toString(StandardCharsets.UTF_8);
        }

        void until(String... texts) {
            await().atMost(Duration.ofMinutes(2))
                    .untilAsserted(() -> assertThat(screen()).contains(texts));
        }

        void type(String... keys) throws IOException {
            for (String key : keys) {
                process.getOutputStream().write(key.getBytes(StandardCharsets.UTF_8));
                process.getOutputStream().flush();
            }
        }

        int exitCode() throws InterruptedException {
            int code = process.waitFor();
            reader.join();
            return code;
        }

        void close() {
            process.destroyForcibly();
        }
    }
}
