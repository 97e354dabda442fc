package dev.detente.faults;

import dev.detente.faults.Newsroom.Edition;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One broker of three dies, each in its turn: the others go on. */
@Tag("faults")
@Tag("slow")
@Timeout(1200)
class ThreeBrokersIT {
    @Test
    void aBrokerOfThreeThatIsKilledLosesNothingAndDoublesNothing() throws Exception {
        Edition edition = Newsroom.edition(7, 1_500);
        Trial.quiet(edition);
        try (ThreeBrokers brokers = new ThreeBrokers();
                Trial trial = new Trial("one-of-three", brokers, 4)) {
            trial.run("first");
            trial.run("second");
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(60));
            trial.awaitCommitted(100);
            for (int broker = 0; broker < 3; broker++) {
                brokers.kill(broker);
                trial.harmed();
                Trial.sleep(Duration.ofSeconds(12));
                brokers.start(broker);
                Trial.sleep(Duration.ofSeconds(8));
            }
            sender.join();

            trial.assertAsInAQuietRun(edition);
        }
    }
}
