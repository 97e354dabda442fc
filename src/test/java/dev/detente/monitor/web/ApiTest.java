package dev.detente.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.monitor.SampleEvents;
import dev.detente.monitor.view.MonitorView;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiTest {
    private static final String TOKEN = "a-token-of-some-length";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final MonitorView VIEW = SampleEvents.view();
    private static final WebServer SERVER = Servers.dashboard(VIEW, 0, null);
    private static final WebServer LOCKED = Servers.dashboard(VIEW, 0, TOKEN);

    @AfterAll
    static void stop() {
        SERVER.close();
        LOCKED.close();
    }

    @Test
    void pairsComeWithTheirTone() throws Exception {
        JsonNode pairs = json("/api/v1/pairs").path("pairs");

        assertThat(pairs.size()).isGreaterThan(5);
        assertThat(pairs.get(0).path("pair").asText()).isEqualTo("CN-US");
        assertThat(pairs.get(0).path("tone").isNumber()).isTrue();
        assertThat(json("/api/v1/pairs?country=FR").path("pairs"))
                .allSatisfy(pair ->
                        assertThat(pair.path("pair").asText().split("-")).contains("FR"));
    }

    @Test
    void everyStatementIsReachedByPages() throws Exception {
        Set<String> ids = new LinkedHashSet<>();
        String cursor = "";
        do {
            JsonNode page = json("/api/v1/statements?limit=7&order=oldest" + cursor);
            page.path("statements")
                    .forEach(statement ->
                            assertThat(ids.add(statement.path("id").asText())).isTrue());
            cursor = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").asText();
        } while (!cursor.isEmpty());

        assertThat(ids).hasSize(VIEW.statements().size());
    }

    @Test
    void statementsAreFilteredAndOneIsFoundById() throws Exception {
        JsonNode found = json("/api/v1/pairs/CN-US/statements?tone=hostile,critical&source=CN&perspective=PARTY");
        assertThat(found.path("statements")).isNotEmpty().allSatisfy(statement -> {
            assertThat(statement.path("source_country").asText()).isEqualTo("CN");
            assertThat(statement.path("tone").path("label").asText()).isIn("HOSTILE", "CRITICAL");
        });
        JsonNode first = found.path("statements").get(0);
        assertThat(json("/api/v1/statements/" + first.path("id").asText())).isEqualTo(first);
    }

    @Test
    void tablesAreCsvAndNoCellIsAFormula() throws Exception {
        HttpResponse<String> answer = get(SERVER, "/api/v1/pairs/CN-US/statements?format=csv&limit=500");
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(answer.body()).startsWith("id,published_at,pair,");
        assertThat(new Csv("a", "b")
                        .text("=1+1")
                        .number(-0.5)
                        .end()
                        .text("say \"hi\", then")
                        .text(null)
                        .end())
                .hasToString("a,b\r\n'=1+1,-0.5\r\n\"say \"\"hi\"\", then\",\r\n");
    }

    @Test
    void aTopicThatNobodyFollowsHasNoCountInTheTopology() throws Exception {
        JsonNode nodes = json("/api/v1/topology").path("nodes");

        assertThat(nodes)
                .filteredOn(node -> node.path("kind").asText().equals("TOPIC"))
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.has("records"))
                        .isEqualTo(!node.path("name").asText().endsWith("-repartition")));
    }

    @Test
    void aDeadLetterIsCountedThenReplayedOnceAndSaysSo() throws Exception {
        MonitorView view = SampleEvents.view();
        try (WebServer server = Servers.dashboard(view, 0, null)) {
            String path = "/api/v1/dead-letters/replay";
            JsonNode counted = JSON.readTree(post(server, path, "{\"reason\":\"UNDECODABLE\",\"dry_run\":true}")
                    .body());
            JsonNode replayed =
                    JSON.readTree(post(server, path, "{\"places\":[\"0@3\"]}").body());
            JsonNode again =
                    JSON.readTree(post(server, path, "{\"places\":[\"0@3\"]}").body());

            assertThat(counted.path("done").asInt()).isEqualTo(2);
            assertThat(replayed.path("done").asInt()).isEqualTo(1);
            assertThat(again.path("done").asInt()).isZero();
            JsonNode letters = JSON.readTree(get(server, "/api/v1/dead-letters").body());
            assertThat(letters.path("dead_letters"))
                    .extracting(letter -> letter.path("handling").asText())
                    .containsExactly("null", "null", "REPLAYED");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "nonsense",
                "{\"places\":[\"0@3\"],\"dryrun\":true}",
                "{\"places\":\"0@3\"}",
                "{\"places\":[\"../../etc\"]}",
                "{\"all\":true} {}"
            })
    void aChoiceOfLettersThatMakesNoSenseIsRefused(String body) throws Exception {
        HttpResponse<String> answer = post(SERVER, "/api/v1/dead-letters/discard", body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    @Test
    void aPageFromElsewhereCannotHandleDeadLetters() throws Exception {
        String path = "/api/v1/dead-letters/discard";
        HttpRequest form = posting(SERVER, path, "text/plain", "{\"all\":true}").build();
        HttpRequest elsewhere = posting(SERVER, path, "application/json", "{\"all\":true}")
                .header("Sec-Fetch-Site", "cross-site")
                .build();

        assertThat(CLIENT.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
        assertThat(CLIENT.send(elsewhere, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(post(LOCKED, path, "{\"all\":true}").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/pairs?isue=TRADE",
                "/api/v1/pairs?issue=A&issue=B",
                "/api/v1/pairs?from=yesterday",
                "/api/v1/pairs?from=2026-13-40",
                "/api/v1/pairs?country=<script>",
                "/api/v1/pairs/US-CN",
                "/api/v1/pairs/nonsense",
                "/api/v1/pairs/CN-US/windows?size=week",
                "/api/v1/pairs/CN-US/statements?limit=0",
                "/api/v1/pairs/CN-US/statements?limit=100000",
                "/api/v1/pairs/CN-US/statements?tone=ANGRY",
                "/api/v1/pairs/CN-US/statements?order=random",
                "/api/v1/statements?cursor=nonsense",
                "/api/v1/statements?format=xml",
                "/api/v1/dead-letters/one/two",
                "/api/v1/events?types=everything"
            })
    void whatMakesNoSenseIsA400ThatSaysWhy(String path) throws Exception {
        HttpResponse<String> answer = get(SERVER, path.replace("<", "%3C").replace(">", "%3E"));

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = JSON.readTree(answer.body());
        assertThat(error.path("error").asText()).isNotBlank();
        assertThat(error.path("parameter").asText()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/pairs/AA-BB",
                "/api/v1/statements/none",
                "/api/v1/dead-letters/0/999",
                "/api/v1/nothing",
                "/assets/",
                "/assets/nothing.js",
                "/assets/..%2f..%2fWebServer.class",
                "/assets/%2e%2e/index.html",
                "/etc/passwd"
            })
    void whatIsNotThereIsA404OrRefusedAndAlwaysJson(String path) throws Exception {
        HttpResponse<String> answer = get(SERVER, path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("dev.detente", "Exception", "root:");
    }

    @Test
    void oversizedRequestsAreRefused() throws Exception {
        assertThat(get(SERVER, "/api/v1/pairs?country=" + "A".repeat(600)).statusCode())
                .isEqualTo(400);
        assertThat(get(SERVER, "/api/v1/pairs?country=" + "A".repeat(20_000)).statusCode())
                .isIn(400, 414, 431);
    }

    @Test
    void answersAreNotSentAgainAndAreCompressed() throws Exception {
        HttpResponse<String> first = get(SERVER, "/api/v1/pairs");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = get(SERVER, "/api/v1/pairs", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        HttpResponse<byte[]> small =
                CLIENT.send(request(SERVER, "/api/v1/pairs", "Accept-Encoding", "gzip"), BodyHandlers.ofByteArray());
        assertThat(small.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(small.body().length).isLessThan(first.body().length() / 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/pairs", "/api/v1/nothing", "/assets/main.js", "/health/live", "/metrics"})
    void everyAnswerCarriesTheSecurityHeaders(String path) throws Exception {
        Map<String, List<String>> headers = get(SERVER, path).headers().map();

        assertThat(headers.get("content-security-policy").get(0))
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers).containsKeys("x-content-type-options", "referrer-policy", "x-frame-options");
        assertThat(headers).doesNotContainKeys("server", "access-control-allow-origin");
    }

    @Test
    void aPageFromElsewhereCannotReachLoopbackByANameOfItsOwn() throws Exception {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", SERVER.port())) {
            socket.getOutputStream()
                    .write("GET /api/v1/pairs HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 421")
                    .doesNotContain("CN-US");
        }
    }

    @Test
    void withATokenNothingIsShownWithoutIt() throws Exception {
        assertThat(get(LOCKED, "/api/v1/pairs").statusCode()).isEqualTo(401);
        assertThat(get(LOCKED, "/api/v1/events").statusCode()).isEqualTo(401);
        assertThat(get(LOCKED, "/assets/main.js").statusCode()).isEqualTo(401);
        assertThat(get(LOCKED, "/api/v1/pairs", "Authorization", "Bearer wrong").statusCode())
                .isEqualTo(401);
        assertThat(get(LOCKED, "/api/v1/pairs", "Authorization", "Bearer " + TOKEN)
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> page = get(LOCKED, "/", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location")).contains("/login");
        assertThat(get(LOCKED, "/login").statusCode()).isEqualTo(200);
        assertThat(get(LOCKED, "/health/live").statusCode()).isEqualTo(200);
    }

    @Test
    void aBrowserLogsInOnceAndHoldsNotTheTokenButACookieForIt() throws Exception {
        HttpResponse<String> wrong = login("not the token at all");
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();

        HttpResponse<String> answer = login(TOKEN);
        String cookie = answer.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(TOKEN);
        assertThat(get(LOCKED, "/api/v1/pairs", "Cookie", cookie.substring(0, cookie.indexOf(';')))
                        .statusCode())
                .isEqualTo(200);
    }

    private static HttpResponse<String> login(String token) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(LOCKED, "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("token=" + token.replace(" ", "+")))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void beyondLoopbackThereMustBeATokenThatCannotBeGuessed() {
        assertThatThrownBy(() -> WebServer.dashboard(new ListenAddress("0.0.0.0", 0), null, shown()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("needs a token");
        assertThatThrownBy(() -> WebServer.dashboard(new ListenAddress("0.0.0.0", 0), "short", shown()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("16 characters");
    }

    private static WebServer.Shown shown() {
        return Servers.shown(VIEW);
    }

    @Test
    void deadLettersAreCountedByReasonAndShownWithTheirBytes() throws Exception {
        JsonNode found = json("/api/v1/dead-letters?reason=UNDECODABLE");
        assertThat(found.path("reasons").path("UNDECODABLE").asInt()).isEqualTo(2);
        List<String> reasons = new ArrayList<>();
        found.path("dead_letters")
                .forEach(letter -> reasons.add(letter.path("reason").asText()));
        assertThat(reasons).containsExactly("UNDECODABLE", "UNDECODABLE");
        assertThat(json("/api/v1/dead-letters/0/3").path("value_head_base64").binaryValue())
                .startsWith(0, 1, 2);
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(SERVER, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    static HttpResponse<String> get(WebServer server, String path, String... headers) throws Exception {
        return CLIENT.send(request(server, path, headers), BodyHandlers.ofString());
    }

    static HttpResponse<String> post(WebServer server, String path, String json) throws Exception {
        return CLIENT.send(posting(server, path, "application/json", json).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder posting(WebServer server, String path, String type, String body) {
        return HttpRequest.newBuilder(uri(server, path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpRequest request(WebServer server, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(server, path));
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private static URI uri(WebServer server, String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
