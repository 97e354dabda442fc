package dev.detente.monitor.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.monitor.view.Flow;
import dev.detente.monitor.view.MonitorView;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.kafka.streams.TopologyDescription;
import org.apache.kafka.streams.TopologyDescription.Node;
import org.apache.kafka.streams.TopologyDescription.Processor;
import org.apache.kafka.streams.TopologyDescription.Sink;
import org.apache.kafka.streams.TopologyDescription.Source;
import org.apache.kafka.streams.TopologyDescription.Subtopology;
import org.jspecify.annotations.Nullable;

/** The running topology as nodes and edges, with how much goes through each topic and, where it is known, each step. */
final class TopologyGraph implements Routes {
    private enum Kind {
        TOPIC,
        STEP,
        STORE
    }

    private record Vertex(Kind kind, String name) {
        String id() {
            return kind + ":" + name;
        }
    }

    private record Edge(Vertex from, Vertex to) {}

    /** What the name of Kafka Streams' own topic between two parts ends with. */
    private static final String INTERNAL = "-repartition";

    private final Set<Vertex> vertices = new TreeSet<>(Comparator.comparing(Vertex::id));
    private final List<Edge> edges = new ArrayList<>();
    private final MonitorView view;
    private final Supplier<Map<String, Long>> stepCounts;
    private final Map<String, Flow> stepFlows = new LinkedHashMap<>();
    private final String deadLetters;

    /**
     * The graph of a topology.
     *
     * @param deadLetters the topic that every step may write to; the topology itself does not know
     * @param stepCounts records that went through steps so far, by name, as far as somebody in this process counts them
     */
    TopologyGraph(
            TopologyDescription description,
            String deadLetters,
            MonitorView view,
            Supplier<Map<String, Long>> stepCounts) {
        this.view = view;
        this.stepCounts = stepCounts;
        this.deadLetters = deadLetters;
        description.subtopologies().stream()
                .sorted(Comparator.comparingInt(Subtopology::id))
                .flatMap(subtopology -> subtopology.nodes().stream().sorted(Comparator.comparing(Node::name)))
                .forEach(this::add);
        vertices.add(new Vertex(Kind.TOPIC, deadLetters));
    }

    private void add(Node node) {
        if (node instanceof Source source) {
            Set<String> topics = source.topicSet() == null ? Set.of() : source.topicSet();
            topics.forEach(topic ->
                    node.successors().forEach(next -> edge(new Vertex(Kind.TOPIC, topic), vertex(next))));
        } else if (node instanceof Processor processor) {
            processor.stores().forEach(store -> edge(vertex(node), new Vertex(Kind.STORE, store)));
            node.successors().forEach(next -> edge(vertex(node), vertex(next)));
        }
    }

    /** A sink is its topic. */
    private static Vertex vertex(Node node) {
        return node instanceof Sink sink && sink.topic() != null
                ? new Vertex(Kind.TOPIC, sink.topic())
                : new Vertex(Kind.STEP, node.name());
    }

    private void edge(Vertex from, Vertex to) {
        vertices.add(from);
        vertices.add(to);
        edges.add(new Edge(from, to));
    }

    @Override
    public Map<String, Handler> gets() {
        return Map.of(Api.ROOT + "/topology", this::topology);
    }

    /** What goes through; null for a store, for a step that is not counted here and for a topic that nobody follows. */
    private @Nullable Flow flow(Vertex vertex) {
        return switch (vertex.kind()) {
            case STORE -> null;
            case STEP -> stepFlows.get(vertex.name());
            case TOPIC -> vertex.name().endsWith(INTERNAL) ? null : view.flow(vertex.name());
        };
    }

    private synchronized void topology(Context context) {
        new Params(context);
        long now = System.currentTimeMillis();
        stepCounts
                .get()
                .forEach((step, count) ->
                        stepFlows.computeIfAbsent(step, added -> new Flow()).reach(count, now));
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode nodes = node.putArray("nodes");
        for (Vertex vertex : vertices) {
            ObjectNode json = nodes.addObject();
            json.put("id", vertex.id());
            json.put("kind", vertex.kind().name());
            json.put("name", vertex.name());
            Flow flow = flow(vertex);
            if (flow != null) {
                json.put("records", flow.total());
                json.put("per_second", Math.round(flow.perSecond(now) * 100) / 100.0);
            }
        }
        ArrayNode array = node.putArray("edges");
        edges.forEach(edge -> array.addObject()
                .put("from", edge.from().id())
                .put("to", edge.to().id()));
        node.put("dead_letters", new Vertex(Kind.TOPIC, deadLetters).id());
        Answers.json(context, node);
    }
}
