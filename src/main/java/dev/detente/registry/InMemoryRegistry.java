package dev.detente.registry;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;

/**
 * A registry inside this process, for the address {@code mock://SCOPE}: for tests of a topology, as Confluent's has it.
 */
final class InMemoryRegistry implements SchemaRegistry {
    private final Map<Schema, Integer> ids = new LinkedHashMap<>();
    private final Map<Integer, Schema> schemas = new HashMap<>();
    private final Map<String, Map<Schema, Integer>> subjects = new HashMap<>();

    @Override
    public synchronized Schema byId(int id) {
        Schema schema = schemas.get(id);
        if (schema == null) {
            throw new RegistryException(
                    "the schema registry says: Schema " + id + " not found", RegistryException.SCHEMA_NOT_FOUND);
        }
        return schema;
    }

    @Override
    public synchronized int register(String subject, Schema schema) {
        int id = ids.computeIfAbsent(schema, added -> ids.size() + 1);
        schemas.put(id, schema);
        subjects.computeIfAbsent(subject, added -> new LinkedHashMap<>()).put(schema, id);
        return id;
    }

    @Override
    public synchronized int idOf(String subject, Schema schema) {
        Integer id = subject(subject).get(schema);
        if (id == null) {
            throw new RegistryException(
                    "the schema registry says: Schema not found", RegistryException.SCHEMA_NOT_FOUND);
        }
        return id;
    }

    @Override
    public synchronized Registered latest(String subject) {
        Registered last = null;
        for (Map.Entry<Schema, Integer> entry : subject(subject).entrySet()) {
            last = new Registered(entry.getValue(), entry.getKey());
        }
        if (last == null) {
            throw new IllegalStateException("a subject without a schema: " + subject);
        }
        return last;
    }

    private Map<Schema, Integer> subject(String subject) {
        Map<Schema, Integer> known = subjects.get(subject);
        if (known == null) {
            throw new RegistryException(
                    "the schema registry says: Subject '" + subject + "' not found",
                    RegistryException.SUBJECT_NOT_FOUND);
        }
        return known;
    }
}
