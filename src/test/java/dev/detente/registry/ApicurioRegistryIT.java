package dev.detente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.embedded.FreePort;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same contract against a server that others wrote: {@code mvn -Papicurio verify} fetches and starts it. */
@EnabledIfSystemProperty(
        named = "apicurio.home",
        matches = ".+",
        disabledReason = "needs Apicurio's server: mvn -Papicurio verify")
class ApicurioRegistryIT extends RegistryContract {
    private static Process server;
    private static String url;

    @BeforeAll
    static void start() throws Exception {
        int port = FreePort.find();
        Path home = Path.of(System.getProperty("apicurio.home"));
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dquarkus.http.host=127.0.0.1",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        runner(home).toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("server.log").toFile())
                .start();
        url = "http://127.0.0.1:" + port + "/apis/ccompat/v7";
        await().atMost(Duration.ofMinutes(3))
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> {
                    assertThat(server.isAlive())
                            .as("the server runs; see server.log")
                            .isTrue();
                    return status(HttpRequest.newBuilder(URI.create(url + "/subjects"))) == 200;
                });
        // Unlike Confluent's, this registry takes any schema until it is told otherwise.
        assertThat(status(HttpRequest.newBuilder(URI.create(url + "/config"))
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .PUT(HttpRequest.BodyPublishers.ofString("{\"compatibility\":\"BACKWARD\"}"))))
                .isEqualTo(200);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    @Override
    String url() {
        return url;
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static Path runner(Path home) throws IOException {
        try (Stream<Path> files = Files.list(home)) {
            return files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
