package dev.detente.article;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Takes the text out of HTML, by the rule of {@code docs/offsets.md}. Nothing here recurses. */
final class HtmlText {
    /** Elements nested deeper are made siblings by the parser, their text stays. */
    private static final int MAX_DEPTH = 256;

    /** An element counts as the article's own when it holds at least one part in this many of the page's text. */
    private static final int OWN_SHARE = 3;

    private static final Set<String> INVISIBLE = Set.of(
            "head",
            "title",
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "select",
            "textarea",
            "datalist");

    private static final Set<String> FURNITURE =
            Set.of("nav", "aside", "figure", "form", "footer", "button", "menu", "dialog");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "main",
            "menu",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    private HtmlText() {}

    /** The text of a document or fragment. */
    static String of(String html) {
        Element body = parse(html).body();
        Walk page = new Walk(true);
        NodeTraversor.filter(page, body);
        if (page.characters == 0) {
            Walk everything = new Walk(false);
            NodeTraversor.filter(everything, body);
            return everything.text.toString();
        }
        Element own = page.own();
        if (own == null) {
            return page.text.toString();
        }
        Walk article = new Walk(true);
        NodeTraversor.filter(article, own);
        return article.text.toString();
    }

    /** Parses, with a bound on the depth of the tree and on the length of a tag's name. */
    static Document parse(String html) {
        return Parser.htmlParser().setMaxDepth(MAX_DEPTH).parseInput(EndlessTags.escape(html), "");
    }

    /** What stands between two pieces of text, the stronger last. */
    private enum Gap {
        NONE(""),
        BLANK(" "),
        LINE("\n"),
        PARAGRAPH("\n\n");

        private final String characters;

        Gap(String characters) {
            this.characters = characters;
        }
    }

    /** One way through a tree: gathers its text, and weighs the elements that may be the article. */
    private static final class Walk implements NodeFilter {
        private static final int ARTICLE_BODY = 0;
        private static final int ARTICLE = 1;
        private static final int MAIN = 2;
        private static final int RANKS = 3;

        private final boolean skipsFurniture;
        private final StringBuilder text = new StringBuilder();
        private final Deque<Integer> openCandidates = new ArrayDeque<>();
        private final @Nullable Element[] heaviest = new @Nullable Element[RANKS];
        private final int[] weights = new int[RANKS];
        private Gap gap = Gap.NONE;
        private int characters;

        Walk(boolean skipsFurniture) {
            this.skipsFurniture = skipsFurniture;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                append(words.getWholeText());
            } else if (node instanceof Element element) {
                if (isSkipped(element)) {
                    widen(Gap.BLANK);
                    return FilterResult.SKIP_ENTIRELY;
                }
                open(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (BLOCKS.contains(element.normalName())) {
                    widen(Gap.PARAGRAPH);
                } else if (element.normalName().equals("q")) {
                    append("\u201D");
                }
                int rank = rank(element);
                if (rank >= 0) {
                    weigh(element, rank, characters - openCandidates.pop());
                }
            }
            return FilterResult.CONTINUE;
        }

        /** The element that is the article, or null where none holds enough of the text. */
        @Nullable
        Element own() {
            for (int rank = 0; rank < heaviest.length; rank++) {
                if ((long) weights[rank] * OWN_SHARE >= characters && heaviest[rank] != null) {
                    return heaviest[rank];
                }
            }
            return null;
        }

        private void open(Element element) {
            String name = element.normalName();
            if (BLOCKS.contains(name)) {
                widen(Gap.PARAGRAPH);
            } else if (name.equals("br")) {
                widen(Gap.LINE);
            } else if (name.equals("q")) {
                append("\u201C");
            }
            if (rank(element) >= 0) {
                openCandidates.push(characters);
            }
        }

        private void weigh(Element element, int rank, int weight) {
            if (weight > weights[rank]) {
                weights[rank] = weight;
                heaviest[rank] = element;
            }
        }

        private boolean isSkipped(Element element) {
            String name = element.normalName();
            return INVISIBLE.contains(name)
                    || element.hasAttr("hidden")
                    || (skipsFurniture && FURNITURE.contains(name));
        }

        private void append(String words) {
            for (int i = 0; i < words.length(); i++) {
                char c = words.charAt(i);
                if (isWhiteSpace(c)) {
                    widen(Gap.BLANK);
                } else if (!isInvisible(c)) {
                    if (text.length() > 0) {
                        text.append(gap.characters);
                    }
                    gap = Gap.NONE;
                    text.append(c);
                    characters++;
                }
            }
        }

        private void widen(Gap other) {
            gap = gap.compareTo(other) < 0 ? other : gap;
        }

        private static int rank(Element element) {
            String name = element.normalName();
            if (element.attr("itemprop").equals("articleBody")) {
                return ARTICLE_BODY;
            }
            if (name.equals("main") || element.attr("role").equals("main")) {
                return MAIN;
            }
            return name.equals("article") ? ARTICLE : -1;
        }

        /** White space in HTML, and the no-break space. */
        private static boolean isWhiteSpace(char c) {
            return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00A0';
        }

        /** Soft hyphen, zero width space, byte order mark: they stand inside words and are not seen. */
        private static boolean isInvisible(char c) {
            return c == '\u00AD' || c == '\u200B' || c == '\uFEFF';
        }
    }
}
