package dev.detente.article;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads whole sources in tests. */
final class Read {
    private Read() {}

    static List<Reading> all(String source, String content) {
        return all(source, content.getBytes(StandardCharsets.UTF_8));
    }

    static List<Reading> all(String source, byte[] content) {
        return all(source, new ByteArrayInputStream(content), null, ArticleReader.DEFAULT_MAX_BYTES);
    }

    static List<Reading> all(String source, InputStream in, @Nullable ArticleFormat format, int maxBytes) {
        List<Reading> readings = new ArrayList<>();
        try {
            ArticleReader reader = new ArticleReader(source, in, format, maxBytes);
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                readings.add(reading);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return readings;
    }

    static NewsArticle article(String source, String content) {
        return article(all(source, content));
    }

    static NewsArticle article(List<Reading> readings) {
        if (readings.size() == 1 && readings.get(0) instanceof Reading.Accepted accepted) {
            return accepted.article();
        }
        throw new AssertionError("not one article: " + readings);
    }

    static String rejection(String source, String content) {
        return rejection(all(source, content));
    }

    static String rejection(List<Reading> readings) {
        if (readings.size() == 1 && readings.get(0) instanceof Reading.Rejected rejected) {
            return rejected.reason();
        }
        throw new AssertionError("not one rejection: " + readings);
    }
}
