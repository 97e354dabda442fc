package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private static final Instant START = Instant.parse("2026-05-01T00:00:00Z");
    private static final Throwable DEFECT = new StreamsException("a defect", new IllegalStateException());
    private static final Throwable PASSING = new StreamsException("no answer", new ConnectException());

    @Test
    void aDefectThatComesBackEndsTheInstance() {
        RestartPolicy policy = new RestartPolicy(1);
        for (int i = 1; i < RestartPolicy.MAX_FAILURES; i++) {
            assertThat(policy.afterFailure(DEFECT, START.plusSeconds(i))).isPresent();
        }
        assertThat(policy.afterFailure(DEFECT, START.plusSeconds(RestartPolicy.MAX_FAILURES)))
                .isEmpty();
    }

    @Test
    void failuresFarApartDoNotAddUp() {
        RestartPolicy policy = new RestartPolicy(1);
        for (int i = 0; i < 10 * RestartPolicy.MAX_FAILURES; i++) {
            assertThat(policy.afterFailure(DEFECT, START.plus(Duration.ofMinutes(3L * i))))
                    .contains(Duration.ofSeconds(1));
        }
    }

    @Test
    void aPassingFaultMayLastForMinutesButNotForEver() {
        RestartPolicy policy = new RestartPolicy(2);
        Instant end = START.plus(RestartPolicy.PATIENCE);
        for (Instant now = START; !now.isAfter(end); now = now.plusSeconds(10)) {
            assertThat(policy.afterFailure(PASSING, now)).isPresent();
        }
        assertThat(policy.afterFailure(new TimeoutException("still no answer"), end.plusSeconds(1)))
                .isEmpty();
    }

    @Test
    void pausesGrowAndStayUnderHalfAMinute() {
        RestartPolicy policy = new RestartPolicy(1);
        Duration last = Duration.ZERO;
        for (int i = 0; i < 12; i++) {
            Optional<Duration> pause = policy.afterFailure(PASSING, START.plusSeconds(i));
            assertThat(pause)
                    .hasValueSatisfying(
                            next -> assertThat(next).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30)));
            assertThat(pause.orElseThrow()).isGreaterThanOrEqualTo(last);
            last = pause.orElseThrow();
        }
        assertThat(last).isEqualTo(Duration.ofSeconds(30));
    }
}
