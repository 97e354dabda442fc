package dev.detente.monitor.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.monitor.SampleEvents;
import dev.detente.monitor.view.MonitorView;
import dev.detente.pipeline.topic.Topics;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds {@code openapi.json} against the server: its routes, its parameters, its examples and what is answered. */
class OpenApiTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();

    private final MonitorView view = SampleEvents.view();

    @Test
    void itHasEveryRouteAndNoOther() {
        Set<String> routes =
                new TreeSet<>(new Api(view, new Topics("detente.")).gets().keySet());
        routes.addAll(new EventStream(view.live()).gets().keySet());
        routes.addAll(new DeadLetterActions(Servers.shown(view).desk()).posts().keySet());
        routes.add("/api/v1/topology");
        routes.add("/api/v1/openapi.json");

        Set<String> documented = new TreeSet<>();
        DOCUMENT.path("paths").fieldNames().forEachRemaining(documented::add);

        assertThat(documented).isEqualTo(routes);
    }

    @Test
    void everyExampleCallIsAnsweredAsDocumented() throws Exception {
        String someStatement = view.statements()
                .page(dev.detente.monitor.view.StatementFilter.ALL, true, null, 1)
                .statements()
                .get(0)
                .id();
        try (WebServer server = Servers.dashboard(view, 0, null)) {
            for (var path : DOCUMENT.path("paths").properties()) {
                if (path.getKey().endsWith("/events")) {
                    continue;
                }
                boolean tells = path.getValue().has("get");
                JsonNode method = path.getValue().path(tells ? "get" : "post");
                String call = call(path.getKey(), method.path("parameters"), someStatement);
                HttpResponse<String> answer = tells
                        ? ApiTest.get(server, call)
                        : ApiTest.post(
                                server,
                                call,
                                method.at("/requestBody/content/application~1json/example")
                                        .toString());
                assertThat(answer.statusCode()).as(call + "\n" + answer.body()).isEqualTo(200);
                JsonNode schema = method.at("/responses/200/content/application~1json/schema");
                requireShape(JSON.readTree(answer.body()), schema, call);
            }
        }
    }

    @Test
    void everyExampleHasTheShapeThatItIsAnExampleOf() {
        List<String> checked = new ArrayList<>();
        DOCUMENT.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .at(path.getValue().has("get") ? "/get/responses" : "/post/responses")
                        .properties()
                        .forEach(response -> {
                            JsonNode content = response.getValue().at("/content/application~1json");
                            if (content.has("example")) {
                                requireShape(content.path("example"), content.path("schema"), path.getKey());
                                checked.add(path.getKey() + " " + response.getKey());
                            }
                        }));
        assertThat(checked).hasSizeGreaterThan(20);
    }

    private static String call(String path, JsonNode parameters, String someStatement) {
        String filled = path;
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asText();
            String example = parameter.path("example").asText();
            if (parameter.path("in").asText().equals("path")) {
                // Examples of places that the samples do not have are filled with ones that they have.
                String value = switch (name) {
                    case "id" -> someStatement;
                    case "partition" -> "0";
                    case "offset" -> "3";
                    default -> example;
                };
                filled = filled.replace("{" + name + "}", value);
            } else if (parameter.has("example")) {
                query.add(name + "=" + URLEncoder.encode(example, StandardCharsets.UTF_8));
            }
        }
        return query.isEmpty() ? filled : filled + "?" + String.join("&", query);
    }

    /** Whether a value has what its schema requires, all the way down. */
    private static void requireShape(JsonNode value, JsonNode schema, String where) {
        JsonNode resolved =
                schema.has("$ref") ? DOCUMENT.at(schema.path("$ref").asText().substring(1)) : schema;
        assertThat(resolved.isObject()).as("a schema for " + where).isTrue();
        resolved.path("allOf").forEach(part -> requireShape(value, part, where));
        for (JsonNode name : resolved.path("required")) {
            assertThat(value.has(name.asText())).as(where + " has " + name).isTrue();
        }
        resolved.path("properties").properties().forEach(property -> {
            if (value.has(property.getKey())) {
                requireType(value.path(property.getKey()), property.getValue(), where + "/" + property.getKey());
            }
        });
    }

    private static void requireType(JsonNode value, JsonNode schema, String where) {
        if (schema.has("$ref")) {
            requireShape(value, schema, where);
        } else if (schema.path("type").asText().equals("array")) {
            assertThat(value.isArray()).as(where).isTrue();
            value.forEach(item -> requireType(item, schema.path("items"), where));
        } else if (schema.path("type").asText().equals("object")) {
            requireShape(value, schema, where);
        } else if (schema.has("type")) {
            String types = schema.path("type").toString();
            boolean fits = value.isNull() && types.contains("null")
                    || value.isTextual() && types.contains("string")
                    || value.isIntegralNumber() && types.contains("integer")
                    || value.isNumber() && types.contains("number")
                    || value.isBoolean() && types.contains("boolean");
            assertThat(fits).as(where + " is " + types + ": " + value).isTrue();
        }
    }

    private static JsonNode document() {
        try (InputStream in = WebServer.class.getResourceAsStream("/dev/detente/monitor/web/openapi.json")) {
            return JSON.readTree(in);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
