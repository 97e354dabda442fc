package dev.detente.article;

/**
 * The plain text of an article: the text that offsets count in. Of plain text it is the body, untouched; of HTML it is
 * extracted by the rule that {@code docs/offsets.md} describes.
 */
public final class ArticleText {
    /**
     * Version of the rule that takes text out of HTML. It changes with anything that moves an offset, the parser's
     * version included.
     */
    public static final int HTML_RULE_VERSION = 1;

    private ArticleText() {}

    /** The text. Time and memory grow linearly with the body's length, whatever it holds. */
    public static String of(NewsArticle article) {
        return switch (article.contentType()) {
            case TEXT -> article.body();
            case HTML -> HtmlText.of(article.body());
        };
    }
}
