package dev.detente.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.embedded.SchemaStore.Compatibility;
import dev.detente.embedded.SchemaStore.Version;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.kafka.common.KafkaException;

/**
 * A schema registry inside this process, on loopback only, that answers the part of Confluent's REST API that clients
 * use and keeps its schemas in the topic {@code _schemas} of the broker it is given: a restart on the same broker gives
 * the same ids.
 */
public final class EmbeddedRegistry implements AutoCloseable {
    private static final String CONTENT_TYPE = "application/vnd.schemaregistry.v1+json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long LARGEST_REQUEST = 1_000_000;

    private static final int SUBJECT_NOT_FOUND = 40401;
    private static final int VERSION_NOT_FOUND = 40402;
    private static final int SCHEMA_NOT_FOUND = 40403;
    private static final int INCOMPATIBLE = 409;
    private static final int INVALID_SCHEMA = 42201;
    private static final int INVALID_VERSION = 42202;
    private static final int INVALID_LEVEL = 42203;
    private static final int STORE_ERROR = 50001;

    private final SchemaStore store = new SchemaStore();
    private final SchemaLog log;
    private final Javalin server;

    private EmbeddedRegistry(String bootstrapServers, int port) {
        this.log = SchemaLog.open(bootstrapServers, store);
        this.server = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = LARGEST_REQUEST;
            config.http.defaultContentType = CONTENT_TYPE;
            config.routes.get("/subjects", this::subjects);
            config.routes.get("/subjects/{subject}/versions", this::versions);
            config.routes.get("/subjects/{subject}/versions/{version}", this::version);
            config.routes.post("/subjects/{subject}/versions", this::register);
            config.routes.post("/subjects/{subject}", this::find);
            config.routes.get("/schemas/ids/{id}", this::schema);
            config.routes.get("/schemas/types", context -> answer(context, List.of("AVRO")));
            config.routes.post("/compatibility/subjects/{subject}/versions/{version}", this::compatibility);
            config.routes.get("/config", this::globalLevel);
            config.routes.put("/config", context -> setLevel(context, Optional.empty()));
            config.routes.get("/config/{subject}", this::level);
            config.routes.put("/config/{subject}", context -> setLevel(context, Optional.of(subject(context))));
            config.routes.exception(Refusal.class, (refusal, context) -> refuse(context, refusal));
            config.routes.exception(
                    JsonProcessingException.class,
                    (e, context) -> refuse(context, new Refusal(400, "the request is no JSON")));
            config.routes.exception(
                    KafkaException.class,
                    (e, context) -> refuse(context, new Refusal(STORE_ERROR, String.valueOf(e.getMessage()))));
        });
        server.start(Ports.LOOPBACK, port);
    }

    /**
     * Starts a registry and returns when it takes requests.
     *
     * @param bootstrapServers the broker that keeps its schemas
     * @param port the port to listen on; 0 for any that is free
     * @throws EmbeddedStartException if the port is taken or the broker cannot be reached
     */
    public static EmbeddedRegistry start(String bootstrapServers, int port) {
        return new EmbeddedRegistry(bootstrapServers, Ports.requireFree(port));
    }

    /** Address for clients: {@code http://host:port}. */
    public String url() {
        return "http://" + Ports.LOOPBACK + ":" + server.port();
    }

    /** Stops the registry. */
    @Override
    public void close() {
        server.stop();
        log.close();
    }

    private synchronized void subjects(Context context) throws JsonProcessingException {
        answer(context, store.subjects());
    }

    private synchronized void globalLevel(Context context) throws JsonProcessingException {
        answer(context, Map.of("compatibilityLevel", store.globalLevel()));
    }

    private synchronized void versions(Context context) throws JsonProcessingException {
        List<Version> versions = store.versions(subject(context));
        if (versions.isEmpty()) {
            throw subjectNotFound(context);
        }
        answer(context, versions.stream().map(Version::version).toList());
    }

    private synchronized void version(Context context) throws JsonProcessingException {
        answer(context, json(requireVersion(context)));
    }

    private synchronized void register(Context context) throws JsonProcessingException {
        String subject = subject(context);
        Schema schema = schemaIn(context);
        Optional<Version> known = store.find(subject, schema);
        if (known.isPresent()) {
            answer(context, Map.of("id", known.get().id()));
            return;
        }
        List<String> complaints = store.incompatibilities(subject, schema);
        if (!complaints.isEmpty()) {
            throw new Refusal(
                    INCOMPATIBLE,
                    "Schema being registered is incompatible with an earlier schema for subject \"%s\" (%s): %s"
                            .formatted(subject, store.level(subject), String.join("; ", complaints)));
        }
        Version version = store.next(subject, schema);
        log.append(version);
        store.add(version);
        answer(context, Map.of("id", version.id()));
    }

    private synchronized void find(Context context) throws JsonProcessingException {
        if (store.versions(subject(context)).isEmpty()) {
            throw subjectNotFound(context);
        }
        Version version = store.find(subject(context), schemaIn(context))
                .orElseThrow(() -> new Refusal(SCHEMA_NOT_FOUND, "Schema not found"));
        answer(context, json(version));
    }

    private synchronized void schema(Context context) throws JsonProcessingException {
        int id = number(context.pathParam("id"), SCHEMA_NOT_FOUND);
        Schema schema =
                store.schema(id).orElseThrow(() -> new Refusal(SCHEMA_NOT_FOUND, "Schema " + id + " not found"));
        answer(context, Map.of("schema", schema.toString()));
    }

    private synchronized void compatibility(Context context) throws JsonProcessingException {
        requireVersion(context);
        List<String> complaints = store.incompatibilities(subject(context), schemaIn(context));
        answer(context, Map.of("is_compatible", complaints.isEmpty(), "messages", complaints));
    }

    private synchronized void level(Context context) throws JsonProcessingException {
        answer(context, Map.of("compatibilityLevel", store.level(subject(context))));
    }

    private synchronized void setLevel(Context context, Optional<String> subject) throws JsonProcessingException {
        String name = body(context).path("compatibility").asText().toUpperCase(Locale.ROOT);
        Compatibility level;
        try {
            level = Compatibility.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new Refusal(INVALID_LEVEL, "Invalid compatibility level: " + name);
        }
        log.append(subject, level);
        store.setLevel(subject, level);
        answer(context, Map.of("compatibility", level));
    }

    private Version requireVersion(Context context) {
        List<Version> versions = store.versions(subject(context));
        if (versions.isEmpty()) {
            throw subjectNotFound(context);
        }
        String wanted = context.pathParam("version");
        if (wanted.equals("latest") || wanted.equals("-1")) {
            return versions.get(versions.size() - 1);
        }
        int number = number(wanted, INVALID_VERSION);
        return versions.stream()
                .filter(version -> version.version() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(VERSION_NOT_FOUND, "Version " + number + " not found"));
    }

    private static Schema schemaIn(Context context) throws JsonProcessingException {
        JsonNode body = body(context);
        if (!body.path("references").isEmpty()) {
            throw new Refusal(INVALID_SCHEMA, "Schemas that refer to others are not kept here; put them into one");
        }
        String type = body.path("schemaType").asText("AVRO");
        if (!type.equals("AVRO")) {
            throw new Refusal(INVALID_SCHEMA, "Schema type " + type + " is not known here, only AVRO");
        }
        try {
            return new Schema.Parser().parse(body.path("schema").asText());
        } catch (AvroRuntimeException e) {
            throw new Refusal(INVALID_SCHEMA, "Invalid schema: " + e.getMessage());
        }
    }

    private static JsonNode body(Context context) throws JsonProcessingException {
        return JSON.readTree(context.body());
    }

    private static ObjectNode json(Version version) {
        return JSON.createObjectNode()
                .put("subject", version.subject())
                .put("version", version.version())
                .put("id", version.id())
                .put("schema", version.schema().toString());
    }

    private static String subject(Context context) {
        return context.pathParam("subject");
    }

    private static int number(String text, int code) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new Refusal(code, "not a number: " + text);
        }
    }

    private static Refusal subjectNotFound(Context context) {
        return new Refusal(SUBJECT_NOT_FOUND, "Subject '" + subject(context) + "' not found.");
    }

    private static void answer(Context context, Object body) throws JsonProcessingException {
        context.contentType(CONTENT_TYPE).result(JSON.writeValueAsString(body));
    }

    private static void refuse(Context context, Refusal refusal) {
        ObjectNode body =
                JSON.createObjectNode().put("error_code", refusal.code).put("message", refusal.getMessage());
        context.status(refusal.status()).contentType(CONTENT_TYPE).result(body.toString());
    }

    /** A request that is answered with an error of Confluent's API: the code's first three digits are the status. */
    private static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;

        Refusal(int code, String message) {
            super(message, null, false, false);
            this.code = code;
        }

        int status() {
            return code >= 10_000 ? code / 100 : code;
        }
    }
}
