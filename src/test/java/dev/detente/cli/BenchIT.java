package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.embedded.EmbeddedBroker;
import dev.detente.embedded.EmbeddedRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs small benchmarks from end to end, and looks at what they say rather than how fast they are. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class BenchIT {
    private static final List<String> SPREADS = List.of(
            "analysis_per_second",
            "pass_through_per_second",
            "plumbing_per_second",
            "per_second",
            "megabytes_per_second",
            "of_analysis",
            "of_analysis_less_broker",
            "of_pass_through",
            "analysis_cpu_per_thousand",
            "cpu_per_thousand",
            "broker_cpu_per_thousand",
            "gc_share",
            "live_heap_mb",
            "peak_heap_mb");

    @TempDir
    Path directory;

    @Test
    void measuresOnABrokerOfItsOwn() throws Exception {
        Ran ran = Ran.in(directory)
                .runs(("bench throughput capacity latency start endurance --count 60 --runs 1 --seconds 1 --tries 2"
                                + " --rate 20 --output json")
                        .split(" "));

        assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
        JsonNode measured = new ObjectMapper().readTree(ran.out());
        assertThat(measured.fieldNames())
                .toIterable()
                .containsExactly("machine", "throughput", "capacity", "latency", "start", "endurance");
        assertThat(measured.at("/machine/kafka").asText()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(measured.at("/throughput/articles").asInt()).isEqualTo(60);
        assertThat(SPREADS).allSatisfy(name -> {
            JsonNode spread = measured.get("throughput").get(name);
            assertThat(spread.get("median").isNumber()).isTrue();
            assertThat(spread.get("min").asDouble())
                    .isLessThanOrEqualTo(spread.get("median").asDouble());
            assertThat(spread.get("max").asDouble())
                    .isGreaterThanOrEqualTo(spread.get("median").asDouble());
        });
        assertThat(measured.at("/throughput/per_second/min").asDouble()).isPositive();
        assertThat(measured.at("/throughput/broker_cpu_per_thousand/min").asDouble())
                .isPositive();
        assertThat(measured.at("/capacity/trials")).hasSize(2);
        JsonNode latency = measured.at("/latency/at/0");
        assertThat(latency.get("per_second").asDouble()).isEqualTo(20);
        assertThat(latency.get("statements").asInt()).isPositive();
        assertThat(latency.at("/statement/p50").asDouble())
                .isPositive()
                .isLessThanOrEqualTo(latency.at("/statement/p999").asDouble());
        assertThat(latency.at("/sender/p99").isNumber()).isTrue();
        assertThat(measured.at("/start/first_statement_seconds/min").asDouble()).isPositive();
        assertThat(measured.at("/endurance/parts")).hasSize(10);
        assertThat(measured.at("/endurance/parts/9/done").asInt()).isEqualTo(60);
        assertThat(measured.at("/endurance/state_mb").asDouble()).isPositive();
    }

    @Test
    void leavesNothingBehindOnAClusterThatItWasGiven() throws Exception {
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                EmbeddedRegistry registry = EmbeddedRegistry.start(broker.bootstrapServers(), 0);
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            Ran ran = Ran.in(directory)
                    .runs(
                            "bench",
                            "scale",
                            "--along",
                            "instances",
                            "--at",
                            "2",
                            "--along",
                            "partitions",
                            "--count",
                            "40",
                            "--bootstrap-server",
                            broker.bootstrapServers(),
                            "--schema-registry",
                            registry.url());

            assertThat(ran.exitCode()).as(ran.err()).isEqualTo(ExitCode.OK);
            assertThat(ran.out())
                    .containsPattern("INSTANCES +ARTICLES +ARTICLES/S.*\\R2 +40 ")
                    .containsPattern("PARTITIONS +ARTICLES +ARTICLES/S.*\\R2 +40 ");
            assertThat(admin.listTopics().names().get()).noneMatch(topic -> topic.startsWith("detente-bench-"));
            assertThat(admin.listGroups().all().get())
                    .noneMatch(group -> group.groupId().startsWith("detente-bench-"));
        }
    }
}
