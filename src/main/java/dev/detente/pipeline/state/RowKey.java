package dev.detente.pipeline.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.apache.kafka.common.utils.Bytes;

/** Builds keys of a store, which sort as their parts do. */
public final class RowKey {
    private static final byte END = 0;

    private ByteBuffer buffer = ByteBuffer.allocate(96);

    private RowKey() {}

    /** A key that begins with a text without U+0000, ended so that no other text's keys lie between its own. */
    public static RowKey of(String text) {
        return new RowKey().text(text);
    }

    /** A key that begins with what another one is. */
    public static RowKey after(Bytes prefix) {
        RowKey key = new RowKey();
        key.room(prefix.get().length).put(prefix.get());
        return key;
    }

    /** Adds a text, with its end. */
    public RowKey text(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        room(bytes.length + 1).put(bytes).put(END);
        return this;
    }

    /** Adds a number; negative ones sort before the others. */
    public RowKey number(long number) {
        room(Long.BYTES).putLong(number ^ Long.MIN_VALUE);
        return this;
    }

    /** The key. */
    public Bytes bytes() {
        byte[] bytes = new byte[buffer.position()];
        buffer.flip().get(bytes);
        return Bytes.wrap(bytes);
    }

    /** Reads a number from a key. */
    public static long number(Bytes key, int offset) {
        return ByteBuffer.wrap(key.get()).getLong(offset) ^ Long.MIN_VALUE;
    }

    /** Reads the text at the beginning of a key, which is followed by so many bytes. */
    public static String textBefore(Bytes key, int following) {
        return new String(key.get(), 0, key.get().length - following - 1, UTF_8);
    }

    /** Reads the text at the end of a key. */
    public static String textFrom(Bytes key, int offset) {
        return new String(key.get(), offset, key.get().length - offset - 1, UTF_8);
    }

    private ByteBuffer room(int bytes) {
        if (buffer.remaining() < bytes) {
            ByteBuffer larger = ByteBuffer.allocate(2 * (buffer.position() + bytes));
            larger.put(buffer.flip());
            buffer = larger;
        }
        return buffer;
    }
}
