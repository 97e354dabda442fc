package dev.detente.article;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The schema.org descriptions in a page's JSON-LD, in order. Broken ones are passed over: pages are full of them. */
final class LinkedData {
    private static final JsonMapper MAPPER = new JsonMapper();

    private final List<JsonNode> things;

    private LinkedData(List<JsonNode> things) {
        this.things = things;
    }

    static LinkedData of(Document page) {
        List<JsonNode> things = new ArrayList<>();
        for (Element script : page.select("script[type=application/ld+json]")) {
            try {
                add(things, MAPPER.readTree(script.data()));
            } catch (JsonProcessingException e) {
                // No JSON after all: the page's other descriptions still count.
                continue;
            }
        }
        return new LinkedData(things);
    }

    /** The first text of that property of an article; empty where there is none. */
    String text(String property) {
        return things.stream()
                .map(thing -> thing.path(property).asText(""))
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** The name of the first person or organisation in that property; empty where there is none. */
    String name(String property) {
        for (JsonNode thing : things) {
            JsonNode value = thing.path(property);
            JsonNode first = value.isArray() ? value.path(0) : value;
            String name =
                    first.isTextual() ? first.asText() : first.path("name").asText("");
            if (!name.isBlank()) {
                return name;
            }
        }
        return "";
    }

    /** A script holds one thing, a list of things, or a graph of things. */
    private static void add(List<JsonNode> things, JsonNode root) {
        for (JsonNode thing : root.isArray() ? root : List.of(root)) {
            things.add(thing);
            thing.path("@graph").forEach(things::add);
        }
    }
}
