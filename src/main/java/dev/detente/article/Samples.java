package dev.detente.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample articles that ship: made up, every one of them, outlets and events included; see the README beside them.
 */
public final class Samples {
    private static final String RESOURCE = "/dev/detente/samples/articles.jsonl";

    private Samples() {}

    /** The samples as the JSON lines that they are; the caller closes the stream. */
    public static InputStream open() {
        InputStream in = Samples.class.getResourceAsStream(RESOURCE);
        if (in == null) {
            throw new IllegalStateException("the sample articles are missing from this build");
        }
        return in;
    }

    /** The samples in order of publication. */
    public static List<NewsArticle> articles() {
        List<NewsArticle> articles = new ArrayList<>();
        try (InputStream in = open()) {
            ArticleReader reader = new ArticleReader("samples.jsonl", in);
            for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
                if (reading instanceof Reading.Accepted accepted) {
                    articles.add(accepted.article());
                } else {
                    throw new IllegalStateException("the sample at " + reading.place() + " is no article");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the sample articles cannot be read", e);
        }
        return List.copyOf(articles);
    }
}
