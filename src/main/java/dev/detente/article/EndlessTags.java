package dev.detente.article;

/**
 * Takes the sting out of tags with endless names. A tag's name ends at white space, a slash or {@code >}; where none
 * comes the parser gathers the rest of the page into one name, in quadratic time. What has so long a name is no tag:
 * its {@code <} becomes the entity.
 */
final class EndlessTags {
    /** No element's name is longer, custom ones included. */
    private static final int LONGEST_NAME = 64;

    private EndlessTags() {}

    /** The same HTML where there are none, as a rule. */
    static String escape(String html) {
        StringBuilder escaped = null;
        int copied = 0;
        for (int i = html.indexOf('<'); i >= 0; i = html.indexOf('<', i + 1)) {
            if (isEndless(html, i)) {
                escaped = escaped == null ? new StringBuilder(html.length() + html.length() / 8) : escaped;
                escaped.append(html, copied, i).append("&lt;");
                copied = i + 1;
            }
        }
        return escaped == null
                ? html
                : escaped.append(html, copied, html.length()).toString();
    }

    private static boolean isEndless(String html, int bracket) {
        int start = bracket + 1;
        if (start < html.length() && html.charAt(start) == '/') {
            start++;
        }
        if (start >= html.length() || !isLatinLetter(html.charAt(start))) {
            return false;
        }
        int limit = Math.min(html.length(), start + LONGEST_NAME + 1);
        for (int i = start; i < limit; i++) {
            if (endsName(html.charAt(i))) {
                return false;
            }
        }
        return limit - start > LONGEST_NAME;
    }

    private static boolean isLatinLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean endsName(char c) {
        return c == '>' || c == '/' || c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }
}
