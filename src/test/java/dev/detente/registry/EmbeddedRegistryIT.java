package dev.detente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import dev.detente.embedded.EmbeddedStartException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddedRegistryIT extends RegistryContract {
    private static EmbeddedBroker broker;
    private static EmbeddedRegistry registry;

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

    @Override
    String url() {
        return registry.url();
    }

    @Test
    void aRestartOnTheSameBrokerKeepsSchemasAndIds() {
        Schema kept = SchemaBuilder.record("Kept").fields().requiredInt("n").endRecord();
        int id;
        try (EmbeddedRegistry first = EmbeddedRegistry.start(broker.bootstrapServers(), 0)) {
            id = client(first).register("kept-value", kept);
        }
        try (EmbeddedRegistry second = EmbeddedRegistry.start(broker.bootstrapServers(), 0)) {
            assertThat(client(second).byId(id)).isEqualTo(kept);
            assertThat(client(second).latest("kept-value").id()).isEqualTo(id);
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedRegistry.start(broker.bootstrapServers(), taken.getLocalPort()))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
    }

    @Test
    void aRequestThatIsNoneIsRefusedWithItsReason() throws Exception {
        assertRefused("{\"schema\":\"{no schema}\"}", 422, "42201");
        assertRefused("{}", 422, "42201");
        assertRefused("{\"schema\":\"\\\"string\\\"\",\"schemaType\":\"PROTOBUF\"}", 422, "42201");
        assertRefused("not json", 400, "400");
        assertRefused(quoted("{\"type\":\"array\",\"items\":".repeat(20_000)), 422, "42201");
        assertRefused("[".repeat(100_000), 400, "400");
        assertThat(post("x".repeat(2_000_000)).statusCode()).isEqualTo(413);
    }

    private static void assertRefused(String body, int status, String code) throws Exception {
        HttpResponse<String> response = post(body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.body()).contains("\"error_code\":" + code);
    }

    private static HttpResponse<String> post(String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(registry.url() + "/subjects/bad-value/versions"))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static String quoted(String schema) {
        return new ObjectMapper().createObjectNode().put("schema", schema).toString();
    }

    private static SchemaRegistry client(EmbeddedRegistry registry) {
        return new HttpSchemaRegistry(RegistryConfig.of(Map.of("schema.registry.url", registry.url())));
    }
}
