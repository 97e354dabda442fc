package dev.detente.faults;

import dev.detente.faults.Newsroom.Edition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Random harm for as long as {@code -Dsoak.minutes} says. The seed is said; {@code -Dsoak.seed} does the same harm
 * again, as far as moments can be the same.
 */
@Tag("faults")
@Tag("slow")
@EnabledIfSystemProperty(named = "soak.minutes", matches = "[1-9][0-9]*")
class SoakIT {
    private static final int ARTICLES = 2_000;
    private static final int HARMS_IN_A_ROUND = 8;

    /** What can happen. */
    private enum Harm {
        KILL_INSTANCE,
        WIPE_INSTANCE,
        STOP_INSTANCE,
        FREEZE_INSTANCE,
        KILL_BROKER,
        FREEZE_BROKER
    }

    @Test
    void randomHarmChangesNothing() throws Exception {
        long seed = Long.getLong("soak.seed", System.nanoTime());
        Instant end = Instant.now().plus(Duration.ofMinutes(Long.getLong("soak.minutes")));
        Results.say("soak: seed " + seed);
        for (int round = 1; round == 1 || Instant.now().isBefore(end); round++) {
            round(round, new Random(seed + round));
        }
    }

    private static void round(int round, Random random) throws Exception {
        Edition edition = Newsroom.edition(random.nextLong(), ARTICLES);
        Trial.quiet(edition);
        try (Servers servers = Servers.ofTheirOwn("soak");
                Trial trial = new Trial("soak-" + round, servers, 4)) {
            List<DetenteProcess> instances = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                instances.add(trial.run("i" + i));
            }
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(60));
            for (int i = 0; i < HARMS_IN_A_ROUND; i++) {
                Trial.sleep(Duration.ofMillis(2_000 + random.nextInt(8_000)));
                Harm harm = Harm.values()[random.nextInt(Harm.values().length)];
                int victim = random.nextInt(instances.size());
                Results.say("soak-" + round + ": " + harm + " " + victim);
                instances.set(victim, harmed(trial, servers, instances.get(victim), "i" + victim, harm, random));
                trial.harmed();
            }
            sender.join();

            trial.assertAsInAQuietRun(edition);
        }
    }

    /** Does the harm, and returns the instance that goes on under the name. */
    private static DetenteProcess harmed(
            Trial trial, Servers servers, DetenteProcess victim, String name, Harm harm, Random random) {
        switch (harm) {
            case KILL_INSTANCE -> victim.kill();
            case WIPE_INSTANCE -> {
                victim.kill();
                Results.wipe(trial.state(name));
            }
            case STOP_INSTANCE -> victim.stop();
            case FREEZE_INSTANCE -> {
                victim.freeze();
                Trial.sleep(Duration.ofSeconds(random.nextInt(20)));
                victim.thaw();
            }
            case KILL_BROKER -> {
                servers.kill();
                servers.start();
            }
            case FREEZE_BROKER -> {
                servers.freeze();
                Trial.sleep(Duration.ofSeconds(random.nextInt(20)));
                servers.thaw();
            }
        }
        return victim.isAlive() ? victim : trial.run(name);
    }
}
