package dev.detente.pipeline.syndication;

import dev.detente.event.ArticleRef;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells outlets apart. */
public final class Outlets {
    private Outlets() {}

    /**
     * A number for the outlet of an article: of its name without case and punctuation or, where it has none, of the
     * host that it can be read at. An article with neither is an outlet of its own.
     */
    public static long of(ArticleRef article) {
        String name = article.getOutlet() == null ? "" : letters(article.getOutlet());
        if (name.isEmpty()) {
            String host = host(article.getUrl());
            name = host == null ? "\0" + article.getId() : host;
        }
        return hash(name);
    }

    private static @Nullable String host(@Nullable String url) {
        try {
            String host = url == null ? null : new URI(url).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** The letters and digits of a text, in lower case. */
    static String letters(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        return letters.toString();
    }

    /** FNV-1a over UTF-16 units, in 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
