package dev.detente.article;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What an article says, as a hash: two articles of the same hash give the same events. For telling an article that was
 * sent twice from one that was corrected.
 *
 * <p>SHA-256 over url, title, body, content type, outlet, language and date of publication, in this order; each as its
 * length in UTF-8 bytes (4 bytes, big-endian; -1 for a field that is not there) and these bytes. The date counts in
 * milliseconds. The id is left out, so that the same article under two ids can be found; author, outlet's country, date
 * of collection and tags are, because nothing that is said depends on them.
 */
public final class ContentHash {
    private ContentHash() {}

    /** The hash as 64 hexadecimal digits. */
    public static String of(NewsArticle article) {
        MessageDigest digest = sha256();
        add(digest, article.url());
        add(digest, article.title());
        add(digest, article.body());
        add(digest, article.contentType().name());
        add(digest, article.outlet());
        add(digest, article.language());
        add(
                digest,
                article.publishedAt() == null
                        ? null
                        : Long.toString(article.publishedAt().toEpochMilli()));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of a text as 64 hexadecimal digits. */
    static String ofText(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static void add(MessageDigest digest, @Nullable String field) {
        byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES)
                .putInt(field == null ? -1 : bytes.length)
                .flip());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
