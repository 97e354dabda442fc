package dev.detente.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.faults.Newsroom.Dispatch;
import dev.detente.faults.Newsroom.Edition;
import dev.detente.pipeline.topic.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A replay gives what the live pipeline gave, and leaves it alone. */
@Tag("faults")
@Timeout(600)
class ReplayIT {
    @Test
    void aReplayEqualsTheLiveRunAndTouchesNothingOfIt() throws Exception {
        Topics target = new Topics("again.");
        try (Trial trial = new Trial("live", Servers.shared(), 2);
                Admin admin = Servers.shared().admin()) {
            Edition edition = withUndated(Newsroom.edition(3, 300));
            trial.send(edition);
            trial.run("live");
            Outcome live = trial.outcome();
            Map<?, ?> offsets = offsets(admin, trial);

            DetenteProcess dry = trial.command("replay", "replay", "--into", target.prefix());
            assertThat(dry.exitCode()).as(dry.said()).isZero();
            assertThat(dry.said()).contains("300 articles would run again");
            assertThat(admin.listTopics().names().get()).doesNotContain(target.articles());

            DetenteProcess replay = trial.command("replay", "replay", "--into", target.prefix(), "--execute");
            assertThat(replay.exitCode()).as(replay.said()).isZero();
            DetenteProcess again = trial.command("replay", "replay", "--into", target.prefix(), "--execute");
            assertThat(again.exitCode()).as(again.said()).isEqualTo(1);

            trial.assertEqual(edition, new OutcomeReader(Servers.shared(), target).read(), live);
            trial.assertEqual(edition, new OutcomeReader(Servers.shared(), trial.topics()).read(), live);
            assertThat(offsets(admin, trial)).isEqualTo(offsets);
            Set<String> topics = admin.listTopics().names().get();
            assertThat(topics).noneMatch(name -> name.startsWith(trial.applicationId() + "-replay-"));
        }
    }

    /** The time of articles without a date is that of their arrival, which a replay must keep. */
    private static Edition withUndated(Edition edition) {
        List<Dispatch> dispatches = new ArrayList<>();
        for (Dispatch dispatch : edition.dispatches()) {
            boolean undated = dispatch.article() != null && dispatches.size() % 10 == 0;
            dispatches.add(undated ? Dispatch.of(dispatch.article().withPublishedAt(null)) : dispatch);
        }
        return new Edition(edition.name() + "-undated", dispatches);
    }

    private static Map<?, ?> offsets(Admin admin, Trial trial) throws Exception {
        return admin.listConsumerGroupOffsets(trial.applicationId())
                .partitionsToOffsetAndMetadata()
                .get();
    }
}
