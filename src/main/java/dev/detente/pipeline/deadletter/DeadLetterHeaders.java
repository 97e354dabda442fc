package dev.detente.pipeline.deadletter;

/**
 * The headers of a dead letter. All values are UTF-8 text; {@code schemas/dead-letter-headers.md} documents them for
 * those who consume the topic. The first group is Détente's own, the second that of Kafka Streams (KIP-1034), so that
 * tools made for those work as well.
 */
public final class DeadLetterHeaders {
    /** Name of a {@link Reason}. Always there. */
    public static final String REASON = "detente.reason";
    /** What happened, in one line for a person; at most 1,000 characters. Always there. */
    public static final String DETAIL = "detente.detail";
    /** The article's id or, where it cannot be read, the record's key; not there for a record without both. */
    public static final String ARTICLE_ID = "detente.article.id";
    /** Topic that the record came from. Always there. */
    public static final String SOURCE_TOPIC = "detente.source.topic";
    /** Partition that the record came from. Always there. */
    public static final String SOURCE_PARTITION = "detente.source.partition";
    /** Offset that the record came from. Always there. */
    public static final String SOURCE_OFFSET = "detente.source.offset";
    /** Timestamp of the record that came, in milliseconds since the epoch. Always there. */
    public static final String SOURCE_TIMESTAMP = "detente.source.timestamp";
    /** Length in bytes of the value as it came; only where the value was cut. */
    public static final String TRUNCATED_LENGTH = "detente.truncated.length";
    /** SHA-256 of the value as it came, 64 hexadecimal digits; only where the value was cut. */
    public static final String TRUNCATED_SHA256 = "detente.truncated.sha256";
    /** Length in bytes of the key as it came; only where the key was cut. */
    public static final String TRUNCATED_KEY_LENGTH = "detente.truncated.key.length";
    /** How many headers of the record were left out for their size; only where some were. */
    public static final String DROPPED_HEADERS = "detente.dropped.headers";
    /** How often the record was replayed before it came here again; not there for one that never was. */
    public static final String REPLAYS = "detente.replays";

    /** Class of the exception. */
    public static final String STREAMS_EXCEPTION = "__streams.errors.exception";
    /** Message of the exception. */
    public static final String STREAMS_MESSAGE = "__streams.errors.message";
    /** Stack trace, at most 4,000 characters; only for {@link Reason#ANALYSIS_FAILED} and {@link Reason#UNEXPECTED}. */
    public static final String STREAMS_STACKTRACE = "__streams.errors.stacktrace";
    /** Topic that the record came from. */
    public static final String STREAMS_TOPIC = "__streams.errors.topic";
    /** Partition that the record came from. */
    public static final String STREAMS_PARTITION = "__streams.errors.partition";
    /** Offset that the record came from. */
    public static final String STREAMS_OFFSET = "__streams.errors.offset";

    private DeadLetterHeaders() {}
}
