package dev.detente.faults;

import dev.detente.faults.Newsroom.Edition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The part of the suite that runs in every build: one instance of two is killed in the middle of its work. */
@Tag("faults")
@Timeout(600)
class QuickFaultsIT {
    @Test
    void anInstanceThatIsKilledLosesNothingAndDoublesNothing() throws Exception {
        Edition edition = Newsroom.edition(1, 600);
        try (Trial trial = new Trial("quick", Servers.shared(), 2)) {
            trial.send(edition);
            DetenteProcess first = trial.run("first");
            trial.run("second");
            trial.awaitCommitted(1);
            first.kill();
            trial.harmed();
            trial.run("first");

            trial.assertAsInAQuietRun(edition);
        }
    }
}
