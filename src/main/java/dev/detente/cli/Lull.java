package dev.detente.cli;

import dev.detente.pipeline.Books.Totals;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Tells when a pipeline has written nothing for so long that nothing more is to come of what it has read. */
final class Lull {
    /** The tone is told a second after a statement; later for busy days, by so much for each statement. */
    private static final Duration REST = Duration.ofSeconds(5);

    private static final long REST_MICROS = 50;

    private @Nullable Totals last;
    private Instant since = Instant.MIN;

    /** Whether it is at rest; to be asked often, with what its books say now. */
    boolean isReached(Totals now) {
        if (!now.equals(last)) {
            last = now;
            since = Instant.now();
        }
        Instant rested = since.plus(REST).plusMillis(now.statements() * REST_MICROS / 1_000);
        return rested.isBefore(Instant.now());
    }
}
