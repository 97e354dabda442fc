package dev.detente.cli;

import dev.detente.article.NewsArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is said of articles that do not say it themselves. */
final class ArticleDefaults {
    @Option(names = "--outlet", paramLabel = "NAME", description = "Outlet of the articles that name none.")
    private @Nullable String outlet;

    @Option(
            names = "--outlet-country",
            paramLabel = "CODE",
            description = "Its country, for the articles that name none: ISO 3166-1 alpha-2.")
    private @Nullable String outletCountry;

    @Option(names = "--language", paramLabel = "TAG", description = "Language of the articles that name none: en.")
    private @Nullable String language;

    @Option(
            names = "--published-at",
            paramLabel = "TIME",
            description = "Date of the articles without one: 2025-06-05 or 2025-06-05T12:00:00Z.")
    private @Nullable String publishedAt;

    /** The article with what it lacks. */
    NewsArticle complete(NewsArticle article) {
        return new NewsArticle(
                article.id(),
                article.url(),
                article.title(),
                article.body(),
                article.contentType(),
                article.outlet() == null ? outlet : article.outlet(),
                article.outletCountry() == null ? outletCountry : article.outletCountry(),
                article.author(),
                article.language() == null ? language : article.language(),
                article.publishedAt() == null && publishedAt != null ? Range.time(publishedAt) : article.publishedAt(),
                article.collectedAt(),
                article.tags());
    }
}
