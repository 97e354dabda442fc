package dev.detente.pipeline.event;

import dev.detente.article.NewsArticle;
import dev.detente.event.Article;
import dev.detente.event.ContentType;

/** Between the article on the wire and the article of the analysis. */
public final class Articles {
    private Articles() {}

    /** From the wire. */
    public static NewsArticle toNews(Article article) {
        return new NewsArticle(
                article.getId(),
                article.getUrl(),
                article.getTitle(),
                article.getBody(),
                article.getContentType() == ContentType.HTML
                        ? NewsArticle.ContentType.HTML
                        : NewsArticle.ContentType.TEXT,
                article.getOutlet(),
                article.getOutletCountry(),
                article.getAuthor(),
                article.getLanguage(),
                article.getPublishedAt(),
                article.getCollectedAt(),
                article.getTags());
    }

    /** From the wire, as the analysis takes it: an implausible date of publication is kept from it, none is better. */
    public static NewsArticle toNews(Article article, EventTime time) {
        return toNews(article).withPublishedAt(time.published());
    }

    /** To the wire. Times are cut to milliseconds. */
    public static Article toEvent(NewsArticle article) {
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
