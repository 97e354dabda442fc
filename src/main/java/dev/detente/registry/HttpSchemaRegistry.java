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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParseException;
import org.apache.kafka.common.security.ssl.DefaultSslEngineFactory;
import org.jspecify.annotations.Nullable;

/**
 * The client of a registry that speaks Confluent's REST API. Asks the addresses in turn; what may pass (no connection,
 * a time-out, 429, 5xx, an answer that is no registry's) is tried again with growing pauses until the time for it is
 * up. Refused credentials are not tried again, and are no verdict on a record either.
 */
final class HttpSchemaRegistry implements SchemaRegistry {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final RegistryConfig config;
    private final HttpClient http;
    private final String query;

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
        this.query = config.normalize() ? "?normalize=true" : "";
    }

    @Override
    public Schema byId(int id) {
        return parse(ask("GET", "/schemas/ids/" + id, null));
    }

    @Override
    public int register(String subject, Schema schema) {
        return id(ask("POST", "/subjects/" + encode(subject) + "/versions" + query, body(schema)));
    }

    @Override
    public int idOf(String subject, Schema schema) {
        return id(ask("POST", "/subjects/" + encode(subject) + query, body(schema)));
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
        HttpResponse<String> response = exchange(request.build());
        int status = response.statusCode();
        if (status == 401 || status == 403) {
            throw new RegistryUnavailableException(
                    "the schema registry at " + uri.getHost() + " refuses these credentials (HTTP status " + status
                            + ")",
                    null);
        }
        if (status == 429 || status == 408 || status >= 500) {
            throw new IOException("HTTP status " + status);
        }
        JsonNode answer = json(response.body());
        if (status >= 400) {
            if (!answer.path("error_code").isInt()) {
                throw new IOException("HTTP status " + status + ", and not in a schema registry's words");
            }
            throw new RegistryException(
                    "the schema registry says: "
                            + answer.path("message").asText("HTTP status " + status)
                            + " (" + method + " " + uri.getPath() + ")",
                    answer.path("error_code").intValue());
        }
        return answer;
    }

    /** Waits for the whole answer, not only for its head, no longer than one request may take. */
    private HttpResponse<String> exchange(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<String>> answer =
                http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            return answer.get(config.requestTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while asking the schema registry", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(
                    "no whole answer within " + config.requestTimeout().toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
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
            throw new RegistryUnavailableException("the schema registry answered without an id", null);
        }
        return answer.path("id").intValue();
    }

    private static Schema parse(JsonNode answer) {
        String type = answer.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new RegistryException("the schema is " + type + ", not AVRO", RegistryException.INVALID_SCHEMA);
        }
        try {
            return new Schema.Parser().parse(answer.path("schema").asText());
        } catch (SchemaParseException e) {
            throw new RegistryUnavailableException("the schema registry answered with a schema that is none", e);
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
