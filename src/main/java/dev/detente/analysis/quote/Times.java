package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import org.jspecify.annotations.Nullable;

/**
 * Tells times from the noun groups that they stand at: {@code the envoy later Thursday}, {@code this week the envoy}.
 */
final class Times {
    private final TaggedText text;

    Times(TaggedText text) {
        this.text = text;
    }

    /** Skips a time to the left: {@code the envoy later Thursday told}, {@code the envoy on Friday said}. */
    int before(int token, int from) {
        int i = token;
        while (i > from && text.outside(i) && text.has(i, TIME) && !text.isGlued(i)) {
            i--;
            while (i > from && (text.has(i, INNER_PREPOSITION | ADVERB) || text.is(i, "last") || text.is(i, "this"))) {
                i--;
            }
        }
        return i;
    }

    /**
     * The words without a time at their end ({@code Washington last week}); null where nothing else is left
     * ({@code this Sunday}).
     */
    @Nullable
    Group cutOff(int first, int last) {
        int end = last;
        while (end >= first && text.has(end, TIME)) {
            end--;
            while (end >= first && (text.has(end, DETERMINER) || isNear(end))) {
                end--;
            }
        }
        if (end < first) {
            return null;
        }
        // "The end of the week" is none.
        return text.has(end, INNER_PREPOSITION) || !text.isWord(end) ? new Group(first, last) : new Group(first, end);
    }

    /** Whether the words are a time and nothing else: {@code Monday}, {@code on this Sunday}. */
    boolean isAll(int first, int last) {
        int i = first;
        while (i <= last && text.has(i, INNER_PREPOSITION)) {
            i++;
        }
        return i <= last && cutOff(i, last) == null;
    }

    /** The token behind a time that opens a clause ({@code This week the minister}); the same where none does. */
    int behind(int token, int limit) {
        int i = token;
        while (i < limit && text.outside(i) && (text.has(i, DETERMINER) || isNear(i))) {
            i++;
        }
        int time = i;
        while (i < limit && text.outside(i) && text.has(i, TIME)) {
            i++;
        }
        boolean named = i < limit && (text.isPossessive(i) || text.has(i, OUTLET | ORGANISATION | ROLE));
        return i == time || named ? token : i;
    }

    private boolean isNear(int token) {
        return text.is(token, "last")
                || text.is(token, "Last")
                || text.is(token, "next")
                || text.is(token, "Next")
                || text.is(token, "past")
                || text.is(token, "later")
                || text.is(token, "earlier")
                || text.is(token, "late")
                || text.is(token, "early");
    }
}
