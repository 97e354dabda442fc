package dev.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BrokerIT {
    @TempDir
    Path directory;

    @Test
    @Timeout(120)
    void itSaysWhereItAnswersHasTheTopicsAndStopsWhenAsked() throws Exception {
        StopSignal stop = new StopSignal();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ran.User user = Ran.in(directory);
        Ran.User operator = new Ran.User(directory, user.environment(), user.in(), out, stop);

        CompletableFuture<Ran> ran = Ran.inBackground(
                () -> operator.runs("broker", "--output", "json", "--partitions", "3", "--data-dir", "data"));
        await().atMost(Duration.ofMinutes(1)).until(() -> out.size() > 0 || ran.isDone());
        JsonNode addresses = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        Ran described = Ran.in(directory)
                .runs(
                        "topics",
                        "describe",
                        "--bootstrap-server",
                        addresses.get("bootstrap.servers").asText());
        stop.request();

        assertThat(described.out()).containsPattern("detente\\.statements +3 ");
        assertThat(addresses.get("schema.registry.url").asText()).startsWith("http://127.0.0.1:");
        assertThat(ran.join().exitCode()).isEqualTo(ExitCode.OK);
    }
}
