package dev.detente.article;

import java.util.Locale;
import java.util.Optional;

/** The forms that articles come in. */
public enum ArticleFormat {
    /** One JSON object a line. */
    JSON_LINES,
    /** One JSON document: an array of objects, or objects that span lines. */
    JSON,
    /** Plain text: the whole source is one article. */
    TEXT,
    /** HTML: the whole source is one article. */
    HTML;

    /**
     * The format that a file name promises. {@code .json} promises either kind of JSON and gives {@link #JSON}; an
     * {@link ArticleReader} looks inside to tell them apart.
     *
     * @return empty for a name without a known extension
     */
    public static Optional<ArticleFormat> ofName(String name) {
        return switch (extension(name)) {
            case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
            case "json" -> Optional.of(JSON);
            case "txt", "text" -> Optional.of(TEXT);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            default -> Optional.empty();
        };
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
