package dev.detente.article;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: in Open Graph and other meta elements, in JSON-LD (schema.org), and in its markup. */
record HtmlMetadata(
        @Nullable String title,
        @Nullable String url,
        @Nullable String outlet,
        @Nullable String author,
        @Nullable String language,
        @Nullable Instant publishedAt) {

    static HtmlMetadata of(Document page) {
        LinkedData data = LinkedData.of(page);
        return new HtmlMetadata(
                first(meta(page, "og:title"), data.text("headline"), page.title()),
                first(address(attribute(page, "link[rel=canonical]", "href")), address(meta(page, "og:url"))),
                first(meta(page, "og:site_name"), data.name("publisher")),
                first(meta(page, "author"), data.name("author"), noAddress(meta(page, "article:author"))),
                first(attribute(page, "html", "lang")),
                date(page, data));
    }

    private static @Nullable Instant date(Document page, LinkedData data) {
        return Stream.of(
                        meta(page, "article:published_time"),
                        data.text("datePublished"),
                        attribute(page, "[itemprop=datePublished]", "content"),
                        attribute(page, "[itemprop=datePublished]", "datetime"),
                        meta(page, "date"),
                        attribute(page, "time[datetime]", "datetime"))
                .map(Dates::parse)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
    }

    private static String meta(Document page, String name) {
        String value = attribute(page, "meta[property=" + name + "]", "content");
        return value.isEmpty() ? attribute(page, "meta[name=" + name + "]", "content") : value;
    }

    private static String attribute(Document page, String selector, String name) {
        Element element = page.selectFirst(selector);
        return element == null ? "" : element.attr(name).strip();
    }

    /** A full web address, or nothing: a relative one says nothing without its page's. */
    private static String address(String value) {
        return value.startsWith("http://") || value.startsWith("https://") ? value : "";
    }

    private static String noAddress(String value) {
        return address(value).isEmpty() ? value : "";
    }

    private static @Nullable String first(String... values) {
        for (String value : values) {
            if (!value.isBlank()) {
                return Encoding.wellFormed(value.strip());
            }
        }
        return null;
    }
}
