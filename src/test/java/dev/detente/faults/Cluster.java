package dev.detente.faults;

import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** One or more brokers and a registry, in processes of their own. */
interface Cluster extends AutoCloseable {
    String bootstrapServers();

    String registryUrl();

    /** How many brokers keep each record. */
    default int replicas() {
        return 1;
    }

    /** A client for administration, with as much patience as a trial has: brokers are away for a while. */
    default Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers(), "default.api.timeout.ms", 240_000));
    }

    @Override
    void close();
}
