package dev.detente.cli;

import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import dev.detente.embedded.EmbeddedStartException;
import dev.detente.pipeline.topic.Topics;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The demo's broker and registry, with the topics, and a place for the pipeline's state. */
final class DemoServers implements AutoCloseable {
    private static final int BROKER_PORT = 9092;
    private static final int REGISTRY_PORT = 8081;

    private final EmbeddedBroker broker;
    private final EmbeddedRegistry registry;
    private final Settings settings;
    private final @Nullable Path temporaryState;

    private DemoServers(
            EmbeddedBroker broker, EmbeddedRegistry registry, Settings settings, @Nullable Path temporaryState) {
        this.broker = broker;
        this.registry = registry;
        this.settings = settings;
        this.temporaryState = temporaryState;
    }

    /**
     * Starts them.
     *
     * @throws CommandFailure when a port is taken, or the data directory cannot be written
     */
    static DemoServers start(Settings given, Shell shell) {
        Path data = given.path(Setting.DEMO_DATA_DIR)
                .map(path -> shell.directory().resolve(path))
                .orElse(null);
        EmbeddedBroker broker = null;
        EmbeddedRegistry registry = null;
        try {
            shell.say("starting a Kafka broker ...");
            broker = onPort(given, Setting.DEMO_PORT, BROKER_PORT, shell, port -> EmbeddedBroker.start(port, data));
            shell.say("starting a schema registry ...");
            String address = broker.bootstrapServers();
            registry = onPort(
                    given,
                    Setting.DEMO_REGISTRY_PORT,
                    REGISTRY_PORT,
                    shell,
                    port -> EmbeddedRegistry.start(address, port));
            Path state = data == null ? Files.createTempDirectory("detente-state") : data.resolve("state");
            Settings settings = given.with(Map.of(
                    Setting.BOOTSTRAP_SERVERS, address,
                    Setting.SCHEMA_REGISTRY_URL, registry.url(),
                    Setting.STATE_DIR, state.toString()));
            new Cluster(settings).topics(topics -> topics.create(PipelineProperties.topicSettings(settings)));
            return new DemoServers(broker, registry, settings, data == null ? state : null);
        } catch (EmbeddedStartException e) {
            close(registry, broker);
            throw CommandFailure.failed(e.getMessage() + "; choose another with --port, --registry-port or --data-dir");
        } catch (IOException e) {
            close(registry, broker);
            throw CommandFailure.failed("no temporary directory (" + e.getMessage() + "); name one with --data-dir");
        } catch (RuntimeException e) {
            close(registry, broker);
            throw e;
        }
    }

    /** Starts a server on the port that the user wants or, where he wants none, on the usual or else on a free one. */
    private static <T> T onPort(Settings given, Setting setting, int usual, Shell shell, IntFunction<T> server) {
        if (given.value(setting).isPresent()) {
            return server.apply(given.number(setting, usual));
        }
        try {
            return server.apply(usual);
        } catch (EmbeddedStartException e) {
            T started = server.apply(0);
            shell.say(e.getMessage() + ", so another is used");
            return started;
        }
    }

    /** The settings that lead to them. */
    Settings settings() {
        return settings;
    }

    /** What to tell the user once they run. */
    String welcome() {
        Topics topics = PipelineProperties.topics(settings);
        String flags = "--bootstrap-server " + broker.bootstrapServers() + " --schema-registry " + registry.url();
        return """

                  Kafka            %s
                  schema registry  %s
                  articles         %s
                  statements       %s, keyed by country pair
                  tone, shifts     %s, %s
                  no pair, dead    %s, %s
                  data             %s

                  from another terminal, for example:
                    ./detente consume --from-beginning --output json \\
                      %s

                  Ctrl-C ends it all.
                """.formatted(
                        broker.bootstrapServers(),
                        registry.url(),
                        topics.articles(),
                        topics.statements(),
                        topics.tone(),
                        topics.shifts(),
                        topics.unpaired(),
                        topics.dlq(),
                        temporaryState == null
                                ? settings.text(Setting.DEMO_DATA_DIR)
                                : "temporary; --data-dir DIRECTORY keeps it",
                        flags);
    }

    /** Stops them, and removes what is temporary. */
    @Override
    public void close() {
        close(registry, broker);
        if (temporaryState != null) {
            delete(temporaryState);
        }
    }

    private static void close(@Nullable EmbeddedRegistry registry, @Nullable EmbeddedBroker broker) {
        if (registry != null) {
            registry.close();
        }
        if (broker != null) {
            broker.close();
        }
    }

    /** Removes a directory with all that is in it, as far as that is possible. */
    static void delete(Path directory) {
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            Logging.debug("the temporary directory " + directory + " is left behind: " + e.getMessage());
        }
    }
}
