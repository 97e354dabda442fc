package dev.detente.article;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A source that is one article. */
final class WholeFile implements ReadingSource {
    private final String source;
    private final InputStream in;
    private final int maxBytes;
    private final Form form;
    private boolean done;

    /** How the bytes of a file become an article. */
    interface Form {
        /** The article in the bytes; {@code source} is the file's name. */
        NewsArticle article(String source, byte[] bytes) throws InvalidArticleException;
    }

    WholeFile(String source, InputStream in, int maxBytes, Form form) {
        this.source = source;
        this.in = in;
        this.maxBytes = maxBytes;
        this.form = form;
    }

    @Override
    public @Nullable Reading next() throws IOException {
        if (done) {
            return null;
        }
        done = true;
        byte[] bytes = in.readNBytes(maxBytes);
        if (in.read() >= 0) {
            return new Reading.Rejected(source, 0, "is larger than %,d bytes".formatted(maxBytes));
        }
        try {
            return new Reading.Accepted(source, 0, form.article(source, bytes));
        } catch (InvalidArticleException e) {
            return new Reading.Rejected(source, 0, e.reason());
        }
    }
}
