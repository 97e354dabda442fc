package dev.detente.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.faults.Newsroom.Edition;
import dev.detente.faults.RegistryProxy.Mood;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A registry that is down or sick costs time, and no article becomes a dead letter for it. */
@Tag("faults")
@Tag("slow")
@Timeout(1200)
class RegistryFaultsIT {
    private final Edition edition = Newsroom.edition(1, 600);
    private RegistryProxy proxy;

    @BeforeEach
    void start() throws Exception {
        Trial.quiet(edition);
        proxy = new RegistryProxy(Servers.shared().registryUrl());
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    @Test
    void aRegistryThatIsDownAtTheStartIsWaitedForAsLongAsTheUserSays() throws Exception {
        try (Trial trial = new Trial("registry-late", Servers.shared(), 2)) {
            trial.send(edition);
            trial.useRegistry(proxy.url());
            DetenteProcess impatient = trial.run("impatient", "--timeout", "2s");
            assertThat(impatient.exitCode()).isEqualTo(4);
            assertThat(impatient.said()).contains("the schema registry at " + proxy.url() + " does not answer");

            DetenteProcess patient = trial.run("patient", "--timeout", "2m");
            Trial.sleep(Duration.ofSeconds(10));
            assertThat(patient.isAlive()).as(patient.said()).isTrue();
            trial.harmed();
            proxy.listen();

            trial.assertAsInAQuietRun(edition);
        }
    }

    @Test
    void aRegistryThatIsGoneAfterTheFirstArticleIsNotMissed() throws Exception {
        try (Trial trial = new Trial("registry-gone", Servers.shared(), 2)) {
            proxy.listen();
            trial.useRegistry(proxy.url());
            DetenteProcess instance = trial.run("only");
            // Of articles it knows the schema now; of statements, windows and shifts it has seen none yet.
            trial.send(Newsroom.nothingToTell());
            trial.awaitCommitted(1);
            proxy.hangUp();
            trial.harmed();
            trial.send(edition);

            trial.assertAsInAQuietRun(edition);
            assertThat(instance.said()).doesNotContain("a stream thread failed");
        }
    }

    @Test
    void aSickRegistryMakesNoDeadLetters() throws Exception {
        try (Trial trial = new Trial("registry-sick", Servers.shared(), 2)) {
            proxy.listen();
            trial.useRegistry(proxy.url());
            // It has asked whether the registry answers, and nothing else, before it gets its first article.
            DetenteProcess instance = trial.run("only", "-X", "schema.registry.retry.timeout.ms=2000");
            instance.awaitRunning();
            for (Mood mood : List.of(Mood.FAILS, Mood.BABBLES, Mood.DRIPS)) {
                proxy.set(mood);
                if (trial.harms() == 0) {
                    trial.send(edition);
                }
                int before = proxy.refused();
                await().atMost(Duration.ofMinutes(2)).until(() -> proxy.refused() >= before + 3);
                trial.harmed();
            }
            assertThat(instance.isAlive()).as(instance.said()).isTrue();
            proxy.set(Mood.PASSES);

            trial.assertAsInAQuietRun(edition);
        }
    }
}
