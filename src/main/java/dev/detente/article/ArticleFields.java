package dev.detente.article;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The known fields of one JSON object, read as a stream: nothing else of it is held. */
final class ArticleFields {
    /** Most tags, or authors, that an article may have. */
    private static final int MOST_STRINGS = 10_000;

    private static final Set<String> SCALARS = Set.of(
            "id",
            "url",
            "title",
            "body",
            "text",
            "content_type",
            "outlet",
            "outlet_country",
            "author",
            "language",
            "published_at",
            "collected_at");

    private final Map<String, Value> values = new HashMap<>();
    private final List<String> tags = new ArrayList<>();
    private @Nullable String problem;

    private ArticleFields() {}

    /**
     * A field's value.
     *
     * @param isString whether it stood in quotation marks
     */
    record Value(String text, boolean isString) {}

    /** Reads the object that the parser stands at the start of, up to its end. */
    static ArticleFields read(JsonParser parser, long maxChars) throws IOException {
        ArticleFields fields = new ArticleFields();
        long start = parser.currentTokenLocation().getCharOffset();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken token = parser.nextToken();
            if (fields.problem != null || token == JsonToken.VALUE_NULL) {
                parser.skipChildren();
            } else if (SCALARS.contains(name)) {
                fields.readScalar(name, parser, token);
            } else if (name.equals("tags")) {
                fields.readTags(parser, token);
            } else {
                parser.skipChildren();
            }
            if (parser.currentLocation().getCharOffset() - start > maxChars) {
                fields.problem = "is longer than %,d characters".formatted(maxChars);
            }
        }
        return fields;
    }

    /** Refuses an object with a field of the wrong kind. */
    void refuseProblem() throws InvalidArticleException {
        if (problem != null) {
            throw new InvalidArticleException(problem);
        }
    }

    /** A field's value; null where it is missing or JSON's null. */
    @Nullable
    Value value(String name) {
        return values.get(name);
    }

    /** A field's text without white space around it; null where there is none. */
    @Nullable
    String text(String name) {
        Value value = values.get(name);
        return value == null || value.text().isBlank() ? null : value.text().strip();
    }

    /** The tags. */
    List<String> tags() {
        return tags;
    }

    private void readScalar(String name, JsonParser parser, JsonToken token) throws IOException {
        if (token == JsonToken.START_ARRAY && name.equals("author")) {
            List<String> authors = strings(parser);
            if (authors != null) {
                values.put(name, new Value(String.join(", ", authors), true));
                return;
            }
        } else if (token.isScalarValue()) {
            values.put(name, new Value(Encoding.wellFormed(parser.getText()), token == JsonToken.VALUE_STRING));
            return;
        }
        parser.skipChildren();
        problem = name + " is not a string";
    }

    private void readTags(JsonParser parser, JsonToken token) throws IOException {
        List<String> read = token == JsonToken.START_ARRAY
                ? strings(parser)
                : token == JsonToken.VALUE_STRING ? List.of(Encoding.wellFormed(parser.getText())) : null;
        if (read == null) {
            parser.skipChildren();
            problem = "tags is not a list of strings";
            return;
        }
        tags.clear();
        tags.addAll(read);
    }

    /** The strings of an array; null where it holds anything else, or more than an article of this size may. */
    private static @Nullable List<String> strings(JsonParser parser) throws IOException {
        List<String> strings = new ArrayList<>();
        boolean all = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            all = all && parser.currentToken() == JsonToken.VALUE_STRING && strings.size() < MOST_STRINGS;
            if (all) {
                strings.add(Encoding.wellFormed(parser.getText()));
            } else {
                parser.skipChildren();
            }
        }
        return all ? strings : null;
    }
}
