package dev.detente.pipeline.state;

import org.apache.kafka.common.KafkaException;

/** The state cannot be read: no record's fault. */
public final class StateException extends KafkaException {
    private static final long serialVersionUID = 1L;

    StateException(String message) {
        super(message);
    }

    StateException(String message, Throwable cause) {
        super(message, cause);
    }
}
