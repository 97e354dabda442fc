package dev.detente.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.detente.bench.Capacity;
import dev.detente.bench.Endurance;
import dev.detente.bench.Latency;
import dev.detente.bench.Machine;
import dev.detente.bench.Scale;
import dev.detente.bench.Startup;
import dev.detente.bench.Throughput;
import dev.detente.cli.output.BenchText;
import dev.detente.cli.output.Json;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a benchmark has measured so far; what was not asked for is not there. */
final class BenchResults {
    Throughput.@Nullable Result throughput;

    Capacity.@Nullable Result capacity;

    Latency.@Nullable Result latency;

    Startup.@Nullable Result start;

    Endurance.@Nullable Result endurance;

    final List<Scale.Result> scale = new ArrayList<>();

    /** One object, with a key for each measure. */
    ObjectNode json(Machine machine) {
        ObjectNode all = Json.object();
        all.set("machine", Json.of(machine));
        put(all, "throughput", throughput);
        put(all, "capacity", capacity);
        put(all, "latency", latency);
        put(all, "start", start);
        put(all, "endurance", endurance);
        if (!scale.isEmpty()) {
            ArrayNode tables = all.putArray("scale");
            scale.forEach(table -> tables.add(Json.of(table)));
        }
        return all;
    }

    private static void put(ObjectNode all, String name, @Nullable Record result) {
        if (result != null) {
            all.set(name, Json.of(result));
        }
    }

    /** Tables, with a blank line before each. */
    List<String> text(Machine machine, BenchText text) {
        List<String> lines = new ArrayList<>(text.machine(machine));
        List<List<String>> tables = new ArrayList<>();
        if (throughput != null) {
            tables.add(text.throughput(throughput));
        }
        if (capacity != null) {
            tables.add(text.capacity(capacity));
        }
        if (latency != null) {
            tables.add(text.latency(latency));
        }
        if (start != null) {
            tables.add(text.start(start));
        }
        if (endurance != null) {
            tables.add(text.endurance(endurance));
        }
        scale.forEach(result -> tables.add(text.scale(result)));
        for (List<String> table : tables) {
            lines.add("");
            lines.addAll(table);
        }
        return lines;
    }
}
