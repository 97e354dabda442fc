package dev.detente.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The schemas are the contract on the wire: every version that was ever released reads the present one's records, and
 * is read by it. A change to {@code schemas/} goes with a new folder in {@code src/test/resources/schema-history}.
 */
class SchemaHistoryTest {
    private static final Path PRESENT = Path.of("schemas");
    private static final Path HISTORY = Path.of("src", "test", "resources", "schema-history");

    @TestFactory
    Stream<DynamicTest> everyReleasedVersionReadsAndIsReadByThePresentOne() throws IOException {
        Map<String, Schema> present = records(PRESENT);
        List<DynamicTest> tests = new ArrayList<>();
        for (Path version : versions()) {
            records(version)
                    .forEach((name, old) -> tests.add(DynamicTest.dynamicTest(
                            version.getFileName() + " " + name,
                            () -> assertCompatibleBothWays(name, old, present.get(name)))));
        }
        return tests.stream();
    }

    @Test
    void thePresentSchemasAreTheNewestInTheHistory() throws IOException {
        List<Path> versions = versions();
        Map<String, Schema> newest = records(versions.get(versions.size() - 1));
        Map<String, Schema> present = records(PRESENT);

        assertThat(present.keySet()).isEqualTo(newest.keySet());
        present.forEach((name, schema) -> assertThat(SchemaNormalization.toParsingForm(schema))
                .as("%s changed: add a folder with the schemas to %s", name, HISTORY)
                .isEqualTo(SchemaNormalization.toParsingForm(newest.get(name))));
    }

    @Test
    void everyFieldSaysWhatItMeans() throws IOException {
        List<String> silent = new ArrayList<>();
        records(PRESENT).values().forEach(schema -> collectUndocumented(schema, new LinkedHashSet<>(), silent));
        assertThat(silent).isEmpty();
    }

    private static void assertCompatibleBothWays(String name, Schema old, Schema present) {
        assertThat(present).as("%s was removed", name).isNotNull();
        assertThat(reads(present, old))
                .as("the present %s reads old records", name)
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
        assertThat(reads(old, present))
                .as("an old reader reads the present %s", name)
                .isEqualTo(SchemaCompatibilityType.COMPATIBLE);
    }

    private static SchemaCompatibilityType reads(Schema reader, Schema writer) {
        return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getType();
    }

    private static void collectUndocumented(Schema schema, Set<String> seen, List<String> silent) {
        switch (schema.getType()) {
            case RECORD -> {
                if (seen.add(schema.getFullName())) {
                    for (Schema.Field field : schema.getFields()) {
                        if (field.doc() == null || field.doc().isBlank()) {
                            silent.add(schema.getName() + "." + field.name());
                        }
                        collectUndocumented(field.schema(), seen, silent);
                    }
                }
            }
            case UNION -> schema.getTypes().forEach(type -> collectUndocumented(type, seen, silent));
            case ARRAY -> collectUndocumented(schema.getElementType(), seen, silent);
            default -> {
                // a primitive or an enumeration: described by the field that has it
            }
        }
    }

    /** The event records of a folder by file name, with the types that they share resolved. */
    static Map<String, Schema> records(Path folder) throws IOException {
        SchemaParser parser = new SchemaParser();
        Map<String, Schema> parsed = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> found = Files.list(folder)) {
            files = found.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            parser.parse(file);
        }
        for (Schema schema : parser.getParsedNamedSchemas()) {
            if (files.contains(folder.resolve(schema.getName() + ".avsc"))) {
                parsed.put(schema.getName(), schema);
            }
        }
        return parsed;
    }

    private static List<Path> versions() throws IOException {
        try (Stream<Path> found = Files.list(HISTORY)) {
            return found.sorted(Comparator.comparing(path -> path.getFileName().toString()))
                    .toList();
        }
    }
}
