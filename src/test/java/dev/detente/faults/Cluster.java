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

    /** A client for administration. */
    default Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrapServers()));
    }

    @Override
    void close();
}
