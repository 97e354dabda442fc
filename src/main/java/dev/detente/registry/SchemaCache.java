package dev.detente.registry;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.apache.avro.Schema;

/**
 * Remembers what a registry answered, as far as it stays true; asks for a subject's latest schema every minute, and
 * takes the one it knows for another minute when the registry is away. An id that the registry does not know is not
 * asked for again for five seconds: a stream of garbage is no load on the registry.
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
    private final LongSupplier nanoTime;

    SchemaCache(SchemaRegistry registry) {
        this(registry, System::nanoTime);
    }

    /** With a clock of the caller's choice. */
    SchemaCache(SchemaRegistry registry, LongSupplier nanoTime) {
        this.registry = registry;
        this.nanoTime = nanoTime;
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
            keep(unknown, id, new Unknown(e, nanoTime.getAsLong()));
            throw e;
        }
    }

    private void refuseUnknown(int id) {
        Unknown refused = unknown.get(id);
        if (refused != null && nanoTime.getAsLong() - refused.nanos < UNKNOWN_NANOS) {
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
        if (known != null && nanoTime.getAsLong() - known.nanos <= LATEST_NANOS) {
            return known.registered;
        }
        try {
            Registered answer = registry.latest(subject);
            keep(latest, subject, new Latest(answer, nanoTime.getAsLong()));
            return answer;
        } catch (RegistryUnavailableException e) {
            if (known == null) {
                throw e;
            }
            // For all subjects: the next would wait for the same registry as long as this one did.
            long now = nanoTime.getAsLong();
            latest.replaceAll((any, last) -> new Latest(last.registered, now));
            return known.registered;
        }
    }

    /** A registry holds few schemas; whoever shows more of them than that does not fill the memory. */
    private static <K, V> void keep(Map<K, V> map, K key, V value) {
        if (map.size() >= MOST_SCHEMAS) {
            map.clear();
        }
        map.put(key, value);
    }
}
