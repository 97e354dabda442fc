package dev.detente.monitor.view;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.pipeline.deadletter.DeadLetterHeaders;
import dev.detente.pipeline.deadletter.Handling;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.TreeMap;

/** What the view keeps as JSON, where that is not simply the event's own. */
public final class ViewJson {
    private ViewJson() {}

    /** A dead letter without its value, with what became of it. */
    public static ObjectNode deadLetter(DeadLetter letter, Optional<Handling> handling) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("partition", letter.partition());
        node.put("offset", letter.offset());
        node.put("arrived_at", Instant.ofEpochMilli(letter.arrived()).toString());
        node.put("reason", letter.reason());
        node.put("detail", letter.headers().get(DeadLetterHeaders.DETAIL));
        node.put("article_id", letter.headers().get(DeadLetterHeaders.ARTICLE_ID));
        node.put("key", letter.key());
        node.put("value_bytes", letter.valueBytes());
        node.put("handling", handling.map(Handling::name).orElse(null));
        return node;
    }

    /** A dead letter with its headers and the beginning of its value in base64. */
    public static ObjectNode wholeDeadLetter(DeadLetter letter, Optional<Handling> handling) {
        ObjectNode node = deadLetter(letter, handling);
        ObjectNode headers = node.putObject("headers");
        new TreeMap<>(letter.headers()).forEach(headers::put);
        node.put("value_head_base64", Base64.getEncoder().encodeToString(letter.head()));
        node.put("value_is_cut", letter.head().length < letter.valueBytes());
        return node;
    }
}
