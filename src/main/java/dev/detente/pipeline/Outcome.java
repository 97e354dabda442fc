package dev.detente.pipeline;

import dev.detente.pipeline.deadletter.Refusal;
import java.time.Duration;
import org.apache.kafka.common.KafkaException;

/**
 * What came of analysing an article.
 *
 * @param <E> what an analysis gives
 */
sealed interface Outcome<E> {
    /** How long it took. */
    Duration took();

    /**
     * What was found.
     *
     * @throws Refusal if the article cannot be analysed
     * @throws KafkaException if it failed for no fault of the article
     */
    E found();

    /** It was analysed. */
    record Found<E>(E found, Duration took) implements Outcome<E> {}

    /** It cannot be analysed. */
    record Refused<E>(Refusal refusal, Duration took) implements Outcome<E> {
        @Override
        public E found() {
            throw refusal;
        }
    }

    /** It could not be analysed now. */
    record Failed<E>(KafkaException failure, Duration took) implements Outcome<E> {
        @Override
        public E found() {
            throw failure;
        }
    }
}
