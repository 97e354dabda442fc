package dev.detente.pipeline;

import dev.detente.event.Article;
import dev.detente.pipeline.deadletter.Reason;
import dev.detente.pipeline.deadletter.Refusal;
import java.util.function.Supplier;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles, hostile ones included: what is too large is refused before it is looked at, and bytes that make the
 * decoder run out of stack or memory, or that hold a record of another type, are no article instead of the thread's
 * end.
 */
final class ArticleDeserializer implements Deserializer<Article> {
    private final ThreadLocal<Deserializer<? extends Article>> inner;
    private final int maxBytes;

    /**
     * Reads with deserializers of its own for each thread: Kafka Streams shares one serde between all its threads.
     *
     * @param maxBytes the largest article that is looked at
     */
    ArticleDeserializer(Supplier<Deserializer<? extends Article>> inner, int maxBytes) {
        this.inner = ThreadLocal.withInitial(inner);
        this.maxBytes = maxBytes;
    }

    @Override
    public @Nullable Article deserialize(String topic, byte @Nullable [] data) {
        return read(data, () -> inner.get().deserialize(topic, data));
    }

    @Override
    public @Nullable Article deserialize(String topic, Headers headers, byte @Nullable [] data) {
        return read(data, () -> inner.get().deserialize(topic, headers, data));
    }

    private @Nullable Article read(byte @Nullable [] data, Read read) {
        if (data != null && data.length > maxBytes) {
            throw new Refusal(
                    Reason.ARTICLE_TOO_LARGE,
                    "the article takes " + data.length + " bytes, and " + maxBytes + " is the limit");
        }
        Object value;
        try {
            value = read.value();
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new SerializationException("decoding the bytes takes too much stack or memory: " + e, e);
        }
        if (value == null || value instanceof Article) {
            return (Article) value;
        }
        throw new SerializationException("a " + value.getClass().getName() + " is no article");
    }

    private interface Read {
        @Nullable
        Object value();
    }
}
