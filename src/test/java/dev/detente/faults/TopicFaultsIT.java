package dev.detente.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.faults.Newsroom.Edition;
import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.pipeline.topic.TopicAdmin;
import dev.detente.pipeline.topic.TopicSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Topics that are missing, go away, or do not take what is written to them. */
@Tag("faults")
@Tag("slow")
@Timeout(1200)
class TopicFaultsIT {
    private final Edition edition = Newsroom.edition(1, 600);

    @BeforeEach
    void start() throws Exception {
        Trial.quiet(edition);
    }

    @Test
    void withoutATopicForDeadLettersNothingStarts() throws Exception {
        try (Trial trial = new Trial("no-dlq", Servers.shared(), 2);
                Admin admin = Servers.shared().admin()) {
            trial.send(edition);
            admin.deleteTopics(List.of(trial.topics().dlq())).all().get();
            DetenteProcess refused = trial.run("refused");
            assertThat(refused.exitCode()).isEqualTo(1);
            assertThat(refused.said().lines().filter(line -> line.startsWith("detente: ")))
                    .singleElement()
                    .asString()
                    .contains("there is no topic " + trial.topics().dlq());
            trial.harmed();
            create(trial, admin);
            trial.run("only");

            trial.assertAsInAQuietRun(edition);
        }
    }

    @Test
    void deadLettersWaitForATopicThatWasDeleted() throws Exception {
        try (Trial trial = new Trial("dlq-deleted", Servers.shared(), 2);
                Admin admin = Servers.shared().admin()) {
            // Deleted before the first article, so that no letter is lost with it.
            trial.run("only", "-X", "producer.max.block.ms=5000").awaitRunning();
            admin.deleteTopics(List.of(trial.topics().dlq())).all().get();
            trial.harmed();
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(10));
            Trial.sleep(Duration.ofSeconds(15));
            create(trial, admin);
            sender.join();

            trial.assertAsInAQuietRun(edition);
        }
    }

    /** Each thread that writes a statement dies of it, and so does the one that replaces it. */
    @Test
    void aTopicThatTakesOnlySmallRecordsEndsAllThreadsAndLosesNothing() throws Exception {
        try (Trial trial = new Trial("small-records", Servers.shared(), 2);
                Admin admin = Servers.shared().admin()) {
            DetenteProcess instance = trial.run("only");
            CompletableFuture<Void> sender = trial.sendOver(edition, Duration.ofSeconds(20));
            trial.awaitCommitted(100);
            limit(admin, trial.topics().statements(), 100);
            trial.harmed();
            long since = System.nanoTime();
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> instance.asked("/health/ready")
                            .matches("503 .* of 2 stream threads run.*; the last to fail: .*"));
            Results.say("small-records: not ready, with the reason, after "
                    + Duration.ofNanos(System.nanoTime() - since).toMillis() + " ms");
            String live = instance.asked("/health/live");
            while (instance.isAlive()) {
                live = instance.asked("/health/live");
            }
            sender.join();
            assertThat(instance.exitCode()).isEqualTo(1);
            assertThat(live).doesNotStartWith("200 ");
            assertThat(instance.said()).contains("a stream thread failed", "the pipeline ended: ");
            limit(admin, trial.topics().statements(), RecordLimits.DEFAULT.event() + RecordLimits.FRAME);
            trial.run("only");

            trial.assertAsInAQuietRun(edition);
        }
    }

    private static void create(Trial trial, Admin admin) {
        new TopicAdmin(admin, trial.topics()).create(new TopicSettings(2, (short) 1, null, RecordLimits.DEFAULT));
    }

    private static void limit(Admin admin, String topic, int bytes) throws Exception {
        ConfigEntry entry = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
        admin.incrementalAlterConfigs(Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic),
                        List.of(new AlterConfigOp(entry, AlterConfigOp.OpType.SET))))
                .all()
                .get();
    }
}
