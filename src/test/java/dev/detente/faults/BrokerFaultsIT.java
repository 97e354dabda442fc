package dev.detente.faults;

import dev.detente.faults.Newsroom.Edition;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Harm that comes to the one broker, and to the registry with it. The instances come back by themselves. */
@Tag("faults")
@Tag("slow")
@Timeout(1200)
class BrokerFaultsIT {
    private static final long SEED = 7;

    private final Edition edition = Newsroom.edition(SEED, 1_500);
    private Servers servers;

    @BeforeEach
    void start() throws Exception {
        Trial.quiet(edition);
        servers = Servers.ofTheirOwn("harmed");
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    @Test
    void aBrokerThatIsKilledLosesNothingAndDoublesNothing() throws Exception {
        Random random = new Random(SEED);
        try (Trial trial = new Trial("broker-killed", servers, 4)) {
            trial.run("first");
            trial.run("second");
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(40));
            trial.awaitCommitted(100);
            for (int kill = 0; kill < 3; kill++) {
                Trial.sleep(Duration.ofMillis(1_000 + random.nextInt(4_000)));
                servers.kill();
                trial.harmed();
                servers.start();
            }
            sender.join();

            trial.assertAsInAQuietRun(edition);
        }
    }

    /** Longer than sessions, transactions, requests and deliveries may take. */
    @ParameterizedTest
    @ValueSource(ints = {20, 90})
    void aBrokerThatIsFrozenLosesNothingAndDoublesNothing(int seconds) throws Exception {
        try (Trial trial = new Trial("broker-frozen-" + seconds, servers, 4)) {
            trial.run("first");
            trial.run("second");
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(40));
            trial.awaitCommitted(100);
            servers.freeze();
            Trial.sleep(Duration.ofSeconds(seconds));
            servers.thaw();
            trial.harmed();
            sender.join();

            trial.assertAsInAQuietRun(edition);
        }
    }
}
