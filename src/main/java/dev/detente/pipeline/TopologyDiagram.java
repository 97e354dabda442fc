package dev.detente.pipeline;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;

/** Draws a topology as a Mermaid flow chart: topics as slanted boxes, steps as boxes, stores as cylinders. */
public final class TopologyDiagram {
    private final StringBuilder out = new StringBuilder("flowchart TD\n");
    private final Map<String, String> ids = new LinkedHashMap<>();

    private TopologyDiagram() {}

    /** The flow chart, in lines. The same topology gives the same text. */
    public static String mermaid(TopologyDescription description) {
        return new TopologyDiagram().draw(description);
    }

    private String draw(TopologyDescription description) {
        description.subtopologies().stream()
                .sorted(Comparator.comparingInt(Subtopology::id))
                .flatMap(subtopology -> byName(subtopology.nodes()).stream())
                .forEach(this::node);
        return out.toString();
    }

    private void node(Node node) {
        if (node instanceof Source source) {
            for (String topic : topics(source)) {
                line(topic(topic) + " --> " + step(node.name()));
            }
        } else if (node instanceof Sink sink) {
            String topic = sink.topic() == null ? "topic chosen by record" : sink.topic();
            line(step(node.name()) + " --> " + topic(topic));
        } else if (node instanceof Processor processor) {
            for (String store : new TreeSet<>(processor.stores())) {
                line(step(node.name()) + " -.- " + shape("store " + store, "[(\"" + escaped(store) + "\")]"));
            }
        }
        for (Node next : byName(node.successors())) {
            line(step(node.name()) + " --> " + step(next.name()));
        }
    }

    private static Set<String> topics(Source source) {
        Set<String> topics = source.topicSet();
        return topics == null || topics.isEmpty()
                ? Set.of(String.valueOf(source.topicPattern()))
                : new TreeSet<>(topics);
    }

    private static List<Node> byName(Set<Node> nodes) {
        return nodes.stream().sorted(Comparator.comparing(Node::name)).toList();
    }

    private String step(String name) {
        return shape("step " + name, "[\"" + escaped(name) + "\"]");
    }

    private String topic(String name) {
        return shape("topic " + name, "[/\"" + escaped(name) + "\"/]");
    }

    /** A node's id, with its shape where it is named for the first time. */
    private String shape(String thing, String shape) {
        String known = ids.get(thing);
        if (known != null) {
            return known;
        }
        String id = "n" + (ids.size() + 1);
        ids.put(thing, id);
        return id + shape;
    }

    private static String escaped(String name) {
        return name.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }

    private void line(String text) {
        out.append("    ").append(text).append('\n');
    }
}
