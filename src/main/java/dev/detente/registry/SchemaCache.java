package dev.detente.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/**
 * Remembers what a registry answered, as far as it stays true; asks for a subject's latest schema every minute. An id
 * that the registry does not know is not asked for again for five seconds: a stream of garbage is no load on the
 * registry.
 */
final class SchemaCache implements SchemaRegistry {
    private static final long LATEST_NANOS = 60_000_000_000L;
    private static final long UNKNOWN_NANOS = 5_000_000_000L;
    private static final int MOST_SCHEMAS = 10_000;

    private record SubjectSchema(String subject, Schema schema) {}

    private record Latest(Registered registered, long nanos) {}

    private record Unknown(RegistryException refusal, long nanos) {}

    private final SchemaRegistry registry;
    private final Map<Integer, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<SubjectSchema, Integer> registered = new ConcurrentHashMap<>();
    private final Map<SubjectSchema, Integer> found = new ConcurrentHashMap<>();
    private final Map<Integer, Unknown> unknown = new ConcurrentHashMap<>();
    private final Map<String, Latest> latest = new ConcurrentHashMap<>();

    SchemaCache(SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Schema byId(int id) {
        Schema known = schemas.get(id);
        if (known == null) {
            refuseUnknown(id);
            known = askFor(id);
            keep(schemas, id, known);
        }
        return known;
    }

    private Schema askFor(int id) {
        try {
            return registry.byId(id);
        } catch (RegistryException e) {
            keep(unknown, id, new Unknown(e, System.nanoTime()));
            throw e;
        }
    }

    private void refuseUnknown(int id) {
        Unknown refused = unknown.get(id);
        if (refused != null && System.nanoTime() - refused.nanos < UNKNOWN_NANOS) {
            throw new RegistryException(String.valueOf(refused.refusal.getMessage()), refused.refusal.code());
        }
    }

    @Override
    public int register(String subject, Schema schema) {
        SubjectSchema key = new SubjectSchema(subject, schema);
        Integer id = registered.get(key);
        if (id == null) {
            id = registry.register(subject, schema);
            keep(registered, key, id);
        }
        return id;
    }

    @Override
    public int idOf(String subject, Schema schema) {
        SubjectSchema key = new SubjectSchema(subject, schema);
        Integer id = found.get(key);
        if (id == null) {
            id = registry.idOf(subject, schema);
            keep(found, key, id);
        }
        return id;
    }

    @Override
    public Registered latest(String subject) {
        Latest known = latest.get(subject);
        if (known == null || System.nanoTime() - known.nanos > LATEST_NANOS) {
            known = new Latest(registry.latest(subject), System.nanoTime());
            keep(latest, subject, known);
        }
        return known.registered;
    }

    /** A registry holds few schemas; whoever shows more of them than that does not fill the memory. */
    private static <K, V> void keep(Map<K, V> map, K key, V value) {
        if (map.size() >= MOST_SCHEMAS) {
            map.clear();
        }
        map.put(key, value);
    }
}
