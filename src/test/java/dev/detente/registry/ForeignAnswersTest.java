package dev.detente.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever a registry answers: a schema, a refusal in its own words, or no verdict on the record. */
class ForeignAnswersTest {
    private static HttpServer server;
    private static volatile int status;
    private static volatile byte[] answer = {};

    @BeforeContainer
    static void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, answer.length == 0 ? -1 : answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    @AfterContainer
    static void stop() {
        server.stop(0);
    }

    @Property
    void anAnswerIsASchemaARefusalOrNoVerdict(@ForAll("statuses") int code, @ForAll("bodies") String body) {
        status = code;
        answer = body.getBytes(StandardCharsets.UTF_8);
        HttpSchemaRegistry client = new HttpSchemaRegistry(RegistryConfig.of(Map.of(
                "schema.registry.url",
                "http://127.0.0.1:" + server.getAddress().getPort(),
                "schema.registry.retry.timeout.ms",
                "0")));
        try {
            assertThat(client.byId(1)).isNotNull();
            assertThat(code).isLessThan(400);
        } catch (RegistryUnavailableException passing) {
            assertThat(passing).hasMessageNotContaining("\n");
        } catch (RegistryException refusal) {
            assertThat(body).contains(code >= 400 ? "error_code" : "schemaType");
        }
    }

    @Provide
    Arbitrary<Integer> statuses() {
        return Arbitraries.of(200, 201, 203, 301, 400, 401, 404, 409, 422, 429, 500, 503);
    }

    /** Fragments of what registries say, in any order, and a few whole answers. */
    @Provide
    Arbitrary<String> bodies() {
        Arbitrary<String> fragments = Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"",
                        "\\",
                        "\u0000",
                        "\uD83D\uDE00",
                        "null",
                        "7",
                        "-1",
                        "1e999",
                        "\"schema\"",
                        "\"\\\"string\\\"\"",
                        "\"{\\\"type\\\":\"",
                        "\"schemaType\"",
                        "\"PROTOBUF\"",
                        "\"error_code\"",
                        "40403",
                        "\"message\"",
                        "<html>",
                        " ")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
        Arbitrary<String> whole = Arbitraries.of(
                "{\"schema\":\"\\\"string\\\"\"}",
                "{\"schema\":7}",
                "{\"schema\":\"{\\\"type\\\":\\\"record\\\"}\"}",
                "{\"schemaType\":\"JSON\",\"schema\":\"{}\"}",
                "{\"error_code\":40403,\"message\":\"Schema not found\"}",
                "{\"error_code\":\"40403\"}",
                "[".repeat(5_000));
        return Arbitraries.oneOf(fragments, whole);
    }
}
