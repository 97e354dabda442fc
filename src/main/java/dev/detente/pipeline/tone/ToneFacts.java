package dev.detente.pipeline.tone;

import dev.detente.event.ToneLabel;
import dev.detente.pipeline.state.Row;
import dev.detente.pipeline.state.RowKey;
import dev.detente.pipeline.state.RowStore;
import dev.detente.pipeline.syndication.Place;
import dev.detente.pipeline.syndication.Standing;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.jspecify.annotations.Nullable;

/** The statements of each pair in order of time, as far as windows may still change. */
final class ToneFacts {
    static final String STORE = "tone-facts";

    private final KeyValueStore<Bytes, byte[]> store;

    ToneFacts(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<Bytes, byte[]>> store() {
        return RowStore.named(STORE);
    }

    void put(String pair, ToneFact fact) {
        store.put(key(pair, fact.place()), Row.of(out -> write(fact, out)));
    }

    @Nullable
    ToneFact get(String pair, Place place) {
        byte @Nullable [] row = store.get(key(pair, place));
        return row == null ? null : Row.read(row, in -> read(place, in));
    }

    /** All statements of a pair from a moment to another, exclusive. */
    List<ToneFact> between(String pair, long from, long to) {
        int prefix = RowKey.of(pair).bytes().get().length;
        List<ToneFact> facts = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> rows = rows(pair, from, to)) {
            while (rows.hasNext()) {
                KeyValue<Bytes, byte[]> row = rows.next();
                Place place = new Place(RowKey.number(row.key, prefix), RowKey.textFrom(row.key, prefix + Long.BYTES));
                facts.add(Row.read(row.value, in -> read(place, in)));
            }
        }
        return facts;
    }

    void delete(String pair, long from, long to) {
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> rows = rows(pair, from, to)) {
            while (rows.hasNext()) {
                keys.add(rows.next().key);
            }
        }
        keys.forEach(store::delete);
    }

    private KeyValueIterator<Bytes, byte[]> rows(String pair, long from, long to) {
        return store.range(
                RowKey.of(pair).number(from).bytes(), RowKey.of(pair).number(to).bytes());
    }

    private static Bytes key(String pair, Place place) {
        return RowKey.of(pair).number(place.time()).text(place.id()).bytes();
    }

    private static void write(ToneFact fact, DataOutputStream out) throws IOException {
        out.writeUTF(fact.source());
        out.writeUTF(fact.target());
        out.writeShort(fact.score());
        out.writeShort(fact.weight());
        out.writeUTF(fact.label().name());
        out.writeShort(fact.issues().size());
        for (String issue : fact.issues()) {
            out.writeUTF(issue);
        }
        out.writeLong(fact.outlet());
        out.writeBoolean(fact.standing().carries());
        out.writeBoolean(fact.isFirst());
        if (!fact.isFirst()) {
            out.writeLong(fact.standing().first().time());
            out.writeUTF(fact.standing().first().id());
        }
    }

    private static ToneFact read(Place place, DataInputStream in) throws IOException {
        String source = in.readUTF();
        String target = in.readUTF();
        int score = in.readShort();
        int weight = in.readShort();
        ToneLabel label = ToneLabel.valueOf(in.readUTF());
        int count = in.readShort();
        List<String> issues = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            issues.add(in.readUTF());
        }
        long outlet = in.readLong();
        boolean carries = in.readBoolean();
        Place first = in.readBoolean() ? place : new Place(in.readLong(), in.readUTF());
        return new ToneFact(place, source, target, score, weight, label, issues, outlet, new Standing(first, carries));
    }
}
