package dev.detente.monitor.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.monitor.health.Health;
import dev.detente.monitor.health.Health.Check;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Health and metrics, for machines: they hold no text of an article and need no token. */
final class Operations implements Routes {
    /** What needs no token. */
    static final List<String> PUBLIC = List.of("/health/live", "/health/ready", "/metrics");

    private final Supplier<Health> health;
    private final Supplier<String> metrics;

    Operations(Supplier<Health> health, Supplier<String> metrics) {
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public Map<String, Handler> gets() {
        return Map.of(
                "/health/live",
                        context -> answer(
                                context, health.get().isLive(), health.get().live()),
                "/health/ready",
                        context -> answer(
                                context, health.get().isReady(), health.get().ready()),
                "/metrics", this::metrics);
    }

    private static void answer(Context context, boolean well, List<Check> checks) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("status", well ? "UP" : "DOWN");
        ArrayNode array = node.putArray("checks");
        checks.forEach(check -> array.addObject()
                .put("name", check.name())
                .put("status", check.isWell() ? "UP" : "DOWN")
                .put("reason", check.reason()));
        context.status(well ? 200 : 503).header("Cache-Control", "no-store");
        Answers.json(context, node);
    }

    private void metrics(Context context) {
        context.contentType("text/plain; version=0.0.4; charset=utf-8").result(metrics.get());
    }
}
