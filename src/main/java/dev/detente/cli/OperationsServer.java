package dev.detente.cli;

import dev.detente.monitor.health.Health;
import dev.detente.monitor.health.HealthWatch;
import dev.detente.monitor.metrics.Metrics;
import dev.detente.monitor.web.ListenAddress;
import dev.detente.monitor.web.WebServer;
import dev.detente.pipeline.Timings;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import org.jspecify.annotations.Nullable;

/** Health and metrics of a pipeline in this process. */
final class OperationsServer implements AutoCloseable {
    private static final ListenAddress USUAL = new ListenAddress("127.0.0.1", 8090);

    private final Settings settings;
    private final Metrics metrics;
    private @Nullable HealthWatch watch;
    private @Nullable WebServer server;

    /** @param modelVersion version of the analysis */
    OperationsServer(Settings settings, String modelVersion) {
        this.settings = settings;
        this.metrics = new Metrics(Version.own(), modelVersion);
    }

    /** To be told how long the pipeline's work takes. */
    Timings timings() {
        return metrics.timings();
    }

    /** All metrics of this process. */
    Metrics metrics() {
        return metrics;
    }

    /** Begins to watch a pipeline. */
    void watch(RunningPipeline pipeline) {
        metrics.show(pipeline.pipeline());
        watch = HealthWatch.start(pipeline.pipeline()::state, new RegistryProbe(settings)::requireAnswer);
    }

    /** How the pipeline is. */
    Health health() {
        HealthWatch watching = watch;
        if (watching == null) {
            throw new IllegalStateException("there is nothing to watch yet");
        }
        return watching.now();
    }

    /**
     * Serves health and metrics.
     *
     * @return where
     * @throws CommandFailure when the address is taken
     */
    String serve() {
        ListenAddress asked = Listening.address(settings, Setting.OPERATIONS_LISTEN, USUAL);
        WebServer started = Listening.on(
                settings,
                Setting.OPERATIONS_LISTEN,
                asked,
                address -> WebServer.operations(address, this::health, metrics::scrape));
        server = started;
        return "http://" + asked.host() + ":" + started.port();
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
        if (watch != null) {
            watch.close();
        }
        metrics.close();
    }
}
