package dev.detente.pipeline.tone;

import dev.detente.pipeline.state.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * The days that changed since their windows were last told. Kept in a store, so that none is forgotten when the
 * pipeline stops between a change and its telling.
 */
final class DueDays {
    static final String STORE = "due-days";

    private static final byte[] DUE = {1};
    /** A busy day rests after it was told, for so long for each of its statements: a hot pair takes 2 % of the time. */
    private static final long REST_MICROS = 50;
    /** Days with fewer statements need no rest. */
    private static final int BUSY = 2_000;

    private final KeyValueStore<Bytes, byte[]> store;
    private final Map<Bytes, Long> rests = new HashMap<>();

    DueDays(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    static StoreBuilder<KeyValueStore<Bytes, byte[]>> store() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray());
    }

    /** A day of a pair. */
    record Due(String pair, long day) {}

    void add(String pair, long day) {
        Bytes key = key(pair, day);
        if (store.get(key) == null) {
            store.put(key, DUE);
        }
    }

    /** The days to tell now. */
    List<Due> due(long now) {
        rests.values().removeIf(until -> until <= now);
        List<Due> due = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> rows = store.all()) {
            while (rows.hasNext()) {
                Bytes key = rows.next().key;
                if (!rests.containsKey(key)) {
                    due.add(new Due(
                            RowKey.textBefore(key, Long.BYTES), RowKey.number(key, key.get().length - Long.BYTES)));
                }
            }
        }
        return due;
    }

    void told(Due told, int statements, long now) {
        Bytes key = key(told.pair(), told.day());
        store.delete(key);
        if (statements > BUSY) {
            rests.put(key, now + statements * REST_MICROS / 1_000);
        }
    }

    private static Bytes key(String pair, long day) {
        return RowKey.of(pair).number(day).bytes();
    }
}
