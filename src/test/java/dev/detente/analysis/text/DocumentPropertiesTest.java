package dev.detente.analysis.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class DocumentPropertiesTest {
    @Property
    void theNormalisedTextHasTheLengthOfTheOriginal(@ForAll("texts") String text) {
        assertThat(Document.of(text).text()).hasSameSizeAs(text);
    }

    @Property
    void paragraphsAndSentencesAreInOrderAndNoSentenceLeavesItsParagraph(@ForAll("texts") String text) {
        Document document = Document.of(text);

        assertOrdered(document.paragraphs(), text.length());
        assertOrdered(document.sentences(), text.length());
        for (Span sentence : document.sentences()) {
            int paragraph = document.paragraphAt(sentence.start());
            assertThat(document.paragraphs().get(paragraph).contains(sentence)).isTrue();
        }
    }

    @Property
    void tokensCoverAllThatIsNoBlank(@ForAll("texts") String text) {
        Document document = Document.of(text);
        Tokens tokens = document.tokens();
        int covered = 0;
        for (int i = 0; i < tokens.size(); i++) {
            assertThat(tokens.end(i)).isGreaterThan(tokens.start(i));
            assertThat(document.text().substring(covered, tokens.start(i))).isBlank();
            covered = tokens.end(i);
        }
        assertThat(document.text().substring(covered)).isBlank();
    }

    @Property
    void codePointOffsetsAreThoseOfTheJdk(@ForAll("texts") String text) {
        CodePoints codePoints = new CodePoints(text);
        for (int i = 0; i <= text.length(); i++) {
            boolean insidePair =
                    i > 0 && i < text.length() && Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i));
            if (!insidePair) {
                assertThat(codePoints.offset(i)).isEqualTo(text.codePointCount(0, i));
            }
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(
                        "The minister",
                        " said",
                        " ",
                        ".",
                        ". ",
                        "\n",
                        "\n\n",
                        "    ",
                        "\"",
                        "\u201C",
                        "\u201D",
                        "'",
                        "U.S.",
                        "Mr.",
                        "\uD83D\uDE00",
                        "\uD800",
                        "\u0000",
                        "\r\n",
                        ",",
                        "3.5",
                        "-",
                        "we agree",
                        "\u2028")
                .list()
                .ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    private static void assertOrdered(List<Span> spans, int limit) {
        int end = 0;
        for (Span span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(end);
            assertThat(span.length()).isPositive();
            end = span.end();
        }
        assertThat(end).isLessThanOrEqualTo(limit);
    }
}
