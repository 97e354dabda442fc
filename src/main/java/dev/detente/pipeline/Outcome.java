package dev.detente.pipeline;

import dev.detente.analysis.Analysis;
import dev.detente.pipeline.deadletter.Refusal;
import java.time.Duration;

/** What came of analysing an article. */
sealed interface Outcome {
    /** How long it took. */
    Duration took();

    /**
     * What was found.
     *
     * @throws Refusal if it failed
     */
    Analysis found();

    /** It was analysed. */
    record Found(Analysis found, Duration took) implements Outcome {}

    /** It cannot be analysed. */
    record Refused(Refusal refusal, Duration took) implements Outcome {
        @Override
        public Analysis found() {
            throw refusal;
        }
    }
}
