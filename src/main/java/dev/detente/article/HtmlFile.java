package dev.detente.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;
import org.jsoup.Jsoup;

/** An HTML file as an article: the body is the page as it came; what the page says of itself gives the other fields. */
final class HtmlFile {
    /** Pages declare their encoding within this many bytes; the HTML standard says within 1,024. */
    private static final int HEAD = 8192;

    private HtmlFile() {}

    static NewsArticle article(String source, byte[] bytes) throws InvalidArticleException {
        String body = Encoding.decode(bytes, charset(bytes));
        if (body.isBlank()) {
            throw new InvalidArticleException("is empty");
        }
        HtmlMetadata metadata = HtmlMetadata.of(HtmlText.parse(body));
        NewsArticle article = new NewsArticle(
                "",
                metadata.url(),
                metadata.title(),
                body,
                NewsArticle.ContentType.HTML,
                metadata.outlet(),
                null,
                metadata.author(),
                metadata.language(),
                metadata.publishedAt(),
                null,
                List.of());
        String nameId = metadata.url() == null ? ArticleIds.ofFileName(source) : null;
        return article.withId(nameId == null ? ArticleIds.derive(article) : nameId);
    }

    /** The encoding by byte order mark or declaration; UTF-8 where there is neither. */
    private static Charset charset(byte[] bytes) {
        try {
            return Jsoup.parse(new ByteArrayInputStream(bytes, 0, Math.min(HEAD, bytes.length)), null, "")
                    .charset();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot fail to be read", e);
        }
    }
}
