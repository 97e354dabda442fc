package dev.detente.faults;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/** One broker of several, broker and controller in one: {@code BrokerNode ID DIRECTORY VOTERS PORT CONTROLLER-PORT}. */
final class BrokerNode {
    private static final String CLUSTER_ID = "dGhyZWUtYnJva2Vycy4uLg";

    private BrokerNode() {}

    public static void main(String[] args) throws Exception {
        int id = Integer.parseInt(args[0]);
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8))
                .setNodeId(id)
                .setClusterId(CLUSTER_ID)
                .setDirectories(List.of(args[1]))
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(args[1])
                .setIgnoreFormatted(true)
                .run();
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties(id, args)), Time.SYSTEM);
        server.startup();
        System.out.println("started");
        server.awaitShutdown();
    }

    private static Map<String, String> properties(int id, String[] args) {
        Map<String, String> properties = new HashMap<>();
        properties.put("node.id", Integer.toString(id));
        properties.put("process.roles", "broker,controller");
        properties.put("controller.quorum.voters", args[2]);
        properties.put("listeners", "CLIENT://127.0.0.1:%s,CONTROLLER://127.0.0.1:%s".formatted(args[3], args[4]));
        properties.put("inter.broker.listener.name", "CLIENT");
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("log.dirs", args[1]);
        properties.put("auto.create.topics.enable", "false");
        properties.put("min.insync.replicas", "2");
        properties.put("offsets.topic.replication.factor", "3");
        properties.put("offsets.topic.num.partitions", "4");
        properties.put("transaction.state.log.replication.factor", "3");
        properties.put("transaction.state.log.min.isr", "2");
        properties.put("transaction.state.log.num.partitions", "4");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.cleaner.dedupe.buffer.size", "4194304");
        properties.put("log.index.size.max.bytes", "1048576");
        properties.put("message.max.bytes", "8388608");
        return properties;
    }
}
