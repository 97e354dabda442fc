package dev.detente.article;

/** What was read is no article. The message says why, as the rest of a sentence that starts with its place. */
final class InvalidArticleException extends Exception {
    private static final long serialVersionUID = 1L;

    InvalidArticleException(String reason) {
        super(reason);
    }

    /** Why. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
