package dev.detente.pipeline.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.detente.pipeline.topic.Topics;
import dev.detente.registry.RegistryException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** That the registry knows all of them in time is {@code PassingFaultsIT}'s to show. */
class EventSchemasTest {
    @Test
    void aRegistryThatSaysNoIsToldInItsWords() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = "{\"error_code\":409,\"message\":\"not compatible\"}".getBytes(UTF_8);
            exchange.sendResponseHeaders(409, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            EventSerdes serdes = new EventSerdes(
                    "dev.detente.registry.SpecificAvroSerde",
                    Map.of(
                            "schema.registry.url",
                            "http://127.0.0.1:" + server.getAddress().getPort()));
            assertThatThrownBy(() -> EventSchemas.announce(serdes, new Topics("t.")))
                    .isInstanceOf(RegistryException.class)
                    .hasMessageContaining("not compatible (POST /subjects/t.statements-value/versions)");
        } finally {
            server.stop(0);
        }
    }
}
