package dev.detente.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;
import org.jspecify.annotations.Nullable;

/** One thread's buffer and encoder, used again for each record, so that a record costs one copy: the result. */
final class FrameWriter {
    /** A buffer that one large record made larger than this is not kept. */
    private static final int LARGEST_KEPT = 1 << 20;

    private static final ThreadLocal<FrameWriter> OF_THREAD = ThreadLocal.withInitial(FrameWriter::new);

    private ByteArrayOutputStream buffer = new ByteArrayOutputStream(4096);
    private @Nullable BinaryEncoder encoder;

    private FrameWriter() {}

    static FrameWriter ofThisThread() {
        return OF_THREAD.get();
    }

    /** The record in the wire format. */
    <T> byte[] frame(int schemaId, DatumWriter<T> writer, T record) throws IOException {
        buffer.reset();
        WireFormat.writeHead(schemaId, buffer);
        return written(writer, record);
    }

    /** The record in Avro's binary form alone. */
    <T> byte[] plain(DatumWriter<T> writer, T record) throws IOException {
        buffer.reset();
        return written(writer, record);
    }

    private <T> byte[] written(DatumWriter<T> writer, T record) throws IOException {
        BinaryEncoder writing = EncoderFactory.get().binaryEncoder(buffer, encoder);
        // Not to be used again when it fails: what it holds then would come out with the next record.
        encoder = null;
        writer.write(record, writing);
        writing.flush();
        encoder = writing;
        byte[] bytes = buffer.toByteArray();
        if (bytes.length > LARGEST_KEPT) {
            buffer = new ByteArrayOutputStream(4096);
        }
        return bytes;
    }
}
