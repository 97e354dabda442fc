package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.analysis.actor.Pairing.Perspective;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.quote.QuoteExtractor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The reference article: a call between two presidents, in which other countries are only mentioned. */
class ReferenceArticleTest {
    private static final Path ARTICLE = Path.of("..", "shared", "articles", "us-china-call.jsonl");

    private record Spoken(String words, Pairing pairing) {}

    private static Sample sample = Sample.of("Nothing.");
    private static final List<Spoken> SPOKEN = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        assumeTrue(Files.isReadable(ARTICLE), "the reference article is not at hand: " + ARTICLE);
        JsonNode article = new ObjectMapper().readTree(Files.readString(ARTICLE));
        sample = Sample.of(article.get("title").asText(), article.get("body").asText(), LocalDate.of(2025, 6, 6));
        for (Quote quote : new QuoteExtractor().extract(sample.document())) {
            Affiliation speaker = Sample.RESOLVER.affiliation(sample.document(), quote, sample.parties());
            for (Pairing pairing : Sample.RESOLVER.pairings(sample.document(), quote, speaker, sample.parties())) {
                SPOKEN.add(new Spoken(quote.words(sample.document().text()), pairing));
            }
        }
    }

    @Test
    void isAboutTheTwoAlone() {
        assertThat(sample.parties().countries()).containsExactlyInAnyOrder("CN", "US");
        assertThat(sample.parties().mainPair()).containsExactlyInAnyOrder("CN", "US");
    }

    @Test
    void allStatementsAreOnTheOnePairInBothDirections() {
        assertThat(SPOKEN).allMatch(spoken -> spoken.pairing().pair().equals("CN-US"));
        assertThat(SPOKEN).extracting(spoken -> spoken.pairing().source()).contains("CN", "US");
    }

    @Test
    void isBetweenTheTwoAsAPlainTextTooWhichHasNoTitle() {
        assertThat(Sample.of(null, sample.document().text(), LocalDate.of(2025, 6, 6))
                        .parties()
                        .between())
                .isTrue();
    }

    @Test
    void theNewYorkTimesSpeaksOfBoth() {
        assertThat(SPOKEN)
                .filteredOn(spoken -> spoken.words().contains("a potential signal of a thaw"))
                .extracting(spoken -> spoken.pairing().perspective())
                .containsExactly(Perspective.OBSERVER);
    }

    @Test
    void theWarningOnTaiwanGoesFromChinaToTheUnitedStates() {
        assertThat(SPOKEN)
                .filteredOn(spoken -> spoken.words().contains("prudently handle"))
                .extracting(Spoken::pairing)
                .singleElement()
                .satisfies(pairing -> {
                    assertThat(pairing.source()).isEqualTo("CN");
                    assertThat(pairing.perspective()).isEqualTo(Perspective.PARTY);
                    assertThat(pairing.basis()).isEqualTo(Pairing.Basis.EXPLICIT);
                });
    }

    @Test
    void theProfessorIsAnObserver() {
        assertThat(SPOKEN)
                .filteredOn(spoken -> spoken.words().startsWith("Last week"))
                .extracting(spoken -> spoken.pairing().perspective())
                .containsExactly(Perspective.OBSERVER);
    }
}
