package dev.detente.article;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines as bytes, without their ends. Holds no more than the longest allowed line, however long one is. */
final class BoundedLines {
    private final InputStream in;
    private final int maxBytes;
    private final byte[] chunk = new byte[1 << 16];
    private int position;
    private int limit;
    private byte[] line = new byte[1 << 13];
    private int length;
    private long number;

    BoundedLines(InputStream in, int maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    /**
     * A line.
     *
     * @param number counted from 1
     * @param bytes null for a line over the limit
     */
    record Line(long number, byte @Nullable [] bytes) {}

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        length = 0;
        boolean tooLong = false;
        while (fill()) {
            int end = position;
            while (end < limit && chunk[end] != '\n') {
                end++;
            }
            tooLong = tooLong || (long) length + (end - position) > maxBytes + 1L;
            if (!tooLong) {
                append(position, end);
            }
            boolean ended = end < limit;
            position = ended ? end + 1 : end;
            if (ended) {
                break;
            }
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return new Line(number, tooLong || length > maxBytes ? null : Arrays.copyOf(line, length));
    }

    private boolean fill() throws IOException {
        if (position < limit) {
            return true;
        }
        position = 0;
        limit = in.read(chunk);
        return limit > 0;
    }

    private void append(int start, int end) {
        int needed = length + end - start;
        if (needed > line.length) {
            line = Arrays.copyOf(line, Math.max(needed, (int) Math.min(2L * line.length, maxBytes + 1L)));
        }
        System.arraycopy(chunk, start, line, length, end - start);
        length = needed;
    }
}
