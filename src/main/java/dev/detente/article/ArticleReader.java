package dev.detente.article;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads articles one by one from JSON lines, a JSON document, a plain text file or an HTML file. What cannot be taken
 * is given back as a {@link Reading.Rejected} with its reason, and the rest goes on; nothing is left out without a
 * word.
 *
 * <p>Memory is bounded by the size limit, whatever the source holds: a longer line is skipped, not loaded. Text is
 * UTF-8 (text files also UTF-16 with a byte order mark, HTML files what they declare); bytes that are not valid in
 * their encoding reject the article, for a replaced character would be a silently changed quotation. A lone surrogate
 * escape in JSON ({@code \}{@code ud800}) has no place in UTF-8 and becomes U+FFFD, which keeps all offsets.
 *
 * <p>Not safe to share between threads. The stream stays the caller's to close.
 */
public final class ArticleReader {
    /** The size limit where none is given: 32 MiB. */
    public static final int DEFAULT_MAX_BYTES = 32 << 20;

    /** The largest limit: 1 GiB, for an article has to fit into one string. */
    public static final int LARGEST_MAX_BYTES = 1 << 30;

    private final ReadingSource readings;

    /** A reader that tells the format from the source's name or content, with the default limit. */
    public ArticleReader(String source, InputStream in) throws IOException {
        this(source, in, null, DEFAULT_MAX_BYTES);
    }

    /**
     * A reader.
     *
     * @param source file name, or what to call the source in rejections
     * @param format null to tell it from the name's extension or, without a known one, from the content: a brace opens
     *     JSON, {@code <} HTML, all else is text
     * @param maxBytes size limit of a line of JSON lines, of an article in a JSON document (there in characters) and of
     *     a whole text or HTML file
     * @throws IllegalArgumentException when the limit is not between 1 and {@link #LARGEST_MAX_BYTES}
     * @throws IOException when the source cannot be read
     */
    public ArticleReader(String source, InputStream in, @Nullable ArticleFormat format, int maxBytes)
            throws IOException {
        if (maxBytes < 1 || maxBytes > LARGEST_MAX_BYTES) {
            throw new IllegalArgumentException("a limit of " + maxBytes + " bytes is not between 1 and 2^30");
        }
        BufferedInputStream buffered = new BufferedInputStream(in, 1 << 16);
        this.readings = switch (format != null ? format : detect(source, buffered)) {
            case JSON_LINES -> new JsonLines(source, buffered, maxBytes);
            case JSON -> new JsonDocument(source, buffered, maxBytes);
            case TEXT -> new WholeFile(source, buffered, maxBytes, TextFile::article);
            case HTML -> new WholeFile(source, buffered, maxBytes, HtmlFile::article);
        };
    }

    /**
     * The next article or rejection; null at the end.
     *
     * @throws IOException when the source cannot be read
     */
    public @Nullable Reading next() throws IOException {
        return readings.next();
    }

    private static ArticleFormat detect(String source, BufferedInputStream in) throws IOException {
        ArticleFormat promised = ArticleFormat.ofName(source).orElse(null);
        if (promised != null && promised != ArticleFormat.JSON) {
            return promised;
        }
        ArticleFormat found = FormatSniffer.sniff(in);
        boolean json = found == ArticleFormat.JSON || found == ArticleFormat.JSON_LINES;
        return promised == null || json ? found : ArticleFormat.JSON_LINES;
    }
}
