package dev.detente.analysis;

import dev.detente.analysis.text.Document;
import dev.detente.article.NewsArticle;
import dev.detente.article.Samples;
import java.util.List;

/** What benchmarks of the analysis work on: each operation goes once over all samples. */
public final class Benched {
    /** How many there are, so that figures are per article. */
    public static final int ARTICLES = 30;

    private Benched() {}

    /** The samples that ship. */
    public static List<NewsArticle> articles() {
        List<NewsArticle> articles = Samples.articles();
        if (articles.size() != ARTICLES) {
            throw new IllegalStateException("there are " + articles.size() + " samples, not " + ARTICLES);
        }
        return articles;
    }

    /** Their texts, cut. */
    public static List<Document> documents() {
        return articles().stream().map(article -> Document.of(article.body())).toList();
    }
}
