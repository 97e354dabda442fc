package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.streams.errors.StreamsException;
import org.junit.jupiter.api.Test;

class RestartPolicyTest {
    private static final Instant START = Instant.parse("2025-06-05T12:00:00Z");
    private static final Throwable UNREACHABLE = new StreamsException(new TimeoutException("the registry is slow"));
    private static final Throwable REFUSED = new StreamsException(new TopicAuthorizationException("no"));
    private static final Throwable DEFECT = new StreamsException(new IllegalStateException("a defect"));

    private final RestartPolicy policy = new RestartPolicy(1);

    @Test
    void whatDoesNotAnswerIsWaitedForWithGrowingPauses() {
        assertThat(policy.afterFailure(UNREACHABLE, START)).contains(Duration.ofSeconds(1));
        assertThat(policy.afterFailure(UNREACHABLE, START.plusSeconds(1))).contains(Duration.ofSeconds(2));
        for (int minute = 1; minute < 120; minute++) {
            assertThat(policy.afterFailure(UNREACHABLE, START.plusSeconds(60L * minute)))
                    .isPresent();
        }
        assertThat(policy.afterFailure(UNREACHABLE, START.plusSeconds(60L * 120)))
                .contains(Duration.ofSeconds(30));
    }

    @Test
    void aRefusedRightEndsTheInstanceAfterAWhile() {
        Optional<Duration> last = Optional.empty();
        for (int minute = 0; minute <= 5; minute++) {
            last = policy.afterFailure(REFUSED, START.plusSeconds(60L * minute));
            assertThat(last).isPresent();
        }
        assertThat(policy.afterFailure(REFUSED, START.plusSeconds(301))).isEmpty();
    }

    @Test
    void aDefectThatComesAgainAndAgainEndsIt() {
        for (int i = 1; i < RestartPolicy.MAX_FAILURES; i++) {
            assertThat(policy.afterFailure(DEFECT, START.plusSeconds(i))).isPresent();
        }
        assertThat(policy.afterFailure(DEFECT, START.plusSeconds(10))).isEmpty();
    }

    @Test
    void defectsFarApartAreForgotten() {
        for (int i = 0; i < 20; i++) {
            assertThat(policy.afterFailure(DEFECT, START.plusSeconds(200L * i))).isPresent();
        }
    }
}
