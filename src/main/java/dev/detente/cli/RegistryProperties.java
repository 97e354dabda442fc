package dev.detente.cli;

import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Properties of the schema registry's client, from the settings and from what the user passes through. */
final class RegistryProperties {
    private RegistryProperties() {}

    static Map<String, Object> of(Settings settings) {
        Map<String, Object> properties = new HashMap<>();
        Duration timeout = settings.duration(Setting.TIMEOUT).orElseThrow();
        properties.put("schema.registry.url", settings.text(Setting.SCHEMA_REGISTRY_URL));
        properties.put("schema.registry.retry.timeout.ms", Long.toString(timeout.toMillis()));
        settings.clientProperties().forEach((key, value) -> properties.put(key, value.text()));
        return properties;
    }
}
