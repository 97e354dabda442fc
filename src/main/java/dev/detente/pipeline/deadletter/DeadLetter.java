package dev.detente.pipeline.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it stands in its topic.
 *
 * @param raw the record
 */
public record DeadLetter(ConsumerRecord<byte[], byte[]> raw) {
    /** Where it stands in its topic: {@code partition@offset}. */
    public String place() {
        return raw.partition() + "@" + raw.offset();
    }

    /** When it was written. */
    public Instant time() {
        return Instant.ofEpochMilli(raw.timestamp());
    }

    /** Name of the {@link Reason}; {@code UNKNOWN} for a record that is no dead letter of ours. */
    public String reason() {
        return header(DeadLetterHeaders.REASON).orElse("UNKNOWN");
    }

    /** What happened, in one line. */
    public String detail() {
        return header(DeadLetterHeaders.DETAIL).orElse("");
    }

    /** The article's id, as far as it is known. */
    public Optional<String> articleId() {
        return header(DeadLetterHeaders.ARTICLE_ID);
    }

    /** How often it was replayed before. */
    public int replays() {
        try {
            return header(DeadLetterHeaders.REPLAYS).map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether its bytes are not whole, so that it cannot be replayed. */
    public boolean isCut() {
        return raw.headers().lastHeader(DeadLetterHeaders.TRUNCATED_LENGTH) != null
                || raw.headers().lastHeader(DeadLetterHeaders.TRUNCATED_KEY_LENGTH) != null;
    }

    /** The record that died, as it is to be sent again: its own key, value and headers, and the number of replays. */
    public ProducerRecord<byte[], byte[]> replay(String topic) {
        List<Header> headers = new ArrayList<>();
        for (Header header : raw.headers()) {
            if (!DeadLetters.isOurs(header)) {
                headers.add(header);
            }
        }
        headers.add(new RecordHeader(
                DeadLetterHeaders.REPLAYS, Integer.toString(replays() + 1).getBytes(UTF_8)));
        return new ProducerRecord<>(topic, null, null, raw.key(), raw.value(), headers);
    }

    private Optional<String> header(String name) {
        @Nullable Header header = raw.headers().lastHeader(name);
        return header == null || header.value() == null
                ? Optional.empty()
                : Optional.of(new String(header.value(), UTF_8));
    }
}
