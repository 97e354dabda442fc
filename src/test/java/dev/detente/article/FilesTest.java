package dev.detente.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.article.NewsArticle.ContentType;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Text and HTML files as articles, and what a source is taken for. */
class FilesTest {
    private static final String PAGE = """
            <!doctype html><html lang="en-GB"><head><title>Talks resume | Harbour Courier</title>
            <meta property="og:title" content="Talks resume">
            <meta property="og:site_name" content="The Harbour Courier">
            <meta name="author" content="Rowan Tillery">
            <link rel="canonical" href="https://courier.example/talks">
            <meta property="article:published_time" content="2026-05-04T10:00:00+01:00">
            </head><body><p>Words.</p></body></html>""";

    @Test
    void theFirstLineIsTheTitleWhereItLooksLikeAHeadlineAndStaysInTheBody() {
        String text = "Talks resume in Geneva\r\n\r\nThe talks resumed.\r\n";
        NewsArticle article = Read.article("news/talks.txt", text);

        assertThat(article.title()).isEqualTo("Talks resume in Geneva");
        assertThat(article.body()).isEqualTo(text);
        assertThat(article.id()).isEqualTo("talks");
        assertThat(article.contentType()).isEqualTo(ContentType.TEXT);
    }

    @Test
    void aFirstLineThatIsNoHeadlineIsNoTitle() {
        assertThat(Read.article("a.txt", "The talks resumed.\n\nThen they ended.")
                        .title())
                .isNull();
        assertThat(Read.article("a.txt", "Talks resume\nin Geneva\n\nThe talks.")
                        .title())
                .isNull();
        assertThat(Read.article("a.txt", "Talks resume\n\n").title()).isNull();
        assertThat(Read.article("a.txt", "w".repeat(200) + "\n\nThe talks.").title())
                .isNull();
    }

    @Test
    void anEmptyFileIsRejected() {
        assertThat(Read.rejection("a.txt", "")).isEqualTo("is empty");
        assertThat(Read.rejection("a.html", " \n")).isEqualTo("is empty");
        assertThat(Read.all("a.jsonl", "")).isEmpty();
        assertThat(Read.all("a.json", "")).isEmpty();
    }

    @Test
    void aTextFileMayBeUtf16WithAByteOrderMark() {
        assertThat(Read.article(Read.all("a.txt", "\uFEFFWörter".getBytes(StandardCharsets.UTF_16LE)))
                        .body())
                .isEqualTo("Wörter");
    }

    @Test
    void aTextFileInAnotherEncodingIsRejectedNotGarbled() {
        byte[] bytes = "Wörter".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Read.rejection(Read.all("a.txt", bytes)))
                .isEqualTo("is not valid UTF-8 (byte 0xF6 at offset 1); convert it first");
    }

    @Test
    void aReplacementCharacterThatStoodInTheFileIsNoError() {
        assertThat(Read.article("a.txt", "a\uFFFDb").body()).isEqualTo("a\uFFFDb");
    }

    @Test
    void aPageSaysWhatItIs() {
        NewsArticle article = Read.article("page.html", PAGE);

        assertThat(article.id()).isEqualTo("https://courier.example/talks");
        assertThat(article.url()).isEqualTo("https://courier.example/talks");
        assertThat(article.title()).isEqualTo("Talks resume");
        assertThat(article.outlet()).isEqualTo("The Harbour Courier");
        assertThat(article.author()).isEqualTo("Rowan Tillery");
        assertThat(article.language()).isEqualTo("en-GB");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-05-04T09:00:00Z"));
        assertThat(article.contentType()).isEqualTo(ContentType.HTML);
        assertThat(article.body()).isEqualTo(PAGE);
    }

    @Test
    void linkedDataFillsInForMissingMetaElements() {
        NewsArticle article = Read.article("page.html", """
                <script type="application/ld+json">not json</script>
                <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Talks",
                "datePublished":"2026-05-04","author":[{"name":"R. Tillery"}],"publisher":{"name":"Courier"}}]}</script>
                <link rel=canonical href="/relative"><p>Words.</p>""");

        assertThat(article.title()).isEqualTo("Talks");
        assertThat(article.author()).isEqualTo("R. Tillery");
        assertThat(article.outlet()).isEqualTo("Courier");
        assertThat(article.publishedAt()).isEqualTo(Instant.parse("2026-05-04T00:00:00Z"));
        assertThat(article.url()).isNull();
        assertThat(article.id()).isEqualTo("page");
    }

    @Test
    void aTimeElementGivesTheDateAsALastResort() {
        assertThat(Read.article("a.html", "<time datetime=later>x</time><time>May</time><p>Words")
                        .publishedAt())
                .isNull();
        assertThat(Read.article("a.html", "<time datetime='2026-05-04'>May 4</time><p>Words")
                        .publishedAt())
                .isEqualTo(Instant.parse("2026-05-04T00:00:00Z"));
    }

    @Test
    void aPageIsReadInTheEncodingThatItDeclares() {
        byte[] page = "<meta charset=windows-1252><p>“Wörter”".getBytes(Charset.forName("windows-1252"));

        assertThat(Read.article(Read.all("a.html", page)).body()).endsWith("“Wörter”");
    }

    @Test
    void aFileOverTheLimitIsRejected() {
        var in = new ByteArrayInputStream("12345678901".getBytes(StandardCharsets.UTF_8));

        assertThat(Read.rejection(Read.all("a.txt", in, null, 10))).isEqualTo("is larger than 10 bytes");
    }

    @Test
    void withoutATellingNameTheContentDecides() {
        assertThat(Read.article("standard input", "\n {\"body\":\"b\"}").body()).isEqualTo("b");
        assertThat(Read.article("standard input", " [ {\"body\":\"b\"} ]").body())
                .isEqualTo("b");
        assertThat(Read.article("standard input", "{\n\"body\":\"b\"}").body()).isEqualTo("b");
        assertThat(Read.article("standard input", PAGE).contentType()).isEqualTo(ContentType.HTML);
        assertThat(Read.article("standard input", "[Reuters] Words.").body()).isEqualTo("[Reuters] Words.");
        assertThat(Read.article("standard input", "< 5 percent").contentType()).isEqualTo(ContentType.TEXT);
    }

    @Test
    void aGivenFormatOverridesNameAndContent() {
        var in = new ByteArrayInputStream("{\"body\":\"b\"}".getBytes(StandardCharsets.UTF_8));

        assertThat(Read.article(Read.all("a.jsonl", in, ArticleFormat.TEXT, 1000))
                        .body())
                .isEqualTo("{\"body\":\"b\"}");
    }
}
