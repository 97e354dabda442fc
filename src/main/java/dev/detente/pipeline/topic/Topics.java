package dev.detente.pipeline.topic;

import java.util.List;

/**
 * The names of the topics, which share a prefix.
 *
 * @param prefix what all names begin with, {@code detente.} by default; may be empty
 */
public record Topics(String prefix) {
    /** What names begin with when nobody says otherwise. */
    public static final String DEFAULT_PREFIX = "detente.";

    /**
     * Kafka allows 249 characters; leaves room for the longest of our own names and for Kafka Streams' internal ones.
     */
    private static final int MAX_PREFIX = 100;

    public Topics {
        if (prefix.length() > MAX_PREFIX || !prefix.chars().allMatch(Topics::isAllowed)) {
            throw new IllegalArgumentException(
                    "a topic prefix has at most 100 letters, digits, dots, underscores and hyphens, not '" + prefix
                            + "'");
        }
    }

    private static boolean isAllowed(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '_'
                || c == '-';
    }

    /** Articles as they come; key: the article's id. */
    public String articles() {
        return prefix + "articles";
    }

    /** Statements; key: the country pair. */
    public String statements() {
        return prefix + "statements";
    }

    /** Quotes that say nothing of one country about another; key: the article's id. */
    public String unpaired() {
        return prefix + "unpaired";
    }

    /** Dead letters: articles that could not be taken, as they came, with the reason in headers; key: as it came. */
    public String dlq() {
        return prefix + "dlq";
    }

    /**
     * What became of dead letters since: {@code REPLAYED} or {@code DISCARDED}; key: the letter's place in
     * {@link #dlq}, {@code partition@offset}.
     */
    public String handled() {
        return prefix + "dlq.handled";
    }

    /** The tone in each window of event time; key: the country pair. */
    public String tone() {
        return prefix + "tone";
    }

    /** Thaws and escalations; key: the country pair. */
    public String shifts() {
        return prefix + "shifts";
    }

    /** Statements that came too late for their windows, as they are in statements; key: the country pair. */
    public String late() {
        return prefix + "late";
    }

    /** All names, in the order that the data takes. */
    public List<String> all() {
        return List.of(articles(), statements(), unpaired(), tone(), shifts(), late(), dlq(), handled());
    }
}
