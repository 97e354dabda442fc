package dev.detente.article;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.detente.article.ArticleFields.Value;
import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The JSON form of an article; the fields are those of {@code schemas/Article.avsc}, unknown ones are ignored. */
final class ArticleJson {
    /** Parser messages longer than this are cut. */
    private static final int LONGEST_MESSAGE = 200;

    private final JsonFactory factory;
    private final int maxChars;

    /** A form with a limit on the size of one article, in characters. */
    ArticleJson(int maxChars) {
        this.maxChars = maxChars;
        this.factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(maxChars)
                        .build())
                .build();
    }

    JsonParser parser(String text) throws IOException {
        return factory.createParser(text);
    }

    JsonParser parser(Reader text) throws IOException {
        return factory.createParser(text);
    }

    /**
     * The article in the object that the parser stands at the start of; it stands at the object's end afterwards, also
     * when this throws {@link InvalidArticleException}.
     */
    NewsArticle article(JsonParser parser) throws IOException, InvalidArticleException {
        ArticleFields fields = ArticleFields.read(parser, maxChars);
        fields.refuseProblem();
        NewsArticle article = new NewsArticle(
                Optional.ofNullable(fields.text("id")).orElse(""),
                fields.text("url"),
                fields.text("title"),
                body(fields),
                contentType(fields),
                fields.text("outlet"),
                outletCountry(fields),
                fields.text("author"),
                fields.text("language"),
                date(fields, "published_at"),
                date(fields, "collected_at"),
                fields.tags());
        if (article.id().isEmpty()) {
            return article.withId(ArticleIds.derive(article));
        }
        if (article.id().length() > ArticleIds.MAX_LENGTH) {
            throw new InvalidArticleException("has an id of %,d characters, more than %,d"
                    .formatted(article.id().length(), ArticleIds.MAX_LENGTH));
        }
        return article;
    }

    /** What is wrong with JSON, and where, in one short line. */
    static String describe(JsonProcessingException e) {
        String message = e.getOriginalMessage().lines().findFirst().orElse("");
        int detail = message.indexOf(" (start marker");
        message = detail < 0 ? message : message.substring(0, detail);
        message = message.length() > LONGEST_MESSAGE ? message.substring(0, LONGEST_MESSAGE) + "..." : message;
        int column = e.getLocation() == null ? 0 : e.getLocation().getColumnNr();
        return "is no valid JSON at column " + column + " (" + Encoding.wellFormed(message) + ")";
    }

    private static String body(ArticleFields fields) throws InvalidArticleException {
        String name = fields.value("body") != null ? "body" : "text";
        Value body = fields.value(name);
        if (body == null) {
            throw new InvalidArticleException("has no body");
        }
        if (!body.isString()) {
            throw new InvalidArticleException(name + " is not a string");
        }
        if (body.text().isBlank()) {
            throw new InvalidArticleException(name + " is empty");
        }
        return body.text();
    }

    private static NewsArticle.ContentType contentType(ArticleFields fields) throws InvalidArticleException {
        String type = fields.text("content_type");
        if (type == null) {
            return NewsArticle.ContentType.TEXT;
        }
        int parameters = type.indexOf(';');
        String media = parameters < 0 ? type : type.substring(0, parameters);
        return switch (media.strip().toLowerCase(Locale.ROOT)) {
            case "text", "text/plain" -> NewsArticle.ContentType.TEXT;
            case "html", "text/html", "application/xhtml+xml" -> NewsArticle.ContentType.HTML;
            default -> throw new InvalidArticleException("content_type is neither TEXT nor HTML: " + quoted(type));
        };
    }

    private static @Nullable String outletCountry(ArticleFields fields) throws InvalidArticleException {
        String country = fields.text("outlet_country");
        if (country == null) {
            return null;
        }
        String code = country.toUpperCase(Locale.ROOT);
        if (code.length() != 2 || !isLatinLetter(code.charAt(0)) || !isLatinLetter(code.charAt(1))) {
            throw new InvalidArticleException("outlet_country is no ISO 3166-1 alpha-2 code: " + quoted(country));
        }
        return code;
    }

    private static boolean isLatinLetter(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static @Nullable Instant date(ArticleFields fields, String name) throws InvalidArticleException {
        Value value = fields.value(name);
        String text = fields.text(name);
        if (value == null || text == null) {
            return null;
        }
        Optional<Instant> date = value.isString() ? Dates.parse(text) : Dates.ofEpochMillis(text);
        return date.orElseThrow(() ->
                new InvalidArticleException(name + " is no ISO 8601 date and no epoch milliseconds: " + quoted(text)));
    }

    private static String quoted(String value) {
        return '"' + (value.length() > 40 ? value.substring(0, 40) + "..." : value) + '"';
    }
}
