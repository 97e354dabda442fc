package dev.detente.monitor.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** How answers are written. */
final class Answers {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answers() {}

    static void json(Context context, JsonNode node) {
        try {
            send(context, "application/json; charset=utf-8", JSON.writeValueAsBytes(node));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of nodes can always be written", e);
        }
    }

    /** A table, to be saved under a name. */
    static void csv(Context context, String name, String table) {
        context.header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"");
        send(context, "text/csv; charset=utf-8", table.getBytes(UTF_8));
    }

    /** Sends bytes, or only says that they are what the one who asks has already. */
    static void send(Context context, String type, byte[] bytes) {
        // Weak: the same bytes may be sent compressed or not.
        String tag = "W/\"" + hash(bytes) + "\"";
        context.header("ETag", tag);
        String known = context.header("If-None-Match");
        if (known != null && known.contains(tag) && context.statusCode() == 200) {
            context.status(304);
        } else {
            context.contentType(type).result(bytes);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    static void error(Context context, ApiException e) {
        ObjectNode node = error(e.status(), String.valueOf(e.getMessage()));
        if (e.parameter() != null) {
            node.put("parameter", e.parameter());
        }
        if (e.status() == 401) {
            context.header("WWW-Authenticate", "Bearer");
        }
        context.status(e.status());
        json(context, node);
    }

    static ObjectNode error(int status, String message) {
        return JsonNodeFactory.instance.objectNode().put("status", status).put("error", message);
    }
}
