package dev.detente.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Standard output as lines of UTF-8: buffered, or line by line where somebody watches. */
final class Lines implements AutoCloseable {
    private static final int BUFFER = 1 << 16;
    private static final byte[] REPLACEMENT_CHARACTER = "\uFFFD".getBytes(StandardCharsets.UTF_8);

    private final Writer writer;
    private final boolean live;

    /**
     * Lines on a stream.
     *
     * @param live whether each line is sent off at once
     */
    Lines(OutputStream out, boolean live) {
        CharsetEncoder encoder = StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith(REPLACEMENT_CHARACTER);
        this.writer = new BufferedWriter(new OutputStreamWriter(out, encoder), BUFFER);
        this.live = live;
    }

    /**
     * Writes a line, or several.
     *
     * @throws OutputClosedException when nobody reads any more
     */
    void print(String line) {
        try {
            writer.write(line);
            writer.write('\n');
            if (live) {
                writer.flush();
            }
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Sends off what is buffered. */
    void flush() {
        try {
            writer.flush();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Sends off what is buffered; the stream stays open, it belongs to the process. */
    @Override
    public void close() {
        flush();
    }

    private static RuntimeException failure(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("pipe") || message.contains("stream closed")
                ? new OutputClosedException(e)
                : CommandFailure.failed("cannot write to standard output (" + e.getMessage() + ")");
    }
}
