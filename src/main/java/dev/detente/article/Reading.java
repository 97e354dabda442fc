package dev.detente.article;

/** What an {@link ArticleReader} found at one place of its source: an article, or why there is none. */
public sealed interface Reading {
    /** The file's name, or what the caller called the source. */
    String source();

    /** Line that the article starts on, counted from 1; 0 where the whole source is one article. */
    long line();

    /** The place as compilers write it: {@code articles.jsonl:17}, or the source alone. */
    default String place() {
        return line() == 0 ? source() : source() + ":" + line();
    }

    /** An article. */
    record Accepted(String source, long line, NewsArticle article) implements Reading {}

    /**
     * A place where an article was expected and none could be taken.
     *
     * @param reason what is wrong, as the rest of a sentence that starts with the place: {@code has no body}
     */
    record Rejected(String source, long line, String reason) implements Reading {}
}
