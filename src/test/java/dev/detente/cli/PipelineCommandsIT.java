package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands in the order in which somebody sets up a cluster, sends articles and reads statements. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class PipelineCommandsIT {
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
    void articlesComeOutAsStatements() {
        StopSignal stop = new StopSignal();
        user().runs("topics", "create", "--partitions", "2");
        CompletableFuture<Ran> run = Ran.inBackground(() ->
                user(stop).runs("run", "--state-dir", directory.resolve("state").toString(), "--ready-file", "ready"));

        Ran produced = user().typing("""
                        {"id":"a","outlet":"The Lantern","published_at":"2025-06-05T00:00:00Z",\
                        "body":"\\"Japan must stop this at once,\\" the Chinese foreign ministry said on Monday."}
                        """).runs("produce", "-");
        StopSignal enough = new StopSignal();
        CompletableFuture<Ran> consume = Ran.inBackground(
                () -> user(enough).runs("consume", "--pair", "JP-CN", "--from-beginning", "--max", "1"));
        boolean becameReady = waitFor(() -> run.isDone() || Files.exists(directory.resolve("ready")));
        boolean cameOut = waitFor(() -> run.isDone() || consume.isDone());
        stop.request();
        Ran ran = run.join();
        enough.request();
        Ran consumed = consume.join();

        assertThat(becameReady).as(ran.err()).isTrue();
        assertThat(cameOut).as(ran.err() + consumed.err()).isTrue();
        assertThat(produced.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(consumed.out())
                .startsWith("CN → JP ")
                .contains("“Japan must stop this at once,”", "(CN)", "The Lantern · 2025-06-05");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ran.err()).contains("running as 'detente' on ", "1 article in = 1 analysed + 0 duplicates + 0 dead");
        assertThat(directory.resolve("ready")).doesNotExist();
    }

    @Test
    void topicsAreCreatedOnceAndDescribed() {
        Ran first =
                user().runs("topics", "create", "--topic-prefix", "mine.", "--partitions", "3", "--retention", "90d");
        Ran second = user().runs("topics", "create", "--topic-prefix", "mine.", "--partitions", "5");
        Ran listed = user().runs("topics", "list", "--topic-prefix", "mine.");
        Ran described = user().runs("topics", "describe", "--topic-prefix", "mine.");

        assertThat(first.exitCode() + second.exitCode()).isZero();
        assertThat(first.err().lines()).hasSize(8).allMatch(line -> line.endsWith(" created"));
        assertThat(second.err().lines()).hasSize(8).allMatch(line -> line.endsWith(" is there already"));
        assertThat(listed.out())
                .isEqualTo(
                        "mine.articles\nmine.statements\nmine.unpaired\nmine.tone\nmine.shifts\nmine.late\nmine.dlq\nmine.dlq.handled\n");
        assertThat(described.out()).startsWith("TOPIC ").containsPattern("mine\\.statements +3 +1 +90d ");
    }

    @Test
    void aPipelineWithoutItsTopicsDoesNotStart() {
        Ran ran = user().runs("run", "--topic-prefix", "nowhere.");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(ran.err())
                .startsWith("detente: there are no topics nowhere.articles, ")
                .contains("'detente topics create'")
                .hasLineCount(1);
    }

    @Test
    void aPipelineWithoutARegistryDoesNotStart() {
        user().runs("topics", "create");

        Ran ran = user().runs("run", "--schema-registry", "http://127.0.0.1:1", "--timeout", "1s");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(ran.err())
                .startsWith("detente: ")
                .contains("check --schema-registry")
                .hasLineCount(1);
    }

    @Test
    void nothingWorksWithoutAClusterAndEachCommandSaysSoInOneLine() {
        List<String> calls = List.of("run", "topics create", "topics list", "topics describe");
        for (String call : calls) {
            List<String> args = new ArrayList<>(List.of(call.split(" ")));
            args.addAll(List.of("--bootstrap-server", "127.0.0.1:1", "--timeout", "1s"));

            Ran ran = user().runs(args.toArray(String[]::new));

            assertThat(ran.exitCode()).as(call).isEqualTo(ExitCode.UNREACHABLE);
            assertThat(ran.err())
                    .as(call)
                    .startsWith("detente: the Kafka cluster ")
                    .hasLineCount(1);
        }
    }

    private static boolean waitFor(Callable<Boolean> condition) {
        try {
            await().atMost(Duration.ofMinutes(1)).until(condition);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    private Ran.User user() {
        return user(new StopSignal());
    }

    private Ran.User user(StopSignal stop) {
        Ran.User user = Ran.in(directory);
        Map<String, String> environment = Map.of(
                "DETENTE_BOOTSTRAP_SERVERS", broker.bootstrapServers(), "DETENTE_SCHEMA_REGISTRY_URL", registry.url());
        return new Ran.User(directory, environment, user.in(), user.out(), stop);
    }
}
