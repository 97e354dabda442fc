package dev.detente.registry;

import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The registries of this process, one client with one memory for all serdes that are configured alike. */
final class Registries {
    private static final Map<RegistryConfig, SchemaRegistry> CLIENTS = new ConcurrentHashMap<>();
    private static final Map<String, SchemaRegistry> IN_MEMORY = new ConcurrentHashMap<>();

    private Registries() {}

    static SchemaRegistry of(RegistryConfig config) {
        URI first = config.urls().get(0);
        if ("mock".equals(first.getScheme())) {
            return IN_MEMORY.computeIfAbsent(first.getHost(), scope -> new InMemoryRegistry());
        }
        return CLIENTS.computeIfAbsent(config, added -> new SchemaCache(new HttpSchemaRegistry(added)));
    }
}
