package dev.detente.analysis.tone.recurrent;

import dev.detente.analysis.tone.words.WordMap;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/**
 * The network as a file, deflated and big-endian: magic number; how many numbers one direction has; how many classes;
 * the words, as their hashes in the order of their rows; the stems, each with its row; how many rows there are, of
 * which those of endings and of any word are the last; the row between cue and content; the rows' scales, and the rows;
 * then for each direction its recurrent weights and its bias; then the attention, its bias, the weights of the classes
 * and their biases. Written by {@code src/training/recurrent/student.py}.
 */
public final class RecurrentNetworkFile {
    private static final int MAGIC = 0x44544E31;
    private static final String RESOURCE = "recurrent.model";

    private RecurrentNetworkFile() {}

    /** The network that the project ships. */
    public static RecurrentNetwork shipped() {
        try (InputStream in = RecurrentNetworkFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    /**
     * Reads a network.
     *
     * @throws IOException if the file is none, or one of another version
     */
    static RecurrentNetwork read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(file), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a recurrent network, or one of another version");
        }
        int size = in.readInt();
        int classes = in.readInt();
        Map<Integer, Integer> words = new HashMap<>();
        int count = in.readInt();
        for (int row = 1; row <= count; row++) {
            words.put(in.readInt(), row);
        }
        Map<Integer, Integer> stems = new HashMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            stems.put(in.readInt(), in.readInt() + 1);
        }
        int rows = in.readInt();
        int endings = rows - Vocabulary.ENDINGS.size() - 1;
        int between = in.readInt();
        float[] scales = floats(in, rows);
        byte[] steps = new byte[rows * 6 * size];
        in.readFully(steps);
        GatedUnit forth = new GatedUnit(floats(in, 3 * size * size), floats(in, size));
        GatedUnit back = new GatedUnit(floats(in, 3 * size * size), floats(in, size));
        float[] attention = floats(in, 2 * size);
        Judge judge = new Judge(attention, in.readFloat(), floats(in, classes * 2 * size), floats(in, classes));
        return new RecurrentNetwork(
                new Vocabulary(WordMap.of(words), WordMap.of(stems), endings),
                new WordTable(steps, scales),
                forth,
                back,
                judge,
                between);
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }
}
