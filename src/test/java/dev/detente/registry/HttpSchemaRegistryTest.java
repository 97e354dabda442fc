package dev.detente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.RetriableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The client against a server that fails on purpose. */
class HttpSchemaRegistryTest {
    private static final String STRING_SCHEMA = "{\"schema\":\"\\\"string\\\"\"}";
    private static final String UNKNOWN = "{\"error_code\":40403,\"message\":\"Schema not found\"}";

    private record Reply(int status, String body) {}

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Reply> replies = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private String url;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.createContext("/slow", exchange -> hang(exchange, false));
        server.createContext("/stalling", exchange -> hang(exchange, true));
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aPassingFaultIsTriedAgain() {
        replies.addAll(List.of(
                new Reply(500, "{\"error_code\":50001,\"message\":\"Error in the backend data store\"}"),
                new Reply(503, "busy"),
                new Reply(429, ""),
                new Reply(200, "<html>not now</html>"),
                new Reply(200, STRING_SCHEMA)));
        assertThat(client(url, Map.of()).byId(1)).isEqualTo(Schema.create(Schema.Type.STRING));
        assertThat(requests).hasSize(5);
    }

    @Test
    void aRefusalIsNotTriedAgainAndCarriesItsCode() {
        replies.add(new Reply(404, UNKNOWN));
        assertThatExceptionOfType(RegistryException.class)
                .isThrownBy(() -> client(url, Map.of()).byId(1))
                .withMessageContaining("Schema not found")
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(RegistryException.SCHEMA_NOT_FOUND));
        assertThat(requests).hasSize(1);
    }

    @Test
    void whatIsNoRegistryIsNoVerdictOnARecord() {
        for (Reply foreign : List.of(
                new Reply(404, "<html>"),
                new Reply(404, "{\"status\":404}"),
                new Reply(200, "{}"),
                new Reply(302, ""))) {
            replies.clear();
            replies.add(foreign);
            assertThatThrownBy(() -> client(url, Map.of("schema.registry.retry.timeout.ms", "0"))
                            .byId(1))
                    .as("%s", foreign)
                    .isInstanceOf(RegistryUnavailableException.class)
                    .isInstanceOf(RetriableException.class);
        }
    }

    @Test
    void refusedCredentialsAreNoVerdictOnARecordAndAreNotTriedAgain() {
        replies.add(new Reply(401, "{\"error_code\":40101,\"message\":\"Unauthorized\"}"));
        assertThatThrownBy(() -> client(url, Map.of()).byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("refuses these credentials");
        assertThat(requests).hasSize(1);
    }

    @Test
    void anAnswerThatDoesNotComeOrEndIsNotWaitedForForEver() {
        for (String path : List.of("/slow", "/stalling")) {
            Map<String, String> impatient =
                    Map.of("schema.registry.request.timeout.ms", "300", "schema.registry.retry.timeout.ms", "0");
            assertThatThrownBy(() -> client(url + path, impatient).byId(1))
                    .as(path)
                    .isInstanceOf(RegistryUnavailableException.class);
        }
    }

    @Test
    void theNextAddressAnswersWhereOneDoesNot() throws IOException {
        replies.add(new Reply(200, STRING_SCHEMA));
        assertThat(client(nobody() + ", " + url + "/", Map.of()).byId(1)).isEqualTo(Schema.create(Schema.Type.STRING));
    }

    @Test
    void nobodyThereIsToldWithTheAddressAndWithoutThePassword() throws IOException {
        String address = nobody();
        String withPassword = address.replace("//", "//user:pass-word@");
        assertThatThrownBy(() -> client(withPassword, Map.of("schema.registry.retry.timeout.ms", "200"))
                        .byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining(address)
                .hasMessageNotContaining("pass-word");
    }

    @Test
    void whatWasAnsweredOnceIsNotAskedAgain() {
        replies.addAll(List.of(
                new Reply(200, STRING_SCHEMA),
                new Reply(200, "{\"id\":7}"),
                new Reply(200, "{\"id\":7}"),
                new Reply(404, UNKNOWN)));
        SchemaRegistry registry = Registries.of(RegistryConfig.of(Map.of("schema.registry.url", url)));
        Schema schema = Schema.create(Schema.Type.STRING);
        for (int i = 0; i < 3; i++) {
            assertThat(registry.byId(1)).isEqualTo(schema);
            assertThat(registry.register("s", schema)).isEqualTo(7);
            assertThat(registry.idOf("s", schema)).isEqualTo(7);
            assertThatThrownBy(() -> registry.byId(99)).isInstanceOf(RegistryException.class);
        }
        assertThat(requests).hasSize(4);
    }

    @Test
    void credentialsAreSentAsTheyWereGiven() {
        String basic = "Basic dXNlcjpwYXNzOndvcmQ=";
        replies.add(new Reply(200, STRING_SCHEMA));
        client(url.replace("//", "//user:pass%3Aword@"), Map.of()).byId(1);
        client(url, Map.of("basic.auth.credentials.source", "USER_INFO", "basic.auth.user.info", "user:pass:word"))
                .byId(1);
        client(
                        url,
                        Map.of(
                                "basic.auth.credentials.source",
                                "USER_INFO",
                                "schema.registry.basic.auth.user.info",
                                "user:pass:word"))
                .byId(1);
        client(url, Map.of("bearer.auth.credentials.source", "STATIC_TOKEN", "bearer.auth.token", "t0ken"))
                .byId(1);
        client(url, Map.of()).byId(1);
        assertThat(requests)
                .containsExactly(
                        "GET /schemas/ids/1 " + basic,
                        "GET /schemas/ids/1 " + basic,
                        "GET /schemas/ids/1 " + basic,
                        "GET /schemas/ids/1 Bearer t0ken",
                        "GET /schemas/ids/1 null");
    }

    @Test
    void normalFormIsAskedForWhereItIsWanted() {
        replies.add(new Reply(200, "{\"id\":7}"));
        client(url, Map.of("normalize.schemas", "true")).register("s", Schema.create(Schema.Type.STRING));
        assertThat(requests).containsExactly("POST /subjects/s/versions?normalize=true null");
    }

    @Test
    void aConfigurationShowsNoSecretAndRefusesWhatItDoesNotKnow() {
        RegistryConfig config = RegistryConfig.of(Map.of(
                "schema.registry.url", "http://user:pass-word@localhost:1",
                "schema.registry.ssl.truststore.password", "pass-word"));
        assertThat(config.toString()).doesNotContain("pass-word").doesNotContain("Basic");
        for (Map<String, String> wrong : List.of(
                Map.of("auto.register.schemas", "yes"),
                Map.of("basic.auth.credentials.source", "SASL_INHERIT"),
                Map.of("bearer.auth.credentials.source", "OAUTHBEARER"),
                Map.of("value.subject.name.strategy", "com.example.OwnStrategy"),
                Map.of("schema.registry.ssl.endpoint.identification.algorithm", ""))) {
            assertThatThrownBy(() -> client("http://localhost:1", wrong)).isInstanceOf(ConfigException.class);
        }
        assertThatThrownBy(() -> client("ftp://user:pass-word@localhost:1", Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageNotContaining("pass-word");
    }

    private static SchemaRegistry client(String url, Map<String, String> more) {
        Map<String, String> configs = new HashMap<>(more);
        configs.put("schema.registry.url", url);
        return new HttpSchemaRegistry(RegistryConfig.of(configs));
    }

    private static String nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }
    }

    /** Gives the replies in order, the last one again and again. */
    private void answer(HttpExchange exchange) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization"));
        Reply reply = replies.get(Math.min(requests.size(), replies.size()) - 1);
        byte[] body = reply.body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void hang(HttpExchange exchange, boolean afterHead) throws IOException {
        if (afterHead) {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        }
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }
}
