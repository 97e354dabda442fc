package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.detente.event.Statement;
import dev.detente.pipeline.topic.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A registry or a broker that is away for a while costs time and nothing else: no article, and no dead letter. */
@Timeout(300)
class PassingFaultsIT {
    private static final String WORDS =
            "\"Japan must stop this at once,\" the Chinese foreign ministry said on Monday.";

    @TempDir
    Path data;

    @TempDir
    Path state;

    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig(data);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void articlesWaitForARegistryThatIsAway() {
        Topics topics = rig.topics("away.");
        IntStream.range(0, 10).forEach(i -> rig.send(topics, Rig.article("a" + i, WORDS)));
        rig.stopRegistry();

        Map<String, String> impatient = Map.of("schema.registry.retry.timeout.ms", "2000");
        Pipeline pipeline = Pipeline.start(
                rig.settings(topics, state).clientProperties(impatient).build());
        try (pipeline) {
            await().atMost(Duration.ofMinutes(1)).until(() -> hasConsumed(pipeline));
            assertThat(pipeline.totals().deadTotal()).isZero();
            rig.startRegistry();
            assertThat(ids(topics, 10)).doesNotHaveDuplicates().hasSize(10);
        }

        assertThat(rig.readNow(topics.dlq())).isEmpty();
        assertThat(pipeline.totals().balanced()).isTrue();
    }

    @Test
    void eventsOfAKindThatNobodyHasSeenYetNeedNoRegistry() {
        Topics topics = rig.topics("gone.");
        Pipeline pipeline = Pipeline.start(rig.settings(topics, state).build());
        try (pipeline) {
            rig.send(topics, Rig.article("dull", "It rained."));
            await().atMost(Duration.ofMinutes(1)).until(() -> pipeline.totals().analysed() == 1);
            rig.stopRegistry();
            rig.send(topics, Rig.article("telling", WORDS));
            rig.read(topics.statements(), 1);
            rig.read(topics.tone(), 1);
        }
        rig.startRegistry();

        assertThat(pipeline.totals().retried()).isZero();
        assertThat(ids(topics, 1)).hasSize(1);
    }

    @Test
    void aBrokerThatRestartsLosesNothingAndDoublesNothing() {
        Topics topics = rig.topics("restart.");
        IntStream.range(0, 200).forEach(i -> rig.send(topics, Rig.article("before" + i, WORDS)));

        Pipeline pipeline = Pipeline.start(rig.settings(topics, state).build());
        try (pipeline) {
            rig.read(topics.statements(), 1);
            rig.stopBroker();
            rig.startBroker();
            IntStream.range(0, 200).forEach(i -> rig.send(topics, Rig.article("after" + i, WORDS)));
            assertThat(ids(topics, 400)).doesNotHaveDuplicates().hasSize(400);
        }

        assertThat(rig.readNow(topics.dlq())).isEmpty();
    }

    private static boolean hasConsumed(Pipeline pipeline) {
        return pipeline.metrics().values().stream()
                .filter(metric -> metric.metricName().name().equals("records-consumed-total"))
                .anyMatch(metric -> metric.metricValue() instanceof Double count && count > 0);
    }

    private List<String> ids(Topics topics, int count) {
        return rig.<Statement>events(topics.statements(), count).stream()
                .map(Statement::getId)
                .toList();
    }
}
