package dev.detente.pipeline.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.channels.ClosedChannelException;
import org.junit.jupiter.api.Test;

class CausesTest {
    @Test
    void theInnermostCauseIsToldInOneLine() {
        assertThat(Causes.told(new RuntimeException("outer", new IllegalStateException("the\n reason"))))
                .isEqualTo("IllegalStateException: the reason");
    }

    @Test
    void aCauseThatSaysNothingIsToldWithTheNextThatDoes() {
        Throwable silent = new RuntimeException(new ClosedChannelException());
        assertThat(Causes.told(new IllegalStateException("the registry is away", silent)))
                .isEqualTo("ClosedChannelException in IllegalStateException: the registry is away");
        assertThat(Causes.told(silent)).isEqualTo("ClosedChannelException");
    }

    @Test
    void aCircleOfCausesHasAnEnd() {
        Exception first = new Exception("first");
        Exception second = new Exception("second", first);
        first.initCause(second);
        assertThat(Causes.told(first)).isEqualTo("Exception: second");
    }
}
