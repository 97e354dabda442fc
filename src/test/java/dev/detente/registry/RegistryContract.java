package dev.detente.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.event.Article;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

/** What a registry has to answer, whoever wrote it. */
abstract class RegistryContract {
    private static final Schema FIRST = SchemaBuilder.record("Thing")
            .namespace("t")
            .fields()
            .requiredString("a")
            .endRecord();
    private static final Schema SECOND = SchemaBuilder.record("Thing")
            .namespace("t")
            .fields()
            .requiredString("a")
            .optionalString("b")
            .endRecord();
    private static final Schema INCOMPATIBLE = SchemaBuilder.record("Thing")
            .namespace("t")
            .fields()
            .requiredLong("a")
            .endRecord();

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String subject = "contract-" + UUID.randomUUID() + "-value";

    /** Base address of the registry under test. */
    abstract String url();

    private SchemaRegistry registry() {
        return new HttpSchemaRegistry(RegistryConfig.of(Map.of("schema.registry.url", url())));
    }

    @Test
    void theSameSchemaHasTheSameIdAndComesBackById() {
        int id = registry().register(subject, FIRST);

        assertThat(registry().register(subject, FIRST)).isEqualTo(id);
        assertThat(registry().register(subject + "-other", FIRST)).isEqualTo(id);
        assertThat(registry().idOf(subject, FIRST)).isEqualTo(id);
        assertThat(registry().byId(id)).isEqualTo(FIRST);
    }

    @Test
    void theLatestSchemaOfASubjectIsTheOneRegisteredLast() {
        registry().register(subject, FIRST);
        int id = registry().register(subject, SECOND);

        assertThat(registry().latest(subject)).isEqualTo(new SchemaRegistry.Registered(id, SECOND));
    }

    @Test
    void anIncompatibleSchemaIsRefused() {
        registry().register(subject, FIRST);
        assertThatThrownBy(() -> registry().register(subject, INCOMPATIBLE))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(409));
    }

    @Test
    void unknownIdsSubjectsAndSchemasAreTold() {
        assertThatThrownBy(() -> registry().byId(Integer.MAX_VALUE))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(RegistryException.SCHEMA_NOT_FOUND));
        assertThatThrownBy(() -> registry().latest(subject))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(RegistryException.SUBJECT_NOT_FOUND));
        registry().register(subject, FIRST);
        assertThatThrownBy(() -> registry().idOf(subject, SECOND))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(RegistryException.SCHEMA_NOT_FOUND));
    }

    @Test
    void aSubjectMayHoldCharactersThatAnAddressMayNot() {
        String odd = subject + " with/slash and ä";
        int id = registry().register(odd, FIRST);
        assertThat(registry().idOf(odd, FIRST)).isEqualTo(id);
    }

    @Test
    void theSubjectsVersionsAreListed() throws Exception {
        registry().register(subject, FIRST);
        registry().register(subject, SECOND);

        assertThat(get("/subjects")).anyMatch(name -> name.asText().equals(subject));
        assertThat(get("/subjects/" + subject + "/versions")).hasToString("[1,2]");
        assertThat(get("/subjects/" + subject + "/versions/1").path("version").asInt())
                .isOne();
    }

    @Test
    void compatibilityIsToldBeforeAnythingIsRegistered() throws Exception {
        registry().register(subject, FIRST);
        String path = "/compatibility/subjects/" + subject + "/versions/latest";

        assertThat(post(path, SECOND).path("is_compatible").asBoolean()).isTrue();
        assertThat(post(path, INCOMPATIBLE).path("is_compatible").asBoolean(true))
                .isFalse();
        assertThat(get("/subjects/" + subject + "/versions")).hasToString("[1]");
    }

    @Test
    void aSubjectMayChangeAsItsLevelAllows() throws Exception {
        Schema demanding = SchemaBuilder.record("Thing")
                .namespace("t")
                .fields()
                .requiredString("a")
                .requiredString("c")
                .endRecord();
        registry().register(subject, FIRST);
        assertThatThrownBy(() -> registry().register(subject, demanding)).isInstanceOf(RegistryException.class);

        String forward = "{\"compatibility\":\"FORWARD\"}";
        send("/config/" + subject, request -> request.PUT(HttpRequest.BodyPublishers.ofString(forward)));

        assertThat(get("/config/" + subject).path("compatibilityLevel").asText())
                .isEqualTo("FORWARD");
        int id = registry().register(subject, demanding);
        assertThat(registry().byId(id)).isEqualTo(demanding);
    }

    @Test
    void eventsGoThroughASerdeThatRegistersAndOneThatMayNot() {
        SpecificAvroSerde<Article> registering = serde(Map.of());
        Article article = Article.newBuilder()
                .setId("a1")
                .setBody("x \ud83d\ude00")
                .setPublishedAt(Instant.ofEpochMilli(-1))
                .build();
        String topic = "contract-" + UUID.randomUUID();
        byte[] frame = registering.serializer().serialize(topic, article);

        for (Map<String, String> locked : List.of(
                Map.of("auto.register.schemas", "false"),
                Map.of("auto.register.schemas", "false", "use.latest.version", "true"),
                Map.of("auto.register.schemas", "false", "normalize.schemas", "true"))) {
            assertThat(serde(locked).serializer().serialize(topic, article)).isEqualTo(frame);
            assertThat(serde(locked).deserializer().deserialize(topic, frame)).isEqualTo(article);
            assertThatThrownBy(() -> serde(locked).serializer().serialize(topic + "-other", article))
                    .isInstanceOf(RegistryException.class);
        }
    }

    private SpecificAvroSerde<Article> serde(Map<String, String> more) {
        Map<String, String> configs = new HashMap<>(more);
        configs.put("schema.registry.url", url());
        SpecificAvroSerde<Article> serde = new SpecificAvroSerde<>();
        serde.configure(configs, false);
        return serde;
    }

    private JsonNode get(String path) throws Exception {
        return send(path, HttpRequest.Builder::GET);
    }

    private JsonNode post(String path, Schema schema) throws Exception {
        String body = JSON.createObjectNode().put("schema", schema.toString()).toString();
        return send(path, request -> request.POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode send(String path, UnaryOperator<HttpRequest.Builder> how) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json");
        HttpResponse<String> response =
                HttpClient.newHttpClient().send(how.apply(request).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }
}
