package dev.detente.monitor.web;

import dev.detente.monitor.health.Health;
import dev.detente.monitor.view.MonitorView;
import dev.detente.pipeline.Books;
import dev.detente.pipeline.DetenteTopology;
import dev.detente.pipeline.PipelineSettings;
import dev.detente.pipeline.deadletter.DeadLetterDesk;
import dev.detente.pipeline.topic.Topics;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Servers that show a view, for tests. */
public final class Servers {
    private Servers() {}

    /** A dashboard on loopback; port 0 for any that is free. */
    public static WebServer dashboard(MonitorView view, int port, @Nullable String token) {
        return WebServer.dashboard(new ListenAddress("127.0.0.1", port), token, shown(view));
    }

    /** What is shown of a view. */
    static WebServer.Shown shown(MonitorView view) {
        Topics topics = new Topics("detente.");
        try (DetenteTopology topology =
                new DetenteTopology(PipelineSettings.builder().topics(topics).build(), new Books(), article -> {
                    throw new IllegalStateException("this topology is only looked at");
                })) {
            return new WebServer.Shown(
                    view,
                    topics,
                    topology.get().describe(),
                    new DeadLetterDesk(new SampleLetters(topics, view), topics),
                    () -> Map.of("guard", 30L, "analyse", 29L),
                    () -> new Health(List.of(), List.of()),
                    () -> "detente_up 1\n");
        }
    }
}
