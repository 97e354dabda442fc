package dev.detente.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; blank lines are skipped. A bad line costs no other. */
final class JsonLines implements ReadingSource {
    private final String source;
    private final BoundedLines lines;
    private final ArticleJson json;
    private final int maxBytes;

    JsonLines(String source, InputStream in, int maxBytes) {
        this.source = source;
        this.lines = new BoundedLines(in, maxBytes);
        this.json = new ArticleJson(maxBytes);
        this.maxBytes = maxBytes;
    }

    @Override
    public @Nullable Reading next() throws IOException {
        for (BoundedLines.Line line = lines.next(); line != null; line = lines.next()) {
            try {
                NewsArticle article = article(line);
                if (article != null) {
                    return new Reading.Accepted(source, line.number(), article);
                }
            } catch (InvalidArticleException e) {
                return new Reading.Rejected(source, line.number(), e.reason());
            }
        }
        return null;
    }

    /** The article of a line; null of a blank one. */
    private @Nullable NewsArticle article(BoundedLines.Line line) throws IOException, InvalidArticleException {
        byte[] bytes = line.bytes();
        if (bytes == null) {
            throw new InvalidArticleException("is longer than %,d bytes".formatted(maxBytes));
        }
        String text = Encoding.decode(bytes, StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return null;
        }
        try (JsonParser parser = json.parser(text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidArticleException("is no JSON object");
            }
            NewsArticle article = json.article(parser);
            if (parser.nextToken() != null) {
                throw new InvalidArticleException("has more after its JSON object");
            }
            return article;
        } catch (JsonProcessingException e) {
            throw new InvalidArticleException(ArticleJson.describe(e));
        }
    }
}
