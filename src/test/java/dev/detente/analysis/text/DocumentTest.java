package dev.detente.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void aHardWrappedTextHasItsLinesJoinedAndAnIndentOpensAParagraph() {
        Document document = Document.of("The finance ministry of Borduria said it would lower the\n"
                + "tariff on imported grain in the coming year, after months\n"
                + "of talks with its neighbours about a common market.\n"
                + "    Officials said the measure would be put to parliament\n"
                + "before the summer.\n"
                + " Reuter\n");

        assertThat(words(document, document.paragraphs()))
                .containsExactly(
                        "The finance ministry of Borduria said it would lower the tariff on imported grain in the coming year, "
                                + "after months of talks with its neighbours about a common market.",
                        "Officials said the measure would be put to parliament before the summer.",
                        "Reuter");
    }

    @Test
    void aTextOfOneLineParagraphsBreaksAtEachLine() {
        Document document =
                Document.of("Talks resume\nThe two sides met for the third time.\nNo date was set for the next round.");

        assertThat(document.paragraphs()).hasSize(3);
    }

    @Test
    void abbreviationsAndInitialsEndNoSentence() {
        Document document = Document.of(
                "Mr. Plex met Gen. A. B. Tapioca in the U.S. Senate. He left at 3.5 mln dlrs. The U.S. The end? \"Yes.\" No.");

        assertThat(words(document, document.sentences()))
                .containsExactly(
                        "Mr. Plex met Gen. A. B. Tapioca in the U.S. Senate.",
                        "He left at 3.5 mln dlrs.",
                        "The U.S.",
                        "The end?",
                        "\"Yes.\"",
                        "No.");
    }

    @Test
    void tokensKeepAcronymsAndContractionsTogetherAndCutOffThePossessive() {
        Document document = Document.of("U.S. US-China Plex's don't 1,000.5");
        Tokens tokens = document.tokens();

        assertThat(java.util.stream.IntStream.range(0, tokens.size()).mapToObj(tokens::word))
                .containsExactly("U.S.", "US", "-", "China", "Plex", "'s", "don't", "1,000.5");
    }

    @Test
    void controlCharactersAndLoneSurrogatesAreReplacedUnitByUnit() {
        String hostile = "a\u0000b\uD800c\r\nd\uDC00";

        Document document = Document.of(hostile);

        assertThat(document.original()).isEqualTo(hostile);
        assertThat(document.text())
                .hasSameSizeAs(hostile)
                .startsWith("a b\uFFFDc")
                .endsWith("d\uFFFD");
    }

    @Test
    void anEmptyTextHasNoParts() {
        Document document = Document.of("");

        assertThat(document.paragraphs()).isEmpty();
        assertThat(document.sentences()).isEmpty();
        assertThat(document.sentenceAt(0)).isEqualTo(-1);
    }

    private static List<String> words(Document document, List<Span> spans) {
        return spans.stream().map(span -> span.of(document.text())).toList();
    }
}
