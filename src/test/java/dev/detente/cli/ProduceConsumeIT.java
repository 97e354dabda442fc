package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import dev.detente.pipeline.topic.ShownTopics;
import dev.detente.settings.Settings;
import dev.detente.settings.Sources;
import java.io.ByteArrayOutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Articles sent and shown again, on a real broker and registry. */
class ProduceConsumeIT {
    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;
    private static Cluster cluster;

    @TempDir
    Path directory;

    @BeforeAll
    static void start() {
        broker = EmbeddedBroker.start();
        registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
        cluster = new Cluster(Settings.resolve(
                Sources.ofEnvironment(Map.of("DETENTE_BOOTSTRAP_SERVERS", broker.bootstrapServers()))));
    }

    @AfterAll
    static void stop() {
        registry.close();
        broker.close();
    }

    @Test
    void whatIsProducedIsConsumedAsItWas() throws Exception {
        createTopic("one.articles", Map.of());
        Files.writeString(directory.resolve("in.jsonl"), """
                {"id":"a-1","title":"Dove \uD83D\uDD4A","body":"“Talks go on,” she said.","published_at":"1987-10-19T00:00:00Z"}
                {"id":"a-2"}
                {"id":"a-3","body":"It rained."}
                """);

        Ran produced = user().runs(with("produce", "one.", "--outlet", "The Lantern", "in.jsonl"));

        assertThat(produced.exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(produced.out()).isEmpty();
        assertThat(produced.err().lines())
                .containsExactly(
                        "in.jsonl:2: has no body",
                        "3 articles read, 2 produced to one.articles, 1 rejected (1 has no body)");

        Ran consumed = user().runs(with(
                "consume", "one.", "--topic", "articles", "--from-beginning", "--no-follow", "--output", "json"));

        assertThat(consumed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(consumed.err()).isEmpty();
        assertThat(consumed.out().lines())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .startsWith("{\"id\":\"a-1\",\"url\":null,\"title\":\"Dove \uD83D\uDD4A\",")
                                .contains("\"published_at\":\"1987-10-19T00:00:00Z\"", "\"outlet\":\"The Lantern\""),
                        line -> assertThat(line).startsWith("{\"id\":\"a-3\","));
    }

    @Test
    void whoStopsItWhileItWaitsForInputHasSentWhatWasRead() throws Exception {
        createTopic("stopped.articles", Map.of());
        StopSignal stop = new StopSignal();
        PipedOutputStream typed = new PipedOutputStream();
        Ran.User user = new Ran.User(
                directory, user().environment(), new PipedInputStream(typed), new ByteArrayOutputStream(), stop);
        CompletableFuture<Ran> running =
                Ran.inBackground(() -> user.runs(with("produce", "stopped.", "--format", "jsonl", "-")));
        typed.write("{\"id\":\"a-1\",\"body\":\"x\"}\n".getBytes(StandardCharsets.UTF_8));
        typed.flush();
        await().until(() -> countOf("stopped.articles") == 1);
        stop.request();

        Ran ran = running.get(1, TimeUnit.MINUTES);

        assertThat(ran.exitCode()).isEqualTo(StopSignal.STOPPED);
        assertThat(ran.err()).contains("stopped: 1 article read, 1 produced to stopped.articles, 0 rejected");
    }

    @Test
    void metadataSaysWhereARecordStands() throws Exception {
        createTopic("two.articles", Map.of());
        user().typing("{\"id\":\"a-1\",\"body\":\"x\"}").runs(with("produce", "two.", "-"));

        Ran json = user().runs(with(
                "consume",
                "two.",
                "--topic",
                "two.articles",
                "--from",
                "0",
                "--max",
                "1",
                "--metadata",
                "--output",
                "json"));
        Ran text = user().runs(
                        with("consume", "two.", "--topic", "articles", "--from-beginning", "--max", "1", "--metadata"));

        assertThat(json.out())
                .startsWith("{\"topic\":\"two.articles\",\"partition\":0,\"offset\":0,\"timestamp\":\"2")
                .contains("\"key\":\"a-1\",\"value\":{\"id\":\"a-1\",");
        assertThat(text.out()).startsWith("two.articles-0@0  2").contains("  key a-1\na-1\n  x\n");
    }

    @Test
    void anArticleOverTheTopicsLimitIsRejectedAndTheNextOneArrives() throws Exception {
        createTopic("three.articles", Map.of("max.message.bytes", "10000"));
        Files.writeString(
                directory.resolve("in.jsonl"),
                "{\"id\":\"big\",\"body\":\"" + "x".repeat(10_000) + "\"}\n{\"id\":\"small\",\"body\":\"x\"}\n");

        Ran ran = user().runs(with("produce", "three.", "in.jsonl"));

        assertThat(ran.exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(ran.err())
                .startsWith("in.jsonl:1: is over the size limit of 98")
                .contains("1 produced");
    }

    @Test
    void bytesThatAreNoEventAreReportedAndTheRestIsShown() throws Exception {
        createTopic("four.articles", Map.of());
        try (var producer = cluster.producer(1_000_000)) {
            producer.send(new ProducerRecord<>("four.articles", bytes("k"), bytes("{}")))
                    .get();
        }
        user().typing("{\"id\":\"good\",\"body\":\"x\"}").runs(with("produce", "four.", "-"));

        Ran ran = user().runs(with("consume", "four.", "--topic", "articles", "--from-beginning", "--no-follow"));

        assertThat(ran.exitCode()).isEqualTo(ExitCode.REJECTED);
        assertThat(ran.err()).startsWith("four.articles-0@0: ").hasLineCount(1);
        assertThat(ran.out()).contains("good");
    }

    @Test
    void aDeadLetterShowsItsReasonAndItsBytes() throws Exception {
        createTopic("five.dlq", Map.of());
        try (var producer = cluster.producer(1_000_000)) {
            ProducerRecord<byte[], byte[]> dead = new ProducerRecord<>("five.dlq", bytes("k"), bytes("no \u001b Avro"));
            dead.headers().add(new RecordHeader("detente.reason", bytes("UNDECODABLE")));
            dead.headers().add(new RecordHeader("__streams.errors.stacktrace", bytes("at a.b.C")));
            producer.send(dead).get();
            producer.send(new ProducerRecord<>("five.dlq", null, new byte[] {0, 1, (byte) 0xff}))
                    .get();
        }

        Ran text = user().runs(with("consume", "five.", "--topic", "dlq", "--from-beginning", "--max", "1"));
        Ran json = user().runs(with(
                "consume", "five.", "--topic", "dlq", "--from-beginning", "--no-follow", "--output", "json"));

        assertThat(text.out())
                .startsWith("dead letter  five.dlq-0@0")
                .contains("detente.reason: UNDECODABLE", "value: 9 bytes")
                .doesNotContain("a.b.C")
                .doesNotContain("\u001b");
        assertThat(json.out().lines())
                .containsExactly(
                        "{\"key\":\"k\",\"headers\":{\"detente.reason\":\"UNDECODABLE\","
                                + "\"__streams.errors.stacktrace\":\"at a.b.C\"},"
                                + "\"value_base64\":\"bm8gGyBBdnJv\",\"value_text\":null,\"value\":null}",
                        "{\"key\":null,\"value_base64\":\"AAH/\",\"value_text\":null,\"value\":null}");
        assertThat(json.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void aMissingTopicIsOneLine() {
        Ran consumed = user().runs(with("consume", "nowhere.", "--from-beginning"));
        Ran produced = user().typing("{\"id\":\"a\",\"body\":\"x\"}").runs(with("produce", "nowhere.", "-"));

        String address = broker.bootstrapServers();
        assertThat(consumed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(consumed.err())
                .isEqualTo("detente: there is no topic nowhere.statements on " + address
                        + "; 'detente topics create' creates them\n");
        assertThat(produced.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(produced.err())
                .startsWith("detente: there is no topic nowhere.articles on ")
                .hasLineCount(1);
    }

    @Test
    void aRegistryOutOfReachIsOneLine() throws Exception {
        createTopic("six.articles", Map.of());

        Ran ran = user().typing("{\"id\":\"a\",\"body\":\"x\"}")
                .runs(
                        "produce",
                        "--bootstrap-server",
                        broker.bootstrapServers(),
                        "--schema-registry",
                        "http://127.0.0.1:1",
                        "--timeout",
                        "500ms",
                        "--topic-prefix",
                        "six.",
                        "-");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(ran.err())
                .startsWith("detente: ")
                .contains("check --schema-registry")
                .hasLineCount(1);
    }

    @Test
    void aClusterOutOfReachIsOneLine() {
        for (String command : List.of("consume", "produce")) {
            Ran ran = user().typing("{\"id\":\"a\",\"body\":\"x\"}")
                    .runs(
                            command.equals("produce")
                                    ? new String[] {
                                        "produce", "--bootstrap-server", "127.0.0.1:1", "--timeout", "1s", "-"
                                    }
                                    : new String[] {"consume", "--bootstrap-server", "127.0.0.1:1", "--timeout", "1s"});

            assertThat(ran.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(ran.err())
                    .isEqualTo("detente: the Kafka cluster at 127.0.0.1:1 does not answer;"
                            + " check --bootstrap-server and that it is running\n");
        }
    }

    private Ran.User user() {
        return Ran.in(directory);
    }

    private static String[] with(String command, String prefix, String... args) {
        String[] all = new String[args.length + 7];
        List.of(
                        command,
                        "--bootstrap-server",
                        broker.bootstrapServers(),
                        "--schema-registry",
                        registry.url(),
                        "--topic-prefix",
                        prefix)
                .toArray(all);
        System.arraycopy(args, 0, all, 7, args.length);
        return all;
    }

    private static void createTopic(String name, Map<String, String> configs) throws Exception {
        try (var admin = cluster.admin()) {
            admin.createTopics(List.of(new NewTopic(name, Optional.of(1), Optional.empty()).configs(configs)))
                    .all()
                    .get();
            ShownTopics.await(admin, List.of(name));
        }
    }

    private static long countOf(String topic) throws Exception {
        TopicPartition partition = new TopicPartition(topic, 0);
        try (var admin = cluster.admin()) {
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .partitionResult(partition)
                    .get()
                    .offset();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
