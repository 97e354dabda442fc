package dev.detente.cli.output;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** The fields of an Avro record by name, for readers that know only some of its schema; what is missing is null. */
record Fields(IndexedRecord value) {
    @Nullable
    Object get(String name) {
        Schema.Field field = value.getSchema().getField(name);
        return field == null ? null : value.get(field.pos());
    }

    @Nullable
    String text(String name) {
        Object found = get(name);
        return found == null ? null : found.toString();
    }

    String textOr(String name, String otherwise) {
        String found = text(name);
        return found == null ? otherwise : found;
    }

    double number(String name) {
        return get(name) instanceof Number number ? number.doubleValue() : 0;
    }

    @Nullable
    Instant time(String name) {
        Object found = get(name);
        if (found instanceof Instant instant) {
            return instant;
        }
        return found instanceof Long millis ? Instant.ofEpochMilli(millis) : null;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (get(name) instanceof Iterable<?> items) {
            items.forEach(item -> texts.add(String.valueOf(item)));
        }
        return texts;
    }

    List<Fields> records(String name) {
        List<Fields> records = new ArrayList<>();
        if (get(name) instanceof Iterable<?> items) {
            for (Object item : items) {
                if (item instanceof IndexedRecord record) {
                    records.add(new Fields(record));
                }
            }
        }
        return records;
    }

    @Nullable
    Fields record(String name) {
        return get(name) instanceof IndexedRecord record ? new Fields(record) : null;
    }
}
