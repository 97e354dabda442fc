package dev.detente.pipeline.state;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/** Stores of rows, sorted by key. */
public final class RowStore {
    private RowStore() {}

    /** A store on disk, with a changelog. */
    public static StoreBuilder<KeyValueStore<Bytes, byte[]>> named(String name) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.Bytes(), Serdes.ByteArray());
    }

    /** The end of a range that takes in all keys with a prefix of our own making. */
    public static Bytes lastWith(Bytes prefix) {
        return Bytes.increment(prefix);
    }
}
