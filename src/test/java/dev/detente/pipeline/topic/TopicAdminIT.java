package dev.detente.pipeline.topic;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.detente.embedded.EmbeddedBroker;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class TopicAdminIT {
    /** Without waiting, nine times of ten they are not: the broker learns of them after the controller has answered. */
    @Test
    void topicsAreThereForWhoeverAsksRightAfterTheirCreation() {
        try (EmbeddedBroker broker = EmbeddedBroker.start();
                Admin creator = admin(broker);
                Admin user = admin(broker)) {
            for (int i = 0; i < 20; i++) {
                Topics topics = new Topics("t" + i + ".");
                new TopicAdmin(creator, topics).create(TopicSettings.DEFAULT);
                assertThatCode(() -> new TopicAdmin(user, topics).requireReady(RecordLimits.DEFAULT))
                        .doesNotThrowAnyException();
            }
        }
    }

    private static Admin admin(EmbeddedBroker broker) {
        return Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()));
    }
}
