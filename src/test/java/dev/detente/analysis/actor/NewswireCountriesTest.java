package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.analysis.actor.GazetteerFile.Row;
import dev.detente.analysis.text.Document;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Measures the countries of an article against those that editors noted, on the third that nothing was tuned on. */
class NewswireCountriesTest {
    private static final Path ARCHIVE = Path.of("..", "shared", "articles", "reuters-1987.jsonl");

    private static final Set<String> BLOCS =
            GazetteerFile.rows("blocs.tsv", 7).stream().map(row -> row.text(0)).collect(Collectors.toSet());

    private int right;
    private int wrong;
    private int missed;

    @Test
    void agreesWithTheEditorsOnMostCountries() throws IOException {
        assumeTrue(Files.isReadable(ARCHIVE), "the newswire archive is not at hand: " + ARCHIVE);
        Map<String, String> codes = codes();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(ARCHIVE)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode article = json.readTree(line);
                Set<String> noted = new HashSet<>();
                article.path("places").forEach(place -> noted.add(codes.get(place.asText())));
                if (isHeldOut(article.get("id").asText()) && !noted.isEmpty() && noted.size() <= 5) {
                    compare(noted, countries(article));
                }
            }
        }
        double f1 = 2.0 * right / (2.0 * right + wrong + missed);
        System.out.printf(
                "countries on the held-out third: right %d, wrong %d, missed %d, F1 %.4f%n", right, wrong, missed, f1);
        assertThat(f1).isGreaterThan(0.85);
    }

    private static boolean isHeldOut(String id) {
        return Math.floorMod(id.hashCode() * 0x9E3779B1, 3) == 0;
    }

    private void compare(Set<String> noted, Set<String> found) {
        for (String code : found) {
            if (noted.contains(code)) {
                right++;
            } else {
                wrong++;
            }
        }
        missed += (int) noted.stream().filter(code -> !found.contains(code)).count();
    }

    /** The countries found, without the blocs, for which the editors had no label. */
    private static Set<String> countries(JsonNode article) {
        JsonNode published = article.path("published_at");
        LocalDate day = published.isTextual()
                ? Instant.parse(published.asText()).atZone(ZoneOffset.UTC).toLocalDate()
                : null;
        List<String> found = Sample.RESOLVER
                .parties(
                        Document.of(article.get("body").asText()),
                        article.path("title").asText(),
                        day)
                .countries();
        Set<String> countries = new HashSet<>(found);
        countries.removeAll(BLOCS);
        return countries;
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (Row row : GazetteerFile.rows("places.tsv", 2)) {
            codes.put(row.text(0), row.text(1));
        }
        return codes;
    }
}
