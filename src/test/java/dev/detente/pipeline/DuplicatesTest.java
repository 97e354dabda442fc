package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.pipeline.Wire.News;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How long an article is remembered, and as what. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class DuplicatesTest {
    private static final Duration RETENTION = Duration.ofMinutes(10);
    private static final Instant PUBLISHED = Instant.parse("2025-06-05T08:00:00Z");

    @Test
    void anArticleIsRememberedForTheRetentionWheneverItCame() {
        for (int minute = 0; minute < 6; minute++) {
            try (Wire wire = wire().after(Duration.ofMinutes(minute)).given(version(1))) {
                wire.after(RETENTION.minusSeconds(1)).given(version(1));

                assertThat(duplicates(wire)).as("came at minute %d", minute).isEqualTo(1);
            }
        }
    }

    @Test
    void anArticleIsForgottenHalfARetentionLaterAtTheLatest() {
        try (Wire wire = wire().given(version(1))) {
            wire.after(RETENTION.plus(RETENTION.dividedBy(2))).given(version(1));

            assertThat(duplicates(wire)).isZero();
        }
    }

    @Test
    void aCorrectedArticlePassesAndEachOfItsVersionsIsRemembered() {
        try (Wire wire = wire().given(version(1), version(2), version(1), version(2), version(3))) {
            assertThat(duplicates(wire)).isEqualTo(2);
            assertThat(wire.totals().analysed()).isEqualTo(3);
        }
    }

    private static Wire wire() {
        return Wire.open(settings -> settings.duplicateRetention(RETENTION));
    }

    private static long duplicates(Wire wire) {
        return wire.totals().duplicates();
    }

    private static News version(int number) {
        return new News("id", "A", PUBLISHED, "CN>US Li -0.5|We will answer for the time number " + number);
    }
}
