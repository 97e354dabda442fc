package dev.detente.pipeline.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.internal.DefaultRecord;
import org.jspecify.annotations.Nullable;

/**
 * Writes dead letters: the record as it came, with why, whence and what was cut in its headers. A dead letter always
 * fits its topic, whatever the record's size: writing one must not fail.
 */
public final class DeadLetters {
    /** Key under which the handlers find their dead letters in the configuration of Kafka Streams. */
    public static final String CONFIG = "detente.dead.letters";

    private static final int MAX_DETAIL = 1_000;
    private static final int MAX_ID = 1_024;
    private static final int MAX_STACK_TRACE = 4_000;
    private static final int MAX_KEY_BYTES = 16_384;
    private static final int MAX_ORIGINAL_HEADER_BYTES = 65_536;
    /** More than our own headers, at four bytes a character, and the record's frame can take. */
    private static final int OVERHEAD_BYTES = 65_536;

    /** The smallest limit for which the promise to fit can be kept. */
    public static final int MIN_RECORD_BYTES = 262_144;

    private final String topic;
    private final int maxRecordBytes;
    private final Consumer<Reason> counter;

    /**
     * Dead letters for a topic.
     *
     * @param maxRecordBytes how large one may be, key and headers included; at least {@link #MIN_RECORD_BYTES}
     * @param counter told the reason of each dead letter
     */
    public DeadLetters(String topic, int maxRecordBytes, Consumer<Reason> counter) {
        if (maxRecordBytes < MIN_RECORD_BYTES) {
            throw new IllegalArgumentException(
                    "dead letters need room for " + MIN_RECORD_BYTES + " bytes, not " + maxRecordBytes);
        }
        this.topic = topic;
        this.maxRecordBytes = maxRecordBytes;
        this.counter = counter;
    }

    /** The topic that they go to. */
    public String topic() {
        return topic;
    }

    static DeadLetters from(Map<String, ?> configuration) {
        if (configuration.get(CONFIG) instanceof DeadLetters deadLetters) {
            return deadLetters;
        }
        throw new IllegalStateException("no dead letters under " + CONFIG);
    }

    /** The dead letter for a record, counted. */
    ProducerRecord<byte[], byte[]> letter(
            Origin origin, Reason reason, String detail, @Nullable String articleId, Exception exception) {
        Headers headers = new RecordHeaders();
        copyHeaders(origin.headers(), headers);
        put(headers, DeadLetterHeaders.REASON, reason.name());
        put(headers, DeadLetterHeaders.DETAIL, cut(detail, MAX_DETAIL));
        byte[] key = origin.key();
        String id = articleId != null || key == null
                ? articleId
                : new String(key, 0, Math.min(key.length, 4 * MAX_ID), UTF_8);
        if (id != null) {
            put(headers, DeadLetterHeaders.ARTICLE_ID, cut(id, MAX_ID));
        }
        put(headers, DeadLetterHeaders.SOURCE_TOPIC, origin.topic());
        put(headers, DeadLetterHeaders.SOURCE_PARTITION, Integer.toString(origin.partition()));
        put(headers, DeadLetterHeaders.SOURCE_OFFSET, Long.toString(origin.offset()));
        put(headers, DeadLetterHeaders.SOURCE_TIMESTAMP, Long.toString(origin.timestamp()));
        putStreamsHeaders(headers, origin, reason, exception);
        byte[] keptKey = keepKey(key, headers);
        byte[] keptValue = keepValue(origin.value(), headers, keptKey == null ? 0 : keptKey.length);
        counter.accept(reason);
        return new ProducerRecord<>(topic, null, null, keptKey, keptValue, headers);
    }

    private static void putStreamsHeaders(Headers headers, Origin origin, Reason reason, Exception exception) {
        put(headers, DeadLetterHeaders.STREAMS_EXCEPTION, exception.getClass().getName());
        put(headers, DeadLetterHeaders.STREAMS_MESSAGE, cut(String.valueOf(exception.getMessage()), MAX_DETAIL));
        if (reason == Reason.UNEXPECTED || reason == Reason.ANALYSIS_FAILED) {
            StringWriter trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace));
            put(headers, DeadLetterHeaders.STREAMS_STACKTRACE, cut(trace.toString(), MAX_STACK_TRACE));
        }
        put(headers, DeadLetterHeaders.STREAMS_TOPIC, origin.topic());
        put(headers, DeadLetterHeaders.STREAMS_PARTITION, Integer.toString(origin.partition()));
        put(headers, DeadLetterHeaders.STREAMS_OFFSET, Long.toString(origin.offset()));
    }

    private static byte @Nullable [] keepKey(byte @Nullable [] key, Headers headers) {
        if (key == null || key.length <= MAX_KEY_BYTES) {
            return key;
        }
        put(headers, DeadLetterHeaders.TRUNCATED_KEY_LENGTH, Integer.toString(key.length));
        return Arrays.copyOf(key, MAX_KEY_BYTES);
    }

    private byte @Nullable [] keepValue(byte @Nullable [] value, Headers headers, int keyBytes) {
        int room = maxRecordBytes - OVERHEAD_BYTES - MAX_ORIGINAL_HEADER_BYTES - keyBytes;
        if (value == null || value.length <= room) {
            return value;
        }
        put(headers, DeadLetterHeaders.TRUNCATED_LENGTH, Integer.toString(value.length));
        put(headers, DeadLetterHeaders.TRUNCATED_SHA256, sha256(value));
        return Arrays.copyOf(value, room);
    }

    /** Copies the record's own headers and how often it was replayed, but no other of ours, and only as many as fit. */
    private static void copyHeaders(Headers from, Headers to) {
        int room = MAX_ORIGINAL_HEADER_BYTES;
        int dropped = 0;
        for (Header header : from) {
            if (isOurs(header) && !header.key().equals(DeadLetterHeaders.REPLAYS)) {
                continue;
            }
            int size = DefaultRecord.MAX_RECORD_OVERHEAD
                    + 3 * header.key().length()
                    + (header.value() == null ? 0 : header.value().length);
            if (size > room) {
                dropped++;
            } else {
                room -= size;
                to.add(header);
            }
        }
        if (dropped > 0) {
            put(to, DeadLetterHeaders.DROPPED_HEADERS, Integer.toString(dropped));
        }
    }

    /** Whether a header was put there by us or by Kafka Streams, and not by the article's producer. */
    static boolean isOurs(Header header) {
        return header.key().startsWith("detente.") || header.key().startsWith("__streams.errors.");
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(UTF_8));
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
