package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import dev.detente.embedded.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Health and metrics of a pipeline that runs, and the files in {@code monitoring} that rely on them. */
@Timeout(400)
class OperationsIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern METRIC = Pattern.compile("\\b(?:detente|kafka|jvm|process)_[a-z0-9_]+");

    @TempDir
    Path directory;

    @Test
    void aRunningPipelineTellsHowItIsAndEveryMetricThatOthersRelyOnIsThere() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0)) {
            String[] cluster = {"--bootstrap-server", broker.bootstrapServers(), "--schema-registry", registry.url()};
            assertThat(runs("topics", "create", "--bootstrap-server", broker.bootstrapServers())
                            .exitCode())
                    .isEqualTo(ExitCode.OK);
            int port = FreePort.find();
            StopSignal stop = new StopSignal();
            Ran.User user = Ran.in(directory);
            Ran.User running = new Ran.User(directory, user.environment(), user.in(), user.out(), stop);
            CompletableFuture<Ran> run = Ran.inBackground(() -> running.runs(with(
                    cluster,
                    "run",
                    "--operations-listen",
                    "127.0.0.1:" + port,
                    "--state-dir",
                    directory.resolve("state").toString())));
            String address = "http://127.0.0.1:" + port;
            await().atMost(Duration.ofMinutes(2)).until(() -> status(address + "/health/ready") == 200);
            assertThat(status(address + "/health/live")).isEqualTo(200);
            assertThat(status(address + "/")).isEqualTo(404);

            Files.writeString(directory.resolve("one.jsonl"), """
                    {"id":"a","collected_at":"2026-05-01T10:00:00Z","body":"\\"Japan must stop,\\" the Chinese foreign ministry said on Monday."}
                    """);
            assertThat(runs(with(cluster, "produce", "one.jsonl")).exitCode()).isEqualTo(ExitCode.OK);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> scrape(address).contains("detente_analysed_articles_total 1.0"));

            String scraped = scrape(address);
            assertThat(scraped)
                    .contains("detente_statements_total 1.0")
                    .contains("detente_analysis_seconds_bucket{le=\"+Inf\"} 1")
                    .contains("detente_end_to_end_seconds_count{since=\"arrival\"} 1")
                    .contains("detente_end_to_end_seconds_count{since=\"collected\"} 1");
            assertThat(namesIn(monitoringFiles())).hasSizeGreaterThan(15).isSubsetOf(namesIn(scraped));

            registry.close();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> reasons(address).contains("the schema registry does not answer"));
            assertThat(status(address + "/health/ready")).isEqualTo(503);
            assertThat(status(address + "/health/live")).isEqualTo(200);
            stop.request();
            assertThat(run.join().exitCode()).isEqualTo(ExitCode.OK);
            assertThat(run.join().err()).contains("health and metrics on " + address);
        }
    }

    private static Set<String> namesIn(String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = METRIC.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }

    private static String monitoringFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("monitoring"))) {
            return files.filter(file -> file.toString().endsWith("alerts.yml")
                            || file.toString().endsWith(".json"))
                    .map(OperationsIT::read)
                    .collect(Collectors.joining("\n"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Ran runs(String... args) {
        return Ran.in(directory).runs(args);
    }

    private static String[] with(String[] cluster, String... args) {
        return Stream.of(args, cluster).flatMap(Stream::of).toArray(String[]::new);
    }

    private static String scrape(String address) throws Exception {
        return get(address + "/metrics").body();
    }

    private static String reasons(String address) throws Exception {
        JsonNode answer = JSON.readTree(get(address + "/health/ready").body());
        StringBuilder reasons = new StringBuilder();
        answer.path("checks")
                .forEach(check -> reasons.append(check.path("reason").asText()).append('\n'));
        return reasons.toString();
    }

    private static int status(String url) {
        try {
            return get(url).statusCode();
        } catch (Exception e) {
            return 0;
        }
    }

    private static HttpResponse<String> get(String url) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }
}
