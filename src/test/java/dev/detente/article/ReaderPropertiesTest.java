package dev.detente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What holds of a reader whatever it is given. */
class ReaderPropertiesTest {
    private static final int LIMIT = 1 << 12;

    @Property
    void anyBytesGiveReadingsAndNoException(
            @ForAll @Size(max = 300) byte[] bytes, @ForAll("names") String name, @ForAll ArticleFormat format) {
        check(Read.all(name, new ByteArrayInputStream(bytes), null, LIMIT));
        check(Read.all(name, new ByteArrayInputStream(bytes), format, LIMIT));
    }

    @Property
    void anythingThatLooksLikeJsonOrHtmlGivesReadingsAndNoException(
            @ForAll("fragments") String text, @ForAll ArticleFormat format) {
        check(Read.all("x", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format, LIMIT));
    }

    @Property
    void everyLineThatIsNotBlankGivesOneReading(@ForAll("lines") List<String> lines) {
        List<Reading> readings = Read.all("a.jsonl", String.join("\n", lines));

        assertThat(readings)
                .hasSize((int) lines.stream().filter(line -> !line.isBlank()).count());
        assertThat(readings).filteredOn(Reading.Accepted.class::isInstance).hasSize((int)
                lines.stream().filter(line -> line.startsWith("{\"body\":\"w")).count());
    }

    @Property
    void theTextOfHtmlHoldsEveryParagraphWhereItIsFound(
            @ForAll @Size(min = 1, max = 8) List<@From("words") String> paragraphs) {
        String html = paragraphs.stream()
                .map(words -> "<p>" + words.replace("&", "&amp;").replace("<", "&lt;") + "</p>\n")
                .collect(Collectors.joining());

        assertThat(HtmlText.of(html)).isEqualTo(String.join("\n\n", paragraphs));
    }

    @Test
    void aLineOfAnyLengthIsSkippedNotLoaded() throws IOException {
        try (InputStream endless = new Repeated('x', 2_200_000_000L, "\n{\"body\":\"after\"}")) {
            List<Reading> readings = Read.all("a.jsonl", endless, null, LIMIT);

            assertThat(readings.get(0)).isEqualTo(new Reading.Rejected("a.jsonl", 1, "is longer than 4,096 bytes"));
            assertThat(readings.get(1).line()).isEqualTo(2);
            assertThat(readings).hasSize(2);
        }
    }

    @Test
    void aLineOfExactlyTheLimitIsTaken() {
        String line = "{\"body\":\"" + "x".repeat(LIMIT - 11) + "\"}";

        assertThat(Read.all("a.jsonl", bytes(line + "\r\n" + line + "\n" + line), null, LIMIT))
                .hasSize(3)
                .allMatch(Reading.Accepted.class::isInstance);
        assertThat(Read.rejection(Read.all("a.jsonl", bytes(line + " "), null, LIMIT)))
                .isEqualTo("is longer than 4,096 bytes");
    }

    @Test
    void anArticleInADocumentIsHeldToTheLimitToo() {
        String tags = "\"t\",".repeat(LIMIT) + "\"t\"";
        List<Reading> readings = Read.all(
                "a.json", bytes("[{\"body\":\"b\",\"tags\":[" + tags + "]},{\"body\":\"after\"}]"), null, LIMIT);

        assertThat(readings.get(0)).isEqualTo(new Reading.Rejected("a.json", 1, "is longer than 4,096 characters"));
        assertThat(readings.get(1)).isInstanceOf(Reading.Accepted.class);
    }

    @Test
    void tenMegabytesOfQuotationMarksAreABody() {
        String body = "\\\"".repeat(10_000_000);

        assertThat(Read.article("a.jsonl", "{\"body\":\"" + body + "\"}").body())
                .hasSize(10_000_000);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("a.jsonl", "a.json", "a.txt", "a.html", "standard input", "a", ".txt", "");
    }

    @Provide
    Arbitrary<String> fragments() {
        return Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        ":",
                        ",",
                        "\"",
                        "\\",
                        "\\ud800",
                        "\"body\"",
                        "\"tags\"",
                        "\"author\"",
                        "null",
                        "1e999",
                        "\n",
                        "\r",
                        " ",
                        "\0",
                        "\uFEFF",
                        "<p>",
                        "</p>",
                        "<article>",
                        "<table>",
                        "<!--",
                        "&#0;",
                        "<script type=application/ld+json>",
                        "</script>",
                        "\"published_at\"",
                        "-1",
                        "true",
                        "é")
                .list()
                .ofMaxSize(40)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> good = Arbitraries.strings().alpha().map(word -> "{\"body\":\"w" + word + "\"}");
        Arbitrary<String> bad = Arbitraries.of("{", "[]", "{\"body\":1}", "{}", "x", "\"\"");
        Arbitrary<String> blank = Arbitraries.of("", " ", "\r", "\t ");
        return Arbitraries.oneOf(good, bad, blank).list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> word = Arbitraries.strings()
                .withChars("abcXYZ<>&\"'“”é한😀;")
                .ofMinLength(1)
                .ofMaxLength(8);
        return Combinators.combine(
                        word.filter(ReaderPropertiesTest::isWellFormed),
                        Arbitraries.integers().between(1, 3))
                .as((one, times) -> (one + " ").repeat(times).strip());
    }

    private static boolean isWellFormed(String text) {
        return Encoding.wellFormed(text).equals(text) && text.indexOf('\uFFFD') < 0;
    }

    private static void check(List<Reading> readings) {
        for (Reading reading : readings) {
            if (reading instanceof Reading.Accepted accepted) {
                assertThat(accepted.article().id()).isNotBlank().hasSizeLessThanOrEqualTo(ArticleIds.MAX_LENGTH);
                assertThat(accepted.article().body()).isNotBlank();
                assertThat(ArticleText.of(accepted.article())).isNotNull();
            } else if (reading instanceof Reading.Rejected rejected) {
                assertThat(rejected.reason()).isNotBlank().doesNotContain("\n").hasSizeLessThan(400);
            }
        }
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A long stream that is nowhere held. */
    private static final class Repeated extends InputStream {
        private final byte filler;
        private final InputStream end;
        private long left;

        Repeated(char filler, long times, String end) {
            this.filler = (byte) filler;
            this.left = times;
            this.end = bytes(end);
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? filler : end.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) {
                return end.read(buffer, offset, length);
            }
            int some = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + some, filler);
            left -= some;
            return some;
        }
    }
}
