package dev.detente.analysis.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuoteExtractorPropertiesTest {
    private static final QuoteExtractor EXTRACTOR = new QuoteExtractor();

    @Property
    void allSpansLieInTheTextAndHoldWords(@ForAll("articles") String text) {
        for (Quote quote : EXTRACTOR.extract(Document.of(text))) {
            int end = 0;
            for (Span segment : quote.segments()) {
                assertThat(segment.start()).isGreaterThanOrEqualTo(end);
                assertThat(segment.of(text)).matches("(?s).*[\\p{L}\\p{N}].*");
                end = segment.end();
            }
            assertThat(end).isLessThanOrEqualTo(text.length());
            Speaker speaker = quote.speaker();
            if (speaker != null) {
                assertThat(speaker.mention().end()).isLessThanOrEqualTo(text.length());
                assertThat(speaker.antecedent().end()).isLessThanOrEqualTo(text.length());
            }
        }
    }

    @Property
    void quotesComeInOrderAndTheSameEachTime(@ForAll("articles") String text) {
        List<Quote> quotes = EXTRACTOR.extract(Document.of(text));

        assertThat(quotes).isEqualTo(EXTRACTOR.extract(Document.of(text)));
        for (int i = 1; i < quotes.size(); i++) {
            assertThat(quotes.get(i).span().start())
                    .isGreaterThanOrEqualTo(quotes.get(i - 1).span().start());
        }
    }

    /** Each of these takes a second where time grows linearly, and hours where it grows with the square. */
    @Example
    void aMillionOfTheSameIsReadToTheEnd() {
        for (String unit : List.of(
                "\"",
                "\u201C",
                "'",
                "''",
                "a \"",
                "\"\n",
                "He said \"",
                "\u201Cyes,\u201D he said, ",
                "A B, ",
                "the man who ",
                "said ",
                "According to X, ",
                "The X of the Y said that ",
                "(",
                "\u2018a ",
                "and said ")) {
            String text = unit.repeat(1_000_000 / unit.length());

            assertThat(EXTRACTOR.extract(Document.of(text))).hasSizeLessThan(200_000);
        }
    }

    @Provide
    Arbitrary<String> articles() {
        return Arbitraries.of(
                        "The minister",
                        " said",
                        " that ",
                        ", ",
                        ". ",
                        "\n\n",
                        "\"",
                        "\u201C",
                        "\u201D",
                        "''",
                        "'",
                        "we agree",
                        "President Ottokar Vedun",
                        " he ",
                        "according to ",
                        "\uD83D\uDE00",
                        "\uD800",
                        "\u0000",
                        " and ",
                        " added",
                        ": ",
                        "who",
                        "Klow News Agency",
                        " reported",
                        " via ",
                        "Facebook",
                        "(",
                        ")",
                        "\u2014",
                        "to ",
                        "denied",
                        "A. B.",
                        "-",
                        "the ")
                .list()
                .ofMaxSize(50)
                .map(parts -> String.join("", parts));
    }
}
