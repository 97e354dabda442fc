package dev.detente.article;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A news article as it comes. Only {@code id} and {@code body} are always there; the meaning of each field is that of
 * {@code schemas/Article.avsc}.
 *
 * @param id identity, chosen by the producer
 * @param body the text, or HTML, as it came
 * @param contentType what {@code body} holds
 * @param publishedAt when it was published; may be missing, and may be wrong
 */
public record NewsArticle(
        String id,
        @Nullable String url,
        @Nullable String title,
        String body,
        ContentType contentType,
        @Nullable String outlet,
        @Nullable String outletCountry,
        @Nullable String author,
        @Nullable String language,
        @Nullable Instant publishedAt,
        @Nullable Instant collectedAt,
        List<String> tags) {

    /** What a body holds. */
    public enum ContentType {
        /** Plain text. */
        TEXT,
        /** An HTML document or fragment. */
        HTML
    }

    public NewsArticle {
        tags = List.copyOf(tags);
    }

    /** The same article under another id. */
    public NewsArticle withId(String newId) {
        return new NewsArticle(
                newId,
                url,
                title,
                body,
                contentType,
                outlet,
                outletCountry,
                author,
                language,
                publishedAt,
                collectedAt,
                tags);
    }

    /** An article of plain text with nothing but an id and a body. */
    public static NewsArticle ofText(String id, String body) {
        return new NewsArticle(id, null, null, body, ContentType.TEXT, null, null, null, null, null, null, List.of());
    }

    /** This article with another date of publication. */
    public NewsArticle withPublishedAt(@Nullable Instant instant) {
        return new NewsArticle(
                id, url, title, body, contentType, outlet, outletCountry, author, language, instant, collectedAt, tags);
    }

    /** This article with another body of the same kind. */
    public NewsArticle withBody(String newBody) {
        return new NewsArticle(
                id,
                url,
                title,
                newBody,
                contentType,
                outlet,
                outletCountry,
                author,
                language,
                publishedAt,
                collectedAt,
                tags);
    }
}
