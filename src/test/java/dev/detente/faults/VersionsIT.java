package dev.detente.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.Analyzer;
import dev.detente.faults.Newsroom.Edition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two instances that do not work with the same words. */
@Tag("faults")
@Tag("slow")
@Timeout(1200)
class VersionsIT {
    @Test
    void instancesWithDifferentGazetteersAreToldApartInEventsAndMetrics() throws Exception {
        Edition edition = Newsroom.edition(1, 600);
        Path gazetteer = Results.emptyDirectory("gazetteer").resolve("own.tsv");
        Files.writeString(gazetteer, "[institutions]\nNO\t-\t-\tSample Authority\n");
        try (Trial trial = new Trial("versions", Servers.shared(), 4)) {
            DetenteProcess shipped = trial.run("shipped");
            DetenteProcess own = trial.run("own", "--gazetteer", gazetteer.toString());
            shipped.awaitRunning();
            own.awaitRunning();
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(30));
            trial.awaitCommitted(edition.size() / 2);
            String version = "model_version=\"" + Analyzer.MODEL_VERSION;
            assertThat(shipped.asked("/metrics")).contains(version + "\"");
            assertThat(own.asked("/metrics")).contains(version + "+");
            sender.join();
            trial.harmed();

            Set<String> versions = trial.outcome().events().values().stream()
                    .flatMap(events -> events.stream().map(VersionsIT::modelVersion))
                    .filter(seen -> !seen.isEmpty())
                    .collect(Collectors.toSet());
            assertThat(versions)
                    .hasSize(2)
                    .contains(Analyzer.MODEL_VERSION)
                    .anyMatch(seen -> seen.startsWith(Analyzer.MODEL_VERSION + "+"));
            Results.say("versions: articles " + edition.size() + ", seen in metrics and events: " + versions);
        }
    }

    private static String modelVersion(String event) {
        String name = "\"model_version\": \"";
        int start = event.indexOf(name) + name.length();
        return event.contains(name) ? event.substring(start, event.indexOf('"', start)) : "";
    }
}
