package dev.detente.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.embedded.FreePort;
import dev.detente.faults.Newsroom.Edition;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A dashboard that is flooded: the pipeline beside it goes on, and the dashboard answers when the flood is over. */
@Tag("faults")
@Tag("slow")
@Timeout(600)
class FloodIT {
    private static final long SEED = 11;
    private static final int DEAD_LISTENERS = 500;
    private static final int CALLERS = 16;
    private static final Duration FLOOD = Duration.ofSeconds(30);
    private static final List<String> PATHS = List.of(
            "/",
            "/api/v1/pairs",
            "/api/v1/statements?limit=500",
            "/api/v1/statements?limit=999999999",
            "/api/v1/pairs/" + "A".repeat(3_000),
            "/api/v1/pairs?country=" + "AA,".repeat(700),
            "/api/v1/../../../../etc/passwd",
            "/assets/..%2f..%2fapplication.properties",
            "/api/v1/events?types=" + "statement,".repeat(100),
            "/metrics",
            "/health/ready");

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

    @Test
    void aFloodOfRequestsAndDeadListenersHurtsNeitherPipelineNorDashboard() throws Exception {
        Edition edition = Newsroom.edition(SEED, 1_500);
        int port = FreePort.find();
        try (Trial trial = new Trial("flood", Servers.shared(), 4);
                DetenteProcess dashboard = dashboard(trial, port)) {
            trial.run("only").awaitRunning();
            await().atMost(Duration.ofMinutes(1)).until(() -> status(port, "/health/live") == 200);
            CompletableFuture<Void> sender = trial.sendOver(edition, FLOOD);
            List<Socket> listeners = deadListeners(port);
            trial.harmed();
            Map<Integer, LongAdder> answers = flood(port);
            trial.harmed();
            sender.join();

            Results.say("flood: " + listeners.size() + " dead listeners; answers by status " + answers);
            assertThat(answers).containsKeys(200, 400).doesNotContainKey(500);
            for (Socket listener : listeners) {
                listener.close();
            }
            trial.assertAsInAQuietRun(edition);
            assertThat(dashboard.isAlive()).as(dashboard.said()).isTrue();
            await().atMost(Duration.ofMinutes(1)).until(() -> status(port, "/api/v1/pairs") == 200);
            assertThat(dashboard.stop()).as(dashboard.said()).isZero();
        }
    }

    private static DetenteProcess dashboard(Trial trial, int port) {
        return DetenteProcess.start(
                Results.emptyDirectory("flood-dashboard"),
                "dashboard",
                List.of(
                        "monitor",
                        "--web",
                        "--listen",
                        "127.0.0.1:" + port,
                        "--bootstrap-server",
                        Servers.shared().bootstrapServers(),
                        "--schema-registry",
                        Servers.shared().registryUrl(),
                        "--topic-prefix",
                        trial.topics().prefix()));
    }

    /** Clients that ask for live events and never read an answer. */
    private static List<Socket> deadListeners(int port) throws IOException {
        List<Socket> listeners = new ArrayList<>();
        for (int i = 0; i < DEAD_LISTENERS; i++) {
            Socket socket = new Socket("127.0.0.1", port);
            socket.getOutputStream()
                    .write("GET /api/v1/events HTTP/1.1\r\nHost: localhost:%d\r\n\r\n"
                            .formatted(port)
                            .getBytes(UTF_8));
            listeners.add(socket);
        }
        return listeners;
    }

    /** Asks as fast as it can for a while, from many threads; how often each status came, and -1 for none. */
    private Map<Integer, LongAdder> flood(int port) throws InterruptedException {
        Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
        long end = System.nanoTime() + FLOOD.toNanos();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (int caller = 0; caller < CALLERS; caller++) {
            int first = caller;
            callers.execute(() -> {
                for (int i = first; System.nanoTime() < end; i++) {
                    answers.computeIfAbsent(status(port, PATHS.get(i % PATHS.size())), status -> new LongAdder())
                            .increment();
                }
            });
        }
        callers.shutdown();
        assertThat(callers.awaitTermination(3, TimeUnit.MINUTES)).isTrue();
        return new TreeMap<>(answers);
    }

    /** The status of an answer, whose body is not read to its end; -1 where there is none. */
    private int status(int port, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
