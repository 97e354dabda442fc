package dev.detente.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plain text file as an article. The body is the whole text as it came, so that offsets count in the file. */
final class TextFile {
    /** A first line longer than this is no headline. */
    private static final int LONGEST_TITLE = 150;

    private TextFile() {}

    static NewsArticle article(String source, byte[] bytes) throws InvalidArticleException {
        String body = Encoding.decode(bytes, Encoding.ofMark(bytes));
        if (body.isBlank()) {
            throw new InvalidArticleException("is empty");
        }
        String id = ArticleIds.ofFileName(source);
        NewsArticle article = new NewsArticle(
                id == null ? "" : id,
                null,
                title(body),
                body,
                NewsArticle.ContentType.TEXT,
                null,
                null,
                null,
                null,
                null,
                null,
                List.of());
        return id == null ? article.withId(ArticleIds.derive(article)) : article;
    }

    /** The first line, where it looks like a headline: short, no full sentence, and a blank line follows. */
    private static @Nullable String title(String body) {
        int start = 0;
        while (Character.isWhitespace(body.charAt(start))) {
            start++;
        }
        int end = body.indexOf('\n', start);
        if (end < 0) {
            return null;
        }
        int nextEnd = body.indexOf('\n', end + 1);
        boolean followedByBlank = nextEnd >= 0 && body.substring(end, nextEnd).isBlank();
        boolean followedByText = nextEnd >= 0 && !isBlankFrom(body, nextEnd);
        String line = body.substring(start, end).strip();
        boolean headline = line.length() <= LONGEST_TITLE && (!line.endsWith(".") || line.endsWith("..."));
        return followedByBlank && followedByText && headline ? line : null;
    }

    private static boolean isBlankFrom(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
