package dev.detente.analysis.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds that all quotations in quotation marks of a real article come out with the right person. */
class ReferenceArticleTest {
    private static final Path ARTICLE = Path.of("..", "shared", "articles", "us-china-call.jsonl");

    private String text = "";
    private List<Quote> inMarks = List.of();

    @BeforeEach
    void extract() throws IOException {
        assumeTrue(Files.exists(ARTICLE), "the reference article is not on this machine");
        text = new ObjectMapper().readTree(ARTICLE.toFile()).get("body").asText();
        inMarks = new QuoteExtractor()
                .extract(Document.of(text)).stream()
                        .filter(quote -> quote.type() != Quote.Type.INDIRECT)
                        .toList();
    }

    @Test
    void eachQuotationHasItsSpeakerInFull() {
        String trump = "Donald Trump";
        String xi = "Xi Jinping";
        String jin = "Jin Canrong";
        assertThat(inMarks.stream().map(QuoteNames::speaker))
                .containsExactly(
                        trump,
                        trump,
                        xi,
                        xi,
                        xi,
                        xi,
                        "The New York Times",
                        trump,
                        trump,
                        "Xinhua News Agency",
                        xi,
                        trump,
                        jin,
                        jin,
                        jin,
                        "Gabriel Wildau");
    }

    @Test
    void eachQuotationIsWhatStandsBetweenTheMarks() {
        List<String> expected = new ArrayList<>();
        for (int open = text.indexOf('"'); open >= 0; open = text.indexOf('"', open)) {
            int close = text.indexOf('"', open + 1);
            expected.add(text.substring(open + 1, close));
            open = close + 1;
        }

        assertThat(expected).hasSameSizeAs(inMarks);
        for (int i = 0; i < expected.size(); i++) {
            String words = inMarks.get(i).words(text);
            if (inMarks.get(i).type() == Quote.Type.DIRECT) {
                assertThat(words).isEqualTo(expected.get(i));
            } else {
                assertThat(words).endsWith(expected.get(i) + "\"");
            }
        }
    }

    @Test
    void theWayOfTheWordsIsKept() {
        assertThat(inMarks.stream().map(quote -> QuoteNames.via(quote, text)))
                .containsExactly(
                        "",
                        "Truth Social",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "Truth Social",
                        "",
                        "Xinhua",
                        "Xinhua",
                        "",
                        "",
                        "",
                        "");
    }

    @Test
    void officeAndBodyComeFromTheApposition() {
        Speaker jin = Objects.requireNonNull(inMarks.get(12).speaker());
        assertThat(jin.role()).isEqualTo("Professor");
        assertThat(jin.organisation()).isEqualTo("School of International Studies, Renmin University of China");
        Speaker wildau = Objects.requireNonNull(inMarks.get(15).speaker());
        assertThat(wildau.role()).isEqualTo("Senior Vice President");
        assertThat(wildau.organisation()).isEqualTo("Teneo");
    }

    private static final class QuoteNames {
        static @Nullable String speaker(Quote quote) {
            Speaker speaker = quote.speaker();
            return speaker == null ? null : speaker.name();
        }

        static String via(Quote quote, String text) {
            Speaker speaker = quote.speaker();
            Span via = speaker == null ? null : speaker.via();
            return via == null ? "" : via.of(text);
        }
    }
}
