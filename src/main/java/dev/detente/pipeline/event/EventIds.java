package dev.detente.pipeline.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identities of events: 32 hexadecimal digits that depend only on the article's id, a quote's place in it and the
 * parties. The first half of SHA-256 over the article's id in UTF-8 after its length, start and end of the quote in
 * code points, and source and target, each after its length; all numbers in four bytes, big-endian.
 */
final class EventIds {
    private static final int BYTES = 16;

    private EventIds() {}

    /** Of a statement. Source and target count, not only the pair: one quote may speak of both directions. */
    static String statement(String articleId, int start, int end, String source, String target) {
        MessageDigest digest = quote(articleId, start, end);
        add(digest, source);
        add(digest, target);
        return hex(digest);
    }

    /** Of a quote that has no pair. */
    static String unpaired(String articleId, int start, int end) {
        return hex(quote(articleId, start, end));
    }

    private static MessageDigest quote(String articleId, int start, int end) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            add(digest, articleId);
            digest.update(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(start)
                    .putInt(end)
                    .flip());
            return digest;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    }
}
