package dev.detente.cli;

import dev.detente.analysis.Analyzer;
import dev.detente.monitor.health.Health;
import dev.detente.monitor.health.ViewHealth;
import dev.detente.monitor.metrics.Metrics;
import dev.detente.monitor.view.MonitorView;
import dev.detente.monitor.view.TopicFollower;
import dev.detente.monitor.view.ViewLimits;
import dev.detente.monitor.web.ListenAddress;
import dev.detente.monitor.web.WebServer;
import dev.detente.pipeline.Books;
import dev.detente.pipeline.DetenteTopology;
import dev.detente.pipeline.deadletter.DeadLetterDesk;
import dev.detente.pipeline.event.EventSerdes;
import dev.detente.pipeline.topic.Topics;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.TopologyDescription;
import org.jspecify.annotations.Nullable;

/** A view of the topics in this process, and the dashboard and API that show it. */
final class RunningMonitor implements AutoCloseable {
    private static final String TOKEN_VARIABLE = "DETENTE_WEB_TOKEN";
    private static final ListenAddress USUAL = new ListenAddress("127.0.0.1", 8080);

    private final Settings settings;
    private final Topics topics;
    private final MonitorView view;
    private final TopicFollower follower;
    private @Nullable WebServer server;

    private RunningMonitor(Settings settings) {
        this.settings = settings;
        this.topics = PipelineProperties.topics(settings);
        this.view = new MonitorView(ViewLimits.DEFAULT.withStatements(settings.number(Setting.MONITOR_STATEMENTS, 1)));
        Cluster cluster = new Cluster(settings);
        EventSerdes serdes = new EventSerdes(settings.text(Setting.SERDE_CLASS), RegistryProperties.of(settings));
        this.follower = TopicFollower.start(
                cluster::consumer, serdes.<SpecificRecord>values().deserializer(), topics, view);
    }

    /** Begins to read the topics. */
    static RunningMonitor start(Settings settings) {
        return new RunningMonitor(settings);
    }

    /** What has been read. */
    MonitorView view() {
        return view;
    }

    /** How the monitor itself is. */
    Health health() {
        return ViewHealth.of(view, follower);
    }

    /**
     * Serves the dashboard.
     *
     * @param stepCounts records that went through steps of the topology, as far as they are counted in this process
     * @return where it is, for a browser
     * @throws CommandFailure when the address is taken, or the token is missing or bad
     */
    String serve(Shell shell, Supplier<Map<String, Long>> stepCounts, Supplier<Health> health, Metrics metrics) {
        metrics.show(view, topics);
        String token = token(settings, shell);
        WebServer.Shown shown =
                new WebServer.Shown(view, topics, topology(settings), desk(), stepCounts, health, metrics::scrape);
        ListenAddress asked = Listening.address(settings, Setting.WEB_LISTEN, USUAL);
        server = Listening.on(
                settings, Setting.WEB_LISTEN, asked, address -> WebServer.dashboard(address, token, shown));
        return "http://" + asked.host() + ":" + server.port() + "/";
    }

    private DeadLetterDesk desk() {
        return ClusterLetters.desk(new Cluster(settings), topics, new StopSignal());
    }

    private static TopologyDescription topology(Settings settings) {
        try (DetenteTopology topology = new DetenteTopology(
                PipelineProperties.pipeline(settings, Analyzer.MODEL_VERSION), new Books(), article -> {
                    throw new IllegalStateException("this topology is only looked at");
                })) {
            return topology.get().describe();
        }
    }

    private static @Nullable String token(Settings settings, Shell shell) {
        Path file = settings.path(Setting.WEB_TOKEN_FILE).orElse(null);
        if (file == null) {
            String variable =
                    shell.environment().getOrDefault(TOKEN_VARIABLE, "").strip();
            return variable.isEmpty() ? null : variable;
        }
        try {
            return Files.readString(shell.directory().resolve(file), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw CommandFailure.usage("cannot read the token file " + file + " (" + e.getMessage() + ")");
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        follower.close();
    }
}
