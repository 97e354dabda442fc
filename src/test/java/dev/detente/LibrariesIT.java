package dev.detente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bill of materials in the jar, and {@code docs/licences.md} against it. */
class LibrariesIT {
    private static final String NAME = "META-INF/sbom/detente.cdx.json";
    private static final Path JAR = Path.of("target", "detente.jar");

    /** Of each library's licences at least one must be one of these. */
    private static final Set<String> ACCEPTED = Set.of(
            "Apache-2.0",
            "MIT",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "BSD-4-Clause",
            "CC0-1.0",
            "EPL-2.0",
            // re2j's name for BSD-3-Clause
            "Go License");

    private JsonNode bill;

    @BeforeEach
    void read() throws IOException {
        assumeTrue(Files.exists(JAR), "there is no jar: it was not packaged");
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assumeTrue(jar.getEntry(NAME) != null, "no bill of materials is made while Maven is offline");
            bill = new ObjectMapper().readTree(jar.getInputStream(jar.getEntry(NAME)));
        }
    }

    @Test
    void everyLibraryHasAVersionAHashAndALicenceThatWeTake() {
        assertThat(bill.path("components")).hasSizeGreaterThan(50).allSatisfy(library -> {
            assertThat(library.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(library.path("hashes").findValuesAsText("alg")).contains("SHA-256");
            assertThat(licences(library)).as(name(library)).containsAnyElementsOf(ACCEPTED);
        });
    }

    @Test
    void theDocumentationListsThemAll() throws IOException {
        List<String> rows = StreamSupport.stream(bill.path("components").spliterator(), false)
                .map(library -> "| `" + name(library) + "` | " + String.join(", ", licences(library)) + " |")
                .sorted()
                .toList();

        assertThat(Files.readAllLines(Path.of("docs", "licences.md")).stream().filter(line -> line.startsWith("| `")))
                .as("the table should be\n%s", String.join("\n", rows))
                .containsExactlyElementsOf(rows);
    }

    private static String name(JsonNode library) {
        return library.path("group").asText() + ":" + library.path("name").asText();
    }

    private static List<String> licences(JsonNode library) {
        return StreamSupport.stream(library.path("licenses").spliterator(), false)
                .map(licence -> licence.has("expression")
                        ? licence.path("expression").asText()
                        : licence.path("license")
                                .path("id")
                                .asText(licence.path("license").path("name").asText()))
                .collect(Collectors.toList());
    }
}
