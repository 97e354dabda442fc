package dev.detente.faults;

import static org.awaitility.Awaitility.await;

import dev.detente.embedded.EmbeddedRegistry;
import dev.detente.embedded.FreePort;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Three brokers that keep three copies of each record, of which one may die; and a registry that nobody harms. */
final class ThreeBrokers implements Cluster {
    private static final int COUNT = 3;

    private final Path directory = Results.emptyDirectory("three-brokers");
    private final List<Integer> ports =
            IntStream.range(0, 2 * COUNT).mapToObj(i -> FreePort.find()).toList();
    private final List<DetenteProcess> brokers = new ArrayList<>();
    private final EmbeddedRegistry registry;

    ThreeBrokers() {
        for (int i = 0; i < COUNT; i++) {
            brokers.add(process(i));
        }
        brokers.forEach(ThreeBrokers::awaitStart);
        registry = EmbeddedRegistry.start(bootstrapServers(), 0);
    }

    private DetenteProcess process(int index) {
        String voters = IntStream.range(0, COUNT)
                .mapToObj(i -> i + "@127.0.0.1:" + ports.get(COUNT + i))
                .collect(Collectors.joining(","));
        return DetenteProcess.start(
                BrokerNode.class,
                directory,
                "broker-" + index,
                List.of(
                        Integer.toString(index),
                        directory.resolve("data-" + index).toString(),
                        voters,
                        ports.get(index).toString(),
                        ports.get(COUNT + index).toString()));
    }

    private static void awaitStart(DetenteProcess broker) {
        await().atMost(Duration.ofMinutes(2)).until(() -> broker.output().contains("started") || !broker.isAlive());
        if (!broker.isAlive()) {
            throw new AssertionError("a broker did not start: " + broker.said());
        }
    }

    /** kill -9 of one. */
    void kill(int index) {
        brokers.get(index).kill();
    }

    /** Starts one again, on what it wrote before, and returns when it takes requests. */
    void start(int index) {
        brokers.set(index, process(index));
        awaitStart(brokers.get(index));
    }

    @Override
    public String bootstrapServers() {
        return ports.subList(0, COUNT).stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
    }

    @Override
    public String registryUrl() {
        return registry.url();
    }

    @Override
    public int replicas() {
        return COUNT;
    }

    @Override
    public void close() {
        registry.close();
        brokers.forEach(DetenteProcess::close);
    }
}
