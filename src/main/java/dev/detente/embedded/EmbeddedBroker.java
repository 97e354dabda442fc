package dev.detente.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A real Kafka broker (KRaft, broker and controller in one) inside this process, on loopback only. What is written to a
 * data directory of the user's choice is there again after a restart; without one, a temporary directory is used and
 * removed at the end.
 */
public final class EmbeddedBroker implements AutoCloseable {
    private static final int NODE_ID = 1;

    /** Sixteen bytes, "detente-embedded", as Kafka writes identities; the same at each start on a data directory. */
    private static final String CLUSTER_ID = "ZGV0ZW50ZS1lbWJlZGRlZA";

    private static final String CONTROLLER_PORT_FILE = "controller.port";

    private final KafkaRaftServer server;
    private final int port;
    private final @Nullable Path temporary;

    private EmbeddedBroker(KafkaRaftServer server, int port, @Nullable Path temporary) {
        this.server = server;
        this.port = port;
        this.temporary = temporary;
    }

    /** Starts a broker on a free port with its data in a temporary directory. */
    public static EmbeddedBroker start() {
        return start(0, null);
    }

    /**
     * Starts a broker and returns when it takes requests.
     *
     * @param port the port to listen on; 0 for any that is free
     * @param dataDirectory where its data is kept, created if missing; null for a temporary one
     * @throws EmbeddedStartException if the port is taken or the directory cannot be written
     */
    public static EmbeddedBroker start(int port, @Nullable Path dataDirectory) {
        return start(port, dataDirectory, Map.of());
    }

    /**
     * As {@link #start(int, Path)}, with properties of the broker that win over ours:
     * {@code listener.security.protocol.map} to secure the listener for clients, which is called CLIENT, say.
     */
    public static EmbeddedBroker start(int port, @Nullable Path dataDirectory, Map<String, String> overrides) {
        int listenerPort = Ports.requireFree(port);
        Path directory = dataDirectory == null ? temporaryDirectory() : writable(dataDirectory);
        Path temporary = dataDirectory == null ? directory : null;
        try {
            int controllerPort = controllerPort(directory);
            Path logs = directory.resolve("broker");
            format(logs);
            Map<String, String> properties = properties(listenerPort, controllerPort, logs);
            properties.putAll(overrides);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, listenerPort, temporary);
        } catch (Exception e) {
            delete(temporary);
            throw new EmbeddedStartException("the embedded broker did not start: " + e.getMessage(), e);
        }
    }

    /** Address for clients: {@code host:port}. */
    public String bootstrapServers() {
        return Ports.LOOPBACK + ":" + port;
    }

    /** Stops the broker and waits for it; removes its data if the directory was a temporary one. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        delete(temporary);
    }

    private static Map<String, String> properties(int port, int controllerPort, Path logs) {
        Map<String, String> properties = new HashMap<>();
        properties.put("node.id", Integer.toString(NODE_ID));
        properties.put("process.roles", "broker,controller");
        properties.put(
                "listeners",
                "CLIENT://%1$s:%2$d,CONTROLLER://%1$s:%3$d".formatted(Ports.LOOPBACK, port, controllerPort));
        properties.put("advertised.listeners", "CLIENT://%s:%d".formatted(Ports.LOOPBACK, port));
        properties.put("inter.broker.listener.name", "CLIENT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("controller.quorum.voters", "%d@%s:%d".formatted(NODE_ID, Ports.LOOPBACK, controllerPort));
        properties.put("log.dirs", logs.toString());

        properties.put("auto.create.topics.enable", "false");
        properties.put("default.replication.factor", "1");
        properties.put("min.insync.replicas", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("share.coordinator.state.topic.num.partitions", "1");

        // One process, one disk: no need to wait for neighbours before starting or stopping. The threads of one
        // instance join together; the first that gets everything would have to give half of it back.
        properties.put("group.initial.rebalance.delay.ms", "100");
        properties.put("group.consumer.heartbeat.interval.ms", "1000");
        properties.put("group.consumer.min.heartbeat.interval.ms", "1000");
        properties.put("group.streams.heartbeat.interval.ms", "1000");
        properties.put("group.streams.min.heartbeat.interval.ms", "1000");
        properties.put("group.streams.initial.rebalance.delay.ms", "100");
        properties.put("controller.quorum.election.timeout.ms", "500");
        properties.put("controller.quorum.fetch.timeout.ms", "1000");
        properties.put("broker.session.timeout.ms", "3000");
        properties.put("broker.heartbeat.interval.ms", "500");
        properties.put("controlled.shutdown.enable", "false");
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("log.segment.bytes", "67108864");
        properties.put("log.index.size.max.bytes", "1048576");
        properties.put("num.network.threads", "2");
        properties.put("num.io.threads", "4");
        properties.put("message.max.bytes", "8388608");
        return properties;
    }

    private static void format(Path logs) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .setNodeId(NODE_ID)
                .setClusterId(CLUSTER_ID)
                .setDirectories(List.of(logs.toString()))
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(logs.toString())
                .setIgnoreFormatted(true)
                .run();
    }

    /** The voter's address is part of what a quorum remembers, so a data directory keeps its controller's port. */
    private static int controllerPort(Path directory) throws IOException {
        Path file = directory.resolve(CONTROLLER_PORT_FILE);
        if (Files.exists(file)) {
            int port = Integer.parseInt(Files.readString(file).strip());
            if (Ports.isFree(port)) {
                return port;
            }
        }
        int port = Ports.free();
        Files.writeString(file, port + "\n");
        return port;
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("detente-broker");
        } catch (IOException e) {
            throw new EmbeddedStartException("no temporary directory: " + e.getMessage(), e);
        }
    }

    private static Path writable(Path directory) {
        try {
            Files.createDirectories(directory);
            Files.delete(Files.createTempFile(directory, "detente", ".probe"));
            return directory;
        } catch (IOException e) {
            throw new EmbeddedStartException("the data directory " + directory + " cannot be written", e);
        }
    }

    private static void delete(@Nullable Path directory) {
        if (directory == null) {
            return;
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary directory " + directory + " was not removed", e);
        }
    }
}
