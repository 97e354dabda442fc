package dev.detente.cli;

import dev.detente.article.NewsArticle;
import dev.detente.event.Article;
import dev.detente.event.ContentType;

/** An article as the event that goes to the topic. */
final class ArticleEvents {
    private ArticleEvents() {}

    static Article of(NewsArticle article) {
        return Article.newBuilder()
                .setId(article.id())
                .setUrl(article.url())
                .setTitle(article.title())
                .setBody(article.body())
                .setContentType(
                        article.contentType() == NewsArticle.ContentType.HTML ? ContentType.HTML : ContentType.TEXT)
                .setOutlet(article.outlet())
                .setOutletCountry(article.outletCountry())
                .setAuthor(article.author())
                .setLanguage(article.language())
                .setPublishedAt(article.publishedAt())
                .setCollectedAt(article.collectedAt())
                .setTags(article.tags())
                .build();
    }
}
