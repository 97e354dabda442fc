package dev.detente.pipeline;

import dev.detente.event.Article;

/**
 * An article that was not seen with this content.
 *
 * @param key what {@link SeenArticles} is to remember once it is analysed
 */
record NewArticle(Article article, String key) {}
