package dev.detente.article;

import org.jspecify.annotations.Nullable;

/**
 * Identities for articles that come without one. The same article read twice gets the same id:
 *
 * <ol>
 *   <li>its url, or {@code url-} and 32 hexadecimal digits of the url's SHA-256 where it is longer than an id may be;
 *   <li>without a url, of a text or HTML file: the file's name without directory and extension;
 *   <li>else {@code sha256-} and the first 32 hexadecimal digits of its {@link ContentHash}.
 * </ol>
 */
public final class ArticleIds {
    /** Longest id, in UTF-16 units. */
    public static final int MAX_LENGTH = 1024;

    private static final int DIGITS = 32;

    private ArticleIds() {}

    /** The id of an article by what it holds; its own id is not looked at. */
    public static String derive(NewsArticle article) {
        String url = article.url();
        if (url == null) {
            return "sha256-" + ContentHash.of(article).substring(0, DIGITS);
        }
        return url.length() <= MAX_LENGTH
                ? url
                : "url-" + ContentHash.ofText(url).substring(0, DIGITS);
    }

    /** The id that a file's name gives; null of a source whose name has no extension of an article's file. */
    static @Nullable String ofFileName(String source) {
        if (ArticleFormat.ofName(source).isEmpty()) {
            return null;
        }
        String name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
        String stem = name.substring(0, name.lastIndexOf('.'));
        return stem.isBlank() ? null : stem;
    }
}
