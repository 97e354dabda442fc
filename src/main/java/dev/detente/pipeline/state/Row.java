package dev.detente.pipeline.state;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The bytes of a row: a version, then what its writer writes. */
public final class Row {
    private static final byte VERSION = 1;

    private Row() {}

    /** Writes the fields of a row. */
    public interface Writer {
        void write(DataOutputStream out) throws IOException;
    }

    /** Reads the fields of a row as they were written. */
    public interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    /** A row's bytes. */
    public static byte[] of(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /**
     * What a row's bytes hold.
     *
     * @throws StateException if they are of another version, or damaged
     */
    public static <T> T read(byte[] row, Reader<T> reader) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(row))) {
            byte version = in.readByte();
            if (version != VERSION) {
                throw new StateException("a row of version " + version + " in the state; this is version " + VERSION);
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new StateException("a damaged row in the state", e);
        }
    }
}
