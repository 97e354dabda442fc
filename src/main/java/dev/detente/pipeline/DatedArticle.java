package dev.detente.pipeline;

import dev.detente.article.NewsArticle;
import dev.detente.event.Article;
import dev.detente.pipeline.event.Articles;
import dev.detente.pipeline.event.EventTime;
import java.time.Instant;

/**
 * An article as the analysis takes it.
 *
 * @param time when its words were said
 */
record DatedArticle(NewsArticle article, EventTime time) {
    /** From the wire. */
    static DatedArticle of(Article article, Instant arrival) {
        EventTime time = EventTime.of(article.getPublishedAt(), arrival);
        return new DatedArticle(Articles.toNews(article, time), time);
    }
}
