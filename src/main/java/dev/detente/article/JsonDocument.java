package dev.detente.article;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An array of articles, or articles one after the other, over any number of lines. An article that is none is rejected
 * and the next one read; where the JSON itself is broken there is no next one to be found, and the rejection says so.
 */
final class JsonDocument implements ReadingSource {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final String REST = "; what follows in this file cannot be read";

    private final String source;
    private final ArticleJson json;
    private final JsonParser parser;
    private boolean done;

    JsonDocument(String source, BufferedInputStream in, int maxChars) throws IOException {
        this.source = source;
        this.json = new ArticleJson(maxChars);
        skipMark(in);
        this.parser = json.parser(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()));
    }

    @Override
    public @Nullable Reading next() throws IOException {
        if (done) {
            return null;
        }
        long line = 1;
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                line = parser.currentTokenLocation().getLineNr();
                boolean bracketOfAll = parser.getParsingContext().getParent() == null
                        || (token == JsonToken.START_ARRAY
                                && parser.getParsingContext().getParent().inRoot());
                if (token == JsonToken.START_OBJECT) {
                    return new Reading.Accepted(source, line, json.article(parser));
                }
                if (!(bracketOfAll && (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY))) {
                    parser.skipChildren();
                    return new Reading.Rejected(source, line, "is no JSON object");
                }
            }
            done = true;
            return null;
        } catch (InvalidArticleException e) {
            return new Reading.Rejected(source, line, e.reason());
        } catch (JsonProcessingException e) {
            done = true;
            return new Reading.Rejected(source, lineOf(e), ArticleJson.describe(e) + REST);
        } catch (CharacterCodingException e) {
            done = true;
            return new Reading.Rejected(source, line, "is followed by bytes that are not valid UTF-8" + REST);
        }
    }

    /** The line that the JSON breaks on; the parser's own place where the error names none. */
    private long lineOf(JsonProcessingException e) {
        JsonLocation location = e.getLocation() == null ? parser.currentLocation() : e.getLocation();
        return Math.max(1, location.getLineNr());
    }

    private static void skipMark(BufferedInputStream in) throws IOException {
        in.mark(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(in.readNBytes(BYTE_ORDER_MARK.length), BYTE_ORDER_MARK)) {
            in.reset();
        }
    }
}
