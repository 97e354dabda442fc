package dev.detente.article;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes to text, strictly: what is not valid is refused, not replaced. */
final class Encoding {
    private static final char REPLACEMENT = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Encoding() {}

    /** The encoding that a byte order mark names; UTF-8 without one. */
    static Charset ofMark(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    /**
     * The text, without a byte order mark.
     *
     * @throws InvalidArticleException naming the first bad byte
     */
    static String decode(byte[] bytes, Charset charset) throws InvalidArticleException {
        String text = new String(bytes, charset);
        if (text.indexOf(REPLACEMENT) >= 0) {
            refuseMalformed(bytes, charset);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** A lone surrogate becomes U+FFFD, for UTF-8 has no place for it; no index moves. */
    static String wellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (isPair(text, i)) {
                    i++;
                } else {
                    return replaceLoneSurrogates(text, i);
                }
            }
        }
        return text;
    }

    private static boolean isPair(CharSequence text, int i) {
        return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
    }

    private static String replaceLoneSurrogates(String text, int from) {
        StringBuilder repaired = new StringBuilder(text);
        for (int i = from; i < repaired.length(); i++) {
            if (Character.isSurrogate(repaired.charAt(i))) {
                if (isPair(repaired, i)) {
                    i++;
                } else {
                    repaired.setCharAt(i, REPLACEMENT);
                }
            }
        }
        return repaired.toString();
    }

    private static void refuseMalformed(byte[] bytes, Charset charset) throws InvalidArticleException {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(1 << 13);
        var decoder = charset.newDecoder();
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            int bad = in.position();
            throw new InvalidArticleException("is not valid %s (byte 0x%02X at offset %d); convert it first"
                    .formatted(charset.name(), bytes[bad] & 0xFF, bad));
        }
    }
}
