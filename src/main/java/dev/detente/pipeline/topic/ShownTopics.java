package dev.detente.pipeline.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/**
 * Waits until a cluster shows topics that were just created. The controller answers that a topic is created as soon as
 * it has written that down; brokers learn it a moment later, on a busy machine up to a second, and until then tell
 * whoever asks that there is no such topic.
 */
public final class ShownTopics {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private ShownTopics() {}

    /**
     * Returns when the broker that the client asks knows the topics, and a leader for each of their partitions. Topics
     * that the client may not see are not waited for.
     *
     * @throws TimeoutException when it does not know them after half a minute
     * @throws KafkaException whatever else Kafka says
     */
    public static void await(Admin admin, Collection<String> names) {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            while (!areShown(admin, names)) {
                if (System.nanoTime() > end) {
                    throw new TimeoutException("the cluster does not show the topics that it has created");
                }
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static boolean areShown(Admin admin, Collection<String> names) throws InterruptedException {
        for (KafkaFuture<TopicDescription> description :
                admin.describeTopics(names).topicNameValues().values()) {
            try {
                if (!description.get().partitions().stream().allMatch(partition -> hasLeader(partition.leader()))) {
                    return false;
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                    return false;
                }
                if (!(e.getCause() instanceof AuthorizationException)) {
                    throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e.getCause());
                }
            }
        }
        return true;
    }

    private static boolean hasLeader(@Nullable Node leader) {
        return leader != null && !leader.isEmpty();
    }
}
