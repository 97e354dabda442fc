package dev.detente.faults;

import static org.awaitility.Awaitility.await;

import dev.detente.embedded.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A broker and a registry in a process of their own ({@code detente broker}), on the same ports and data over restarts.
 */
final class Servers implements Cluster {
    private static Servers shared;

    private final Path directory;
    private final int brokerPort = FreePort.find();
    private final int registryPort = FreePort.find();
    private DetenteProcess process;

    private Servers(Path directory) {
        this.directory = directory;
        start();
    }

    /** Servers that no other test uses, which may be harmed. */
    static Servers ofTheirOwn(String name) {
        return new Servers(Results.emptyDirectory("servers-" + name));
    }

    /** Servers for all tests that do them no harm; they end with the tests' process. */
    static synchronized Servers shared() {
        if (shared == null) {
            shared = ofTheirOwn("shared");
        }
        return shared;
    }

    /** Starts them, on what they wrote before, and returns when both answer. */
    void start() {
        process = DetenteProcess.start(
                directory,
                "broker",
                List.of(
                        "broker",
                        "--output",
                        "json",
                        "--data-dir",
                        directory.resolve("data").toString(),
                        "--port",
                        Integer.toString(brokerPort),
                        "--registry-port",
                        Integer.toString(registryPort),
                        "--partitions",
                        "1"));
        await().atMost(Duration.ofMinutes(2))
                .until(() -> process.output().contains("schema.registry.url") || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("the servers did not start: " + process.said());
        }
    }

    void kill() {
        process.kill();
    }

    void freeze() {
        process.freeze();
    }

    void thaw() {
        process.thaw();
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + brokerPort;
    }

    @Override
    public String registryUrl() {
        return "http://127.0.0.1:" + registryPort;
    }

    @Override
    public void close() {
        process.close();
    }
}
