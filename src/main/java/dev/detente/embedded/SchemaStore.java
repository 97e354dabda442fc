package dev.detente.embedded;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** What the registry knows: subjects, their versions, and how they may change. For one thread at a time. */
final class SchemaStore {
    /** How a subject's schemas may change; Confluent's levels. */
    enum Compatibility {
        NONE(false, false, false),
        BACKWARD(true, false, false),
        BACKWARD_TRANSITIVE(true, false, true),
        FORWARD(false, true, false),
        FORWARD_TRANSITIVE(false, true, true),
        FULL(true, true, false),
        FULL_TRANSITIVE(true, true, true);

        private final boolean newReadsOld;
        private final boolean oldReadsNew;
        private final boolean transitive;

        Compatibility(boolean newReadsOld, boolean oldReadsNew, boolean transitive) {
            this.newReadsOld = newReadsOld;
            this.oldReadsNew = oldReadsNew;
            this.transitive = transitive;
        }
    }

    /** One version of a subject. */
    record Version(String subject, int version, int id, Schema schema) {}

    private final Map<Integer, Schema> schemas = new HashMap<>();
    private final Map<Schema, Integer> ids = new HashMap<>();
    private final Map<String, TreeMap<Integer, Version>> subjects = new TreeMap<>();
    private final Map<String, Compatibility> levels = new HashMap<>();
    private Compatibility globalLevel = Compatibility.BACKWARD;

    /** Takes a version in, as it was read from the log. */
    void add(Version version) {
        schemas.put(version.id(), version.schema());
        ids.putIfAbsent(version.schema(), version.id());
        subjects.computeIfAbsent(version.subject(), added -> new TreeMap<>()).put(version.version(), version);
    }

    /** Sets how a subject may change, or, for an empty subject, all that have no level of their own. */
    void setLevel(Optional<String> subject, Compatibility level) {
        if (subject.isPresent()) {
            levels.put(subject.get(), level);
        } else {
            globalLevel = level;
        }
    }

    /** How a subject may change. */
    Compatibility level(String subject) {
        return levels.getOrDefault(subject, globalLevel);
    }

    /** How a subject may change that has no level of its own. */
    Compatibility globalLevel() {
        return globalLevel;
    }

    /** The schema with this id. */
    Optional<Schema> schema(int id) {
        return Optional.ofNullable(schemas.get(id));
    }

    /** The names of all subjects, sorted. */
    List<String> subjects() {
        return List.copyOf(subjects.keySet());
    }

    /** The versions of a subject in order; empty for one that is not known. */
    List<Version> versions(String subject) {
        TreeMap<Integer, Version> versions = subjects.get(subject);
        return versions == null ? List.of() : List.copyOf(versions.values());
    }

    /** The version of a subject with this very schema. */
    Optional<Version> find(String subject, Schema schema) {
        return versions(subject).stream()
                .filter(version -> version.schema().equals(schema))
                .findFirst();
    }

    /** The version that the schema would be: the next of its subject, with the id it has elsewhere or a new one. */
    Version next(String subject, Schema schema) {
        List<Version> versions = versions(subject);
        int number = versions.isEmpty() ? 1 : versions.get(versions.size() - 1).version() + 1;
        Integer id = ids.get(schema);
        int fresh = schemas.isEmpty() ? 1 : Collections.max(schemas.keySet()) + 1;
        return new Version(subject, number, id == null ? fresh : id, schema);
    }

    /** Why the schema may not follow the subject's versions; empty when it may. */
    List<String> incompatibilities(String subject, Schema schema) {
        Compatibility level = level(subject);
        List<Version> versions = new ArrayList<>(versions(subject));
        Collections.reverse(versions);
        List<String> complaints = new ArrayList<>();
        for (Version version : level.transitive ? versions : versions.subList(0, Math.min(1, versions.size()))) {
            if (level.newReadsOld) {
                complain(schema, version.schema(), "reading version " + version.version(), complaints);
            }
            if (level.oldReadsNew) {
                complain(version.schema(), schema, "being read by version " + version.version(), complaints);
            }
        }
        return complaints;
    }

    private static void complain(Schema reader, Schema writer, String what, List<String> complaints) {
        SchemaCompatibility.SchemaPairCompatibility pair =
                SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (pair.getType() != SchemaCompatibilityType.COMPATIBLE) {
            pair.getResult()
                    .getIncompatibilities()
                    .forEach(reason -> complaints.add(what + ": " + reason.getType() + " at " + reason.getLocation()
                            + ", " + reason.getMessage()));
        }
    }
}
