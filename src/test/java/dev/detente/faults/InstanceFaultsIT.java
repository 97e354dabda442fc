package dev.detente.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.faults.Newsroom.Edition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Harm that comes to instances and to their state. */
@Tag("faults")
@Tag("slow")
@Timeout(1200)
class InstanceFaultsIT {
    private static final long SEED = 7;

    @Test
    void instancesThatAreKilledTwentyTimesLoseNothingAndDoubleNothing() throws Exception {
        Edition edition = Newsroom.edition(SEED, 4_000);
        Random random = new Random(SEED);
        try (Trial trial = new Trial("killed", Servers.shared(), 4)) {
            List<DetenteProcess> instances = new ArrayList<>(List.of(trial.run("i0"), trial.run("i1")));
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(100));
            for (int kill = 0; kill < 20; kill++) {
                Trial.sleep(Duration.ofMillis(1_000 + random.nextInt(7_000)));
                int victim = random.nextInt(2);
                instances.get(victim).kill();
                trial.harmed();
                instances.set(victim, trial.run("i" + victim));
            }
            sender.join();

            trial.assertAsInAQuietRun(edition);
        }
    }

    @Test
    void anInstanceThatWakesUpAfterItsSessionIsFenced() throws Exception {
        Edition edition = Newsroom.edition(SEED, 1_500);
        try (Trial trial = new Trial("zombie", Servers.shared(), 4)) {
            DetenteProcess zombie = trial.run("zombie");
            trial.run("heir");
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(50));
            trial.awaitCommitted(200);
            for (int freeze = 0; freeze < 2; freeze++) {
                zombie.freeze();
                Trial.sleep(Duration.ofSeconds(16));
                zombie.thaw();
                trial.harmed();
                Trial.sleep(Duration.ofSeconds(5));
            }
            sender.join();

            trial.assertAsInAQuietRun(edition);
        }
    }

    @Test
    void instancesThatComeAndGoLeaveNoPartitionBehind() throws Exception {
        Edition edition = Newsroom.edition(SEED, 1_500);
        try (Trial trial = new Trial("storm", Servers.shared(), 4)) {
            trial.run("stays");
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(70));
            for (int i = 0; i < 6; i++) {
                DetenteProcess guest = trial.run("guest");
                guest.awaitRunning();
                Trial.sleep(Duration.ofSeconds(5));
                assertThat(guest.stop()).as(guest.said()).isZero();
                trial.harmed();
            }
            sender.join();

            trial.assertAsInAQuietRun(edition);
        }
    }

    @Test
    void anInstanceThatIsAskedToStopUnderLoadHandsOverAndExitsWithZero() throws Exception {
        Edition edition = Newsroom.edition(SEED, 1_500);
        try (Trial trial = new Trial("stopped", Servers.shared(), 4)) {
            DetenteProcess first = trial.run("first", "-X", "num.standby.replicas=1");
            trial.run("standby", "-X", "num.standby.replicas=1");
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(20));
            trial.awaitCommitted(300);
            long asked = System.nanoTime();
            int exitCode = first.stop();
            long millis = Duration.ofNanos(System.nanoTime() - asked).toMillis();
            trial.harmed();
            sender.join();

            assertThat(exitCode).as(first.said()).isZero();
            assertThat(first.said()).contains(" articles in = ");
            Results.say("stopped: exit code " + exitCode + " after " + millis + " ms");
            trial.assertAsInAQuietRun(edition);
        }
    }

    @Test
    void stateThatIsGoneIsRestored() throws Exception {
        Edition edition = Newsroom.edition(SEED, 1_500);
        try (Trial trial = new Trial("wiped", Servers.shared(), 2)) {
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(20));
            for (int wiped = 0; wiped < 3; wiped++) {
                DetenteProcess instance = trial.run("only");
                trial.awaitCommitted(300L * (wiped + 1));
                instance.kill();
                Results.wipe(trial.state("only"));
                trial.harmed();
            }
            trial.run("only");
            sender.join();

            trial.assertAsInAQuietRun(edition);
        }
    }

    @Test
    void stateThatIsDamagedIsRestoredOrRefused() throws Exception {
        Edition edition = Newsroom.edition(SEED, 1_500);
        Random random = new Random(SEED);
        try (Trial trial = new Trial("damaged", Servers.shared(), 2)) {
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(20));
            for (int share : new int[] {100, 30, 5}) {
                DetenteProcess instance = runOnWhatIsLeft(trial);
                trial.awaitCommitted(300L * (trial.harms() + 1));
                instance.kill();
                damage(trial.state("only"), share, random);
                trial.harmed();
            }
            runOnWhatIsLeft(trial);
            sender.join();

            trial.assertAsInAQuietRun(edition);
        }
    }

    /** An instance on the state that is there or, if it refuses that, on none, as it says itself. */
    private static DetenteProcess runOnWhatIsLeft(Trial trial) {
        DetenteProcess instance = trial.run("only");
        if (instance.isRunning()) {
            return instance;
        }
        assertThat(instance.exitCode()).as(instance.said()).isEqualTo(1);
        assertThat(instance.said()).contains("remove the state directory");
        Results.say("damaged: refused, and the state directory removed");
        Results.wipe(trial.state("only"));
        return trial.run("only");
    }

    /** Overwrites some of a hundred files below a directory with noise of the same length. */
    private static void damage(Path directory, int ofHundred, Random random) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (random.nextInt(100) < ofHundred) {
                    byte[] noise = new byte[(int) Files.size(file)];
                    random.nextBytes(noise);
                    Files.write(file, noise);
                }
            }
        }
    }
}
