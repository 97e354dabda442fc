package dev.detente.analysis.quote.model;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/** The model as a file: deflated, big-endian, the same bytes for the same model. */
final class ModelFile {
    private static final int MAGIC = 0x44514D33;
    private static final String RESOURCE = "quotes.model";

    private ModelFile() {}

    /** The model that the project ships. */
    static QuoteModel shipped() {
        return Shipped.MODEL;
    }

    private static final class Shipped {
        static final QuoteModel MODEL = load();
    }

    private static QuoteModel load() {
        try (InputStream in = ModelFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + RESOURCE);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    static QuoteModel read(InputStream file) throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(new InflaterInputStream(file), 1 << 16));
        if (in.readInt() != MAGIC) {
            throw new IOException("not a quote model, or one of another version");
        }
        int[] keys = ints(in);
        WordClasses classes = new WordClasses(keys, bytes(in), bytes(in));
        long[] cueWords = new long[in.readInt()];
        for (int i = 0; i < cueWords.length; i++) {
            cueWords[i] = in.readLong();
        }
        WeightTable cues = table(in);
        LabelTable spans = new LabelTable(table(in));
        Transitions transitions = new Transitions(floats(in));
        return new QuoteModel(
                classes,
                new CueWords(cueWords),
                cues,
                spans,
                transitions,
                table(in),
                table(in),
                table(in),
                new Calibration(floats(in), floats(in)));
    }

    static void write(QuoteModel model, OutputStream file) throws IOException {
        Deflater best = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(file, best))) {
            out.writeInt(MAGIC);
            out.writeInt(model.classes().keys().length);
            for (int key : model.classes().keys()) {
                out.writeInt(key);
            }
            write(out, model.classes().fine());
            write(out, model.classes().coarse());
            out.writeInt(model.cueWords().bits().length);
            for (long bits : model.cueWords().bits()) {
                out.writeLong(bits);
            }
            write(out, model.cues());
            write(out, model.spans().weights());
            write(out, model.transitions().weights());
            write(out, model.continuations());
            write(out, model.acceptance());
            write(out, model.speakers());
            write(out, model.calibration().slopes());
            write(out, model.calibration().offsets());
        } finally {
            best.end();
        }
    }

    private static void write(DataOutputStream out, WeightTable table) throws IOException {
        out.writeInt(table.bits());
        out.writeInt(table.width());
        out.writeFloat(table.scale());
        write(out, table.weights());
    }

    private static void write(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(DataOutputStream out, float[] floats) throws IOException {
        out.writeInt(floats.length);
        for (float value : floats) {
            out.writeFloat(value);
        }
    }

    private static float[] floats(DataInputStream in) throws IOException {
        float[] floats = new float[in.readInt()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = in.readFloat();
        }
        return floats;
    }

    private static WeightTable table(DataInputStream in) throws IOException {
        return new WeightTable(in.readInt(), in.readInt(), in.readFloat(), bytes(in));
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }

    private static int[] ints(DataInputStream in) throws IOException {
        int[] ints = new int[in.readInt()];
        for (int i = 0; i < ints.length; i++) {
            ints[i] = in.readInt();
        }
        return ints;
    }
}
