package dev.detente.pipeline;

import java.time.Duration;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Has work committed early while the pipeline keeps up with what arrives, or has nothing to do: what is not committed
 * yet, nobody can read. Behind a backlog nobody waits for the latest article, and each commit costs time in which
 * nothing else is done, so there the interval of Kafka Streams is left to rule.
 *
 * <p>One for a pipeline, safe to share between its threads.
 */
final class EarlyCommits {
    /** The interval of Kafka Streams, behind a backlog. */
    static final Duration AT_MOST = Duration.ofMillis(500);

    private static final Duration EARLY = Duration.ofMillis(100);
    /** An article that arrived longer ago has waited in a backlog. */
    private static final Duration KEPT_UP = Duration.ofSeconds(1);

    private final boolean wanted;
    private volatile long lastArticle;

    /** @param wanted whether commits are to be early at all */
    EarlyCommits(boolean wanted) {
        this.wanted = wanted;
    }

    /** For a step that reads from a topic; to be made when the step is initialised. */
    Watch watch(ProcessorContext<?, ?> context) {
        Watch watch = new Watch(context);
        if (wanted) {
            context.schedule(EARLY, PunctuationType.WALL_CLOCK_TIME, watch::look);
        }
        return watch;
    }

    /** What one step has done since it was committed. For one thread. */
    final class Watch {
        private final ProcessorContext<?, ?> context;
        private boolean worked;
        private boolean keptUp;

        private Watch(ProcessorContext<?, ?> context) {
            this.context = context;
        }

        /**
         * An article was taken.
         *
         * @param arrival when it arrived, in milliseconds since the epoch
         */
        void article(long arrival) {
            lastArticle = context.currentSystemTimeMs();
            statement(arrival);
        }

        /**
         * A statement was taken.
         *
         * @param arrival when its article arrived, in milliseconds since the epoch
         */
        void statement(long arrival) {
            worked = true;
            keptUp |= context.currentSystemTimeMs() - arrival < KEPT_UP.toMillis();
        }

        private void look(long now) {
            boolean idle = now - lastArticle > EARLY.toMillis();
            if (worked && (keptUp || idle)) {
                context.commit();
                worked = false;
            }
            keptUp = false;
        }
    }
}
