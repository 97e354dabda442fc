package dev.detente.cli;

import dev.detente.settings.Settings;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** Decodes the values of any topic through the schema registry. */
interface RecordDecoder extends AutoCloseable {
    @Nullable
    IndexedRecord decode(String topic, byte @Nullable [] value) throws UndecodableException;

    @Override
    void close();

    static RecordDecoder of(Settings settings) {
        throw new IllegalStateException();
    }
}
