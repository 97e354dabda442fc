package dev.detente.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.event.Statement;
import dev.detente.monitor.SampleEvents;
import dev.detente.monitor.view.MonitorView;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class EventStreamTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final MonitorView view = SampleEvents.view();
    private final WebServer server = Servers.dashboard(view, 0, null);
    private final List<InputStream> open = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (InputStream stream : open) {
            stream.close();
        }
        server.close();
    }

    @Test
    void whatComesIsSentAndCanBeGoneOnFrom() throws Exception {
        BufferedReader first = listen("/api/v1/events?types=statement&pair=CN-US", null);
        assertThat(next(first)).containsEntry("event", "hello").containsKey("id");
        view.add(statement("new-1"));
        view.add(SampleEvents.shift("CN-US", dev.detente.event.ShiftKind.THAW, Instant.EPOCH));
        view.add(statement("new-2"));
        Map<String, String> one = next(first);
        assertThat(one).containsEntry("event", "statement");
        assertThat(one.get("data")).contains("\"id\":\"new-1\"");

        BufferedReader again = listen("/api/v1/events?types=statement", one.get("id"));

        assertThat(next(again)).containsEntry("event", "hello").doesNotContainKey("id");
        assertThat(next(again).get("data")).contains("\"id\":\"new-2\"");
    }

    @Test
    void whoComesFromAnotherRunIsToldToAskForEverythingAnew() throws Exception {
        assertThat(next(listen("/api/v1/events", "another-17"))).containsEntry("event", "reset");
        assertThat(next(listen("/api/v1/events?last_event_id=another-17", null)))
                .containsEntry("event", "reset");
    }

    @Test
    void thereAreOnlySoManyListenersAndTheOthersAreAnsweredAllTheSame() throws Exception {
        for (int i = 0; i < MonitorView.MAX_LISTENERS; i++) {
            assertThat(answer("/api/v1/events", null).statusCode()).isEqualTo(200);
        }
        assertThat(answer("/api/v1/events", null).statusCode()).isEqualTo(503);
        assertThat(ApiTest.get(server, "/api/v1/pairs").statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasGoneMakesRoom() throws Exception {
        HttpResponse<InputStream> answer = answer("/api/v1/events", null);
        assertThat(view.live().listeners()).isEqualTo(1);

        answer.body().close();

        await().untilAsserted(() -> {
            view.add(statement("after"));
            assertThat(view.live().listeners()).isZero();
        });
    }

    private static Statement statement(String id) {
        return SampleEvents.statement(id, Instant.parse("2026-05-29T00:00:00Z"));
    }

    private BufferedReader listen(String path, String lastId) throws Exception {
        return new BufferedReader(new InputStreamReader(answer(path, lastId).body(), StandardCharsets.UTF_8));
    }

    private HttpResponse<InputStream> answer(String path, String lastId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        open.add(answer.body());
        return answer;
    }

    /** The fields of the next event that has a name. */
    private static Map<String, String> next(BufferedReader reader) throws IOException {
        Map<String, String> fields = new HashMap<>();
        while (true) {
            String line = reader.readLine();
            assertThat(line).as("the stream goes on").isNotNull();
            if (line.isEmpty() && fields.containsKey("event")) {
                return fields;
            }
            int colon = line.indexOf(": ");
            if (colon > 0) {
                fields.put(line.substring(0, colon), line.substring(colon + 2));
            }
        }
    }
}
