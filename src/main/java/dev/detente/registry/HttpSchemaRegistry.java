package dev.detente.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * The client of a registry that speaks Confluent's REST API. Asks the addresses in turn; what may pass (no connection,
 * a time-out, 429, 5xx, an answer that is no JSON) is tried again with growing pauses until the time for it is up.
 */
final class HttpSchemaRegistry implements SchemaRegistry {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final RegistryConfig config;
    private final HttpClient http;

    HttpSchemaRegistry(RegistryConfig config) {
        this.config = config;
        HttpClient.Builder builder =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(config.requestTimeout());
        if (config.urls().stream().anyMatch(url -> "https".equals(url.getScheme()))
                && !config.ssl().isEmpty()) {
            DefaultSslEngineFactory ssl = new DefaultSslEngineFactory();
            ssl.configure(config.ssl());
            builder.sslContext(ssl.sslContext());
        }
        this.http = builder.build();
    }

    @Override
    public Schema byId(int id) {
        return parse(ask("GET", "/schemas/ids/" + id, null));
    }

    @Override
    public int register(String subject, Schema schema) {
        return id(ask("POST", "/subjects/" + encode(subject) + "/versions", body(schema)));
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return id(ask("POST", "/subjects/" + encode(subject), body(schema)));
    }

    @Override
    public Registered latest(String subject) {
        JsonNode answer = ask("GET", "/subjects/" + encode(subject) + "/versions/latest", null);
        return new Registered(id(answer), parse(answer));
    }

    private JsonNode ask(String method, String path, @Nullable String body) {
        long deadline = System.nanoTime() + config.retryTimeout().toNanos();
        Duration pause = FIRST_PAUSE;
        while (true) {
            try {
                return askEach(method, path, body);
            } catch (IOException e) {
                if (System.nanoTime() + pause.toNanos() > deadline) {
                    throw new RegistryUnavailableException(
                            "the schema registry at " + addresses() + " does not answer: " + reason(e), e);
                }
            }
            sleep(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    private JsonNode askEach(String method, String path, @Nullable String body) throws IOException {
        IOException last = null;
        for (URI url : config.urls()) {
            try {
                return askOne(URI.create(url + path), method, body);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last == null ? new IOException("no address") : last;
    }

    private JsonNode askOne(URI uri, String method, @Nullable String body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(config.requestTimeout())
                .header("Accept", CONTENT_TYPE + ", application/json")
                .header("Content-Type", CONTENT_TYPE)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (config.authorization() != null) {
            request.header("Authorization", config.authorization());
        }
        HttpResponse<String> response;
        try {
            response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while asking the schema registry", e);
        }
        int status = response.statusCode();
        if (status == 429 || status == 408 || status >= 500) {
            throw new IOException("HTTP status " + status);
        }
        JsonNode answer = json(response.body());
        if (status >= 400) {
            throw new RegistryException(
                    "the schema registry says: "
                            + answer.path("message").asText("HTTP status " + status)
                            + " (" + method + " " + uri.getPath() + ")",
                    answer.path("error_code").asInt(status));
        }
        return answer;
    }

    private static JsonNode json(String body) throws IOException {
        try {
            JsonNode answer = JSON.readTree(body);
            if (answer != null && answer.isObject()) {
                return answer;
            }
        } catch (JsonProcessingException e) {
            // said below: the body may be anything, and is no message for a person
        }
        throw new IOException("an answer that is no JSON object");
    }

    private static int id(JsonNode answer) {
        if (!answer.path("id").isInt()) {
            throw new RegistryException("the schema registry answered without an id", 200);
        }
        return answer.path("id").intValue();
    }

    private static Schema parse(JsonNode answer) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new RegistryException("the schema is " + type + ", not AVRO", 200);
        }
        try {
            return new Schema.Parser().parse(answer.path("schema").asText());
        } catch (SchemaParseException e) {
            throw new RegistryException("the schema registry answered with a schema that is none", 200);
        }
    }

    private static String body(Schema schema) {
        ObjectNode body = JSON.createObjectNode();
        body.put("schema", schema.toString());
        return body.toString();
    }

    private static String encode(String subject) {
        return URLEncoder.encode(subject, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String addresses() {
        return String.join(", ", config.urls().stream().map(URI::toString).toList());
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static void sleep(Duration pause) {
        try {
            // Half of it fixed, half of it by chance, so that instances do not come back all at once.
            long half = pause.toMillis() / 2;
            Thread.sleep(half + ThreadLocalRandom.current().nextLong(half + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while waiting for the schema registry", e);
        }
    }
}
