package dev.detente.bench;

import dev.detente.article.NewsArticle;

/** An endless supply of articles, all with different ids, and the same at each run. Safe to share between threads. */
@FunctionalInterface
public interface ArticleSupply {
    /** The article at an index, from 0. Depends on nothing else. */
    NewsArticle article(long index);

    /** The index of the article with an id of this supply. */
    static long index(String id) {
        return Long.parseLong(id, id.lastIndexOf('-') + 1, id.length(), 10);
    }

    /** The id of the article at an index. */
    static String id(long index) {
        return "bench-" + index;
    }
}
