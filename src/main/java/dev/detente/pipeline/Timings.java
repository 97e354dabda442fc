package dev.detente.pipeline;

import java.time.Duration;

/** Is told how long things take. Called by all stream threads at once; must be quick and must not throw. */
public interface Timings {
    /** Is told nothing. */
    Timings NONE = new Timings() {
        @Override
        public void analysed(Duration took) {}

        @Override
        public void deliveredSinceCollected(Duration since) {}

        @Override
        public void deliveredSinceArrival(Duration since) {}
    };

    /** An article was analysed, or refused, and its events are written as bytes. */
    void analysed(Duration took);

    /** An article's events were handed on, this long after the article was collected; for articles that say when. */
    void deliveredSinceCollected(Duration since);

    /** An article's events were handed on, this long after the article came into its topic. */
    void deliveredSinceArrival(Duration since);
}
