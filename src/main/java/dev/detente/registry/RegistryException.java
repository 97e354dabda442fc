package dev.detente.registry;

import org.apache.kafka.common.errors.SerializationException;

/** The registry answered, and its answer was no: an unknown id, an incompatible schema, one that is not registered. */
public class RegistryException extends SerializationException {
    private static final long serialVersionUID = 1L;

    /** The error code of a schema that is not compatible with those before it. */
    public static final int INCOMPATIBLE = 409;

    /** The error code of a schema that is none, or none of Avro's. */
    public static final int INVALID_SCHEMA = 42201;

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
