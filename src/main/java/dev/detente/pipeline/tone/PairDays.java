package dev.detente.pipeline.tone;

import dev.detente.pipeline.state.Row;
import dev.detente.pipeline.state.RowKey;
import dev.detente.pipeline.state.RowStore;
import dev.detente.pipeline.state.WorkClock;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** The days on which a pair spoke. Their rows stay when their statements are forgotten: no day opens twice. */
final class PairDays {
    static final String STORE = "pair-days";

    private final KeyValueStore<Bytes, byte[]> store;

    PairDays(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<Bytes, byte[]>> store() {
        return RowStore.named(STORE);
    }

    /** A day with its number since the epoch. */
    record Dated(String pair, long day, PairDay row) {}

    @Nullable
    PairDay get(String pair, long day) {
        byte @Nullable [] row = store.get(key(pair, day));
        return row == null ? null : Row.read(row, PairDays::read);
    }

    void put(String pair, long day, PairDay row) {
        store.put(key(pair, day), Row.of(out -> write(row, out)));
    }

    /** The days on which a pair spoke, from one to another, both included, oldest first. */
    List<Dated> between(String pair, long from, long to) {
        List<Dated> days = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> rows = store.range(key(pair, from), key(pair, to))) {
            while (rows.hasNext()) {
                days.add(dated(rows.next()));
            }
        }
        return days;
    }

    /**
     * Days that hold more than they need.
     *
     * @param oldest hours of work; a day last touched before them needs its statements no more
     * @param ancient hours of work; a day last touched before them needs its tone no more
     */
    List<Dated> forgettable(int oldest, int ancient) {
        List<Dated> days = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                if (!WorkClock.isClock(row.key) && isForgettable(row.value, oldest, ancient)) {
                    days.add(dated(row));
                }
            }
        }
        return days;
    }

    private static boolean isForgettable(byte[] row, int oldest, int ancient) {
        return Row.read(row, in -> {
            int touched = in.readInt();
            boolean isGone = in.readBoolean();
            in.readLong();
            int tones = in.readInt();
            return isGone ? touched < ancient && tones > 0 : touched < oldest;
        });
    }

    private static Dated dated(KeyValue<Bytes, byte[]> row) {
        return new Dated(
                RowKey.textBefore(row.key, Long.BYTES),
                RowKey.number(row.key, row.key.get().length - Long.BYTES),
                Row.read(row.value, PairDays::read));
    }

    private static Bytes key(String pair, long day) {
        return RowKey.of(pair).number(day).bytes();
    }

    private static void write(PairDay day, DataOutputStream out) throws IOException {
        out.writeInt(day.touched());
        out.writeBoolean(day.isGone());
        out.writeLong(day.firstArrival());
        out.writeInt(day.tones().size());
        for (var tone : day.tones().entrySet()) {
            out.writeUTF(tone.getKey());
            ToneSum sum = tone.getValue().sum();
            out.writeInt(sum.statements());
            out.writeLong(sum.weight());
            out.writeLong(sum.score());
            out.writeLong(sum.square());
            out.writeInt(tone.getValue().outlets());
        }
        out.writeInt(day.told().size());
        for (var told : day.told().entrySet()) {
            out.writeUTF(told.getKey());
            out.writeLong(told.getValue());
        }
        out.writeInt(day.shifts().size());
        for (var shift : day.shifts().entrySet()) {
            out.writeUTF(shift.getKey());
            out.writeInt(shift.getValue().length);
            out.write(shift.getValue());
        }
    }

    private static PairDay read(DataInputStream in) throws IOException {
        int touched = in.readInt();
        boolean isGone = in.readBoolean();
        long firstArrival = in.readLong();
        SortedMap<String, DayTone> tones = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            String issue = in.readUTF();
            ToneSum sum = new ToneSum(in.readInt(), in.readLong(), in.readLong(), in.readLong());
            tones.put(issue, new DayTone(sum, in.readInt()));
        }
        SortedMap<String, Long> told = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            told.put(in.readUTF(), in.readLong());
        }
        SortedMap<String, byte[]> shifts = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            shifts.put(in.readUTF(), in.readNBytes(in.readInt()));
        }
        return new PairDay(firstArrival, touched, isGone, tones, told, shifts);
    }
}
