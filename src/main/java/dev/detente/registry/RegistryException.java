package dev.detente.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answered, and its answer was no: an unknown id, an incompatible schema, a refused login. */
public class RegistryException extends SerializationException {
    private static final long serialVersionUID = 1L;

    /** The error code of an unknown subject. */
    public static final int SUBJECT_NOT_FOUND = 40401;

    /** The error code of an unknown schema or schema id. */
    public static final int SCHEMA_NOT_FOUND = 40403;

    private final int code;

    /**
     * With what the registry said.
     *
     * @param code Confluent's error code, or the HTTP status where there is none
     */
    public RegistryException(String message, int code) {
        super(message);
        this.code = code;
    }

    /** Confluent's error code (40401, 40403, 409, 42201), or the HTTP status where there is none. */
    public int code() {
        return code;
    }
}
