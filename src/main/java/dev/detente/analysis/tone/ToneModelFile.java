package dev.detente.analysis.tone;

import dev.detente.analysis.tone.words.WordSet;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The model as a file: deflated, big-endian, the same bytes for the same model. */
final class ToneModelFile {
    private static final int MAGIC = 0x44544D31;
    private static final String RESOURCE = "tone.model";

    private ToneModelFile() {}

    /** The model that the project ships. */
    static ToneModel shipped() {
        try (InputStream in = ToneModelFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    static ToneModel read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(file), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a tone model, or one of another version");
        }
        int words = in.readInt();
        List<Integer> common = new ArrayList<>(words);
        for (int i = 0; i < words; i++) {
            common.add(in.readInt());
        }
        Calibration calibration = new Calibration(in.readDouble(), in.readDouble());
        int bits = in.readInt();
        float scale = in.readFloat();
        byte[] steps = new byte[Judgement.HEADS << bits];
        in.readFully(steps);
        return new ToneModel(WordSet.ofHashes(common), new ToneWeights(bits, scale, steps), calibration);
    }

    static void write(ToneModel model, OutputStream file) throws IOException {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(file, best))) {
            out.writeInt(MAGIC);
            int[] common = model.common().hashes();
            out.writeInt(common.length);
            for (int hash : common) {
                out.writeInt(hash);
            }
            out.writeDouble(model.calibration().shift());
            out.writeDouble(model.calibration().slope());
            out.writeInt(model.weights().bits());
            out.writeFloat(model.weights().scale());
            out.write(model.weights().steps());
        } finally {
            best.end();
        }
    }
}
