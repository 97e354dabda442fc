package dev.detente.article;

/** The plain text of an article: the body as it came or, of HTML, the text extracted from it. */
public final class ArticleText {
    private ArticleText() {}

    /** The text that offsets count in. */
    public static String of(NewsArticle article) {
        return article.body();
    }
}
