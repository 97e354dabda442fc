package dev.detente.article;

import java.io.BufferedInputStream;
import java.io.IOException;

/**
 * Tells a format from the first characters of a source. Reads no further than it must, so that a live stream is not
 * held up, and leaves the stream at its start.
 */
final class FormatSniffer {
    /** White space before the first character that is looked through, in bytes. */
    private static final int MOST_BLANKS = 4096;

    private static final int END = -1;

    private FormatSniffer() {}

    /**
     * An opening brace is JSON, over several lines where its own line ends with it; a bracket before a brace is a JSON
     * array; {@code <} before a letter or {@code !} is HTML; all else is text.
     */
    static ArticleFormat sniff(BufferedInputStream in) throws IOException {
        in.mark(MOST_BLANKS + 16);
        try {
            int first = afterBlanks(in, true);
            if (first == '{') {
                int next = afterBlanks(in, false);
                return next == '\n' || next == '\r' ? ArticleFormat.JSON : ArticleFormat.JSON_LINES;
            }
            if (first == '[') {
                int next = afterBlanks(in, true);
                return next == '{' || next == ']' ? ArticleFormat.JSON : ArticleFormat.TEXT;
            }
            if (first == '<') {
                int next = in.read();
                return next == '!' || next == '?' || Character.isLetter(next) ? ArticleFormat.HTML : ArticleFormat.TEXT;
            }
            return ArticleFormat.TEXT;
        } finally {
            in.reset();
        }
    }

    /** The first byte that is no white space and no part of a byte order mark. */
    private static int afterBlanks(BufferedInputStream in, boolean overLines) throws IOException {
        for (int i = 0; i < MOST_BLANKS / 2; i++) {
            int next = in.read();
            boolean lineBreak = next == '\n' || next == '\r';
            boolean mark = next == 0xEF || next == 0xBB || next == 0xBF;
            if (!(next == ' ' || next == '\t' || mark || (overLines && lineBreak))) {
                return next;
            }
        }
        return END;
    }
}
