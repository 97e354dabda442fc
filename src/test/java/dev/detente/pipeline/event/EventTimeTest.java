package dev.detente.pipeline.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.TimeBasis;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EventTimeTest {
    private static final Instant ARRIVAL = Instant.parse("2026-05-01T12:00:00Z");

    @Test
    void aPlausibleDateIsTheEventTime() {
        assertPublished(Instant.parse("1987-03-01T00:00:00Z"));
        assertPublished(ARRIVAL);
        assertPublished(EventTime.EARLIEST);
        assertPublished(ARRIVAL.plus(EventTime.LATEST_AFTER_ARRIVAL));
    }

    @Test
    void anImplausibleOneIsReplacedByTheArrival() {
        assertArrival(null);
        assertArrival(EventTime.EARLIEST.minusMillis(1));
        assertArrival(Instant.parse("2099-01-01T00:00:00Z"));
        assertArrival(ARRIVAL.plus(EventTime.LATEST_AFTER_ARRIVAL).plus(Duration.ofMillis(1)));
    }

    @Test
    void aRecordOfBefore1970HasATimestampThatKafkaTakes() {
        assertThat(EventTime.of(Instant.parse("1945-06-26T00:00:00Z"), ARRIVAL).recordTimestamp())
                .isZero();
    }

    private static void assertPublished(Instant published) {
        assertThat(EventTime.of(published, ARRIVAL)).isEqualTo(new EventTime(published, TimeBasis.PUBLISHED));
    }

    private static void assertArrival(Instant published) {
        EventTime time = EventTime.of(published, ARRIVAL);
        assertThat(time).isEqualTo(new EventTime(ARRIVAL, TimeBasis.ARRIVAL));
        assertThat(time.published()).isNull();
    }
}
