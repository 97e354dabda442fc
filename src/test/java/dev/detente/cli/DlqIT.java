package dev.detente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with dead letters. */
@Timeout(300)
class DlqIT {
    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start();
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void aLetterIsReplayedOnceAndItsArticleComesOutAfterTheFix() throws Exception {
        detente("topics", "create", "--partitions", "1");
        String article = """
                {"id":"slow","body":"\\"Japan must stop,\\" the Chinese foreign ministry said. %s"}
                """.formatted("It rained in Beijing. ".repeat(20_000));
        assertThat(new Ran.User(
                                directory,
                                environment(),
                                Ran.in(directory).in(),
                                Ran.in(directory).out(),
                                new StopSignal())
                        .typing(article)
                        .runs("produce", "-")
                        .exitCode())
                .isZero();
        send("garbage".getBytes(UTF_8), "no Avro".getBytes(UTF_8));
        whilePipelineRuns("1ms", () -> lettersAre(2));

        assertThat(detente("dlq", "list").out()).contains("ANALYSIS_TIMEOUT  1", "UNDECODABLE       1");
        String slow = place("ANALYSIS_TIMEOUT");
        assertThat(detente("dlq", "list", "--each", "--article", "slow").out())
                .contains(slow + " ", "ANALYSIS_TIMEOUT")
                .hasLineCount(2);
        assertThat(detente("dlq", "show", slow).out()).contains("ANALYSIS_TIMEOUT", "Japan must stop");
        assertThat(detente("dlq", "show", "0@99").err())
                .contains("there is no dead letter at 0@99")
                .hasLineCount(1);

        Ran dry = detente("dlq", "replay", "--reason", "ANALYSIS_TIMEOUT", "--dry-run");
        assertThat(dry.err()).isEqualTo("1 letter would be replayed\n");
        Ran replayed = detente("dlq", "replay", "--reason", "ANALYSIS_TIMEOUT");
        Ran again = detente("dlq", "replay", "--reason", "ANALYSIS_TIMEOUT");
        assertThat(replayed.err()).isEqualTo("1 letter replayed\n");
        assertThat(again.err()).isEqualTo("0 letters replayed\n");
        assertThat(detente("dlq", "discard", place("UNDECODABLE")).err()).isEqualTo("1 letter discarded\n");
        assertThat(detente("dlq", "list").err()).isEqualTo("no dead letters\n");
        assertThat(detente("dlq", "list", "--each", "--handled").out())
                .contains("ANALYSIS_TIMEOUT, REPLAYED", "UNDECODABLE, DISCARDED");

        whilePipelineRuns(
                "10s",
                () -> assertThat(detente("consume", "--from-beginning", "--max", "1")
                                .out())
                        .contains("Japan must stop"));
    }

    @Test
    void aLetterThatDiesAgainCountsItsReplaysAndIsLeftAloneInTheEnd() throws Exception {
        String[] mine = {"--topic-prefix", "again."};
        detente(with(mine, "topics", "create", "--partitions", "1"));
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>("again.articles", null, "no Avro".getBytes(UTF_8)))
                    .get();
        }
        for (int replays = 0; replays < 2; replays++) {
            int letters = replays + 1;
            whilePipelineRuns("10s", () -> lettersAre(letters, mine), mine);
            assertThat(detente(with(mine, "dlq", "list", "--each", "--output", "json"))
                            .out())
                    .contains("\"replays\":" + replays)
                    .hasLineCount(1);
            Ran ran = detente(with(mine, "dlq", "replay", "--all", "--max-replays", "1"));
            assertThat(ran.err())
                    .isEqualTo(
                            replays == 0
                                    ? "1 letter replayed\n"
                                    : "0 letters replayed; 1 left alone (was replayed 1 times already)\n");
            assertThat(ran.exitCode()).isEqualTo(replays == 0 ? ExitCode.OK : ExitCode.REJECTED);
        }
    }

    @Test
    void aChoiceThatMakesNoSenseIsAUsageError() {
        assertThat(detente("dlq", "replay").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(detente("dlq", "replay", "nowhere").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(detente("dlq", "list", "--from", "yesterday").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(detente("dlq", "list", "--reason", "NONE").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private String place(String reason) {
        String json = detente("dlq", "list", "--each", "--reason", reason, "--output", "json")
                .out();
        return json.replaceAll("(?s).*\"place\":\"(.*?)\".*", "$1");
    }

    private void lettersAre(int count, String... options) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> detente(with(options, "dlq", "list", "--each", "--handled", "--output", "json"))
                                .out()
                                .lines()
                                .count()
                        == count);
    }

    private void whilePipelineRuns(String budget, Runnable check, String... options) throws Exception {
        StopSignal stop = new StopSignal();
        Path state = Files.createTempDirectory(directory, "state");
        Ran.User user = new Ran.User(
                directory,
                environment(),
                Ran.in(directory).in(),
                Ran.in(directory).out(),
                stop);
        CompletableFuture<Ran> run = Ran.inBackground(() -> user.runs(
                with(options, "run", "--threads", "1", "--state-dir", state.toString(), "--analysis-budget", budget)));
        try {
            check.run();
        } finally {
            stop.request();
        }
        assertThat(run.join().exitCode()).isEqualTo(ExitCode.OK);
    }

    private static String[] with(String[] options, String... command) {
        return Stream.of(command, options).flatMap(Arrays::stream).toArray(String[]::new);
    }

    private Ran detente(String... args) {
        Ran.User user = Ran.in(directory);
        return new Ran.User(directory, environment(), user.in(), user.out(), user.stop()).runs(args);
    }

    private static Map<String, String> environment() {
        return Map.of(
                "DETENTE_BOOTSTRAP_SERVERS", broker.bootstrapServers(), "DETENTE_SCHEMA_REGISTRY_URL", registry.url());
    }

    private static void send(byte[] key, byte[] value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = producer()) {
            producer.send(new ProducerRecord<>("detente.articles", key, value)).get();
        }
    }

    private static KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
