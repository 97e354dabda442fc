package dev.detente.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.detente.faults.Newsroom.Edition;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** No room left for state. Needs the right to mount a small file system of its own. */
@Tag("faults")
@Tag("slow")
@Timeout(1200)
class FullDiskIT {
    private static final int MEGABYTES = 24;

    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        disk = Results.emptyDirectory("disk");
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", disk.toString()),
                "a full disk cannot be tried: mounting a tmpfs is not allowed here");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }

    @Test
    void anInstanceThatFindsNoRoomSaysSoAndLosesNothing() throws Exception {
        Edition edition = Newsroom.edition(1, 600);
        Trial.quiet(edition);
        try (Trial trial = new Trial("full-disk", Servers.shared(), 2)) {
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(10));
            DetenteProcess first = trial.runOn(disk, "first");
            trial.awaitCommitted(100);
            Path filler = disk.resolve("filler");
            fill(filler);
            first.kill();
            trial.harmed();
            DetenteProcess second = trial.runOn(disk, "second");
            Instant giveUp = Instant.now().plusSeconds(60);
            while (second.isAlive() && Instant.now().isBefore(giveUp)) {
                Trial.sleep(Duration.ofSeconds(1));
            }
            if (!second.isAlive()) {
                assertThat(second.exitCode()).as(second.said()).isEqualTo(1);
                assertThat(second.said()).contains("detente: ");
            }
            Results.say("full-disk: " + (second.isAlive() ? "worked on" : "stopped with exit code 1"));
            second.close();
            Files.delete(filler);
            trial.runOn(disk, "third");
            sender.join();

            trial.assertAsInAQuietRun(edition);
        }
    }

    private static void fill(Path file) throws IOException {
        byte[] page = new byte[4096];
        try (OutputStream out = Files.newOutputStream(file)) {
            while (true) {
                out.write(page);
            }
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("space");
        }
    }
}
