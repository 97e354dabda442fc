package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import org.jspecify.annotations.Nullable;

/** Reads office and body of a person from the words around the name: the title before it, the apposition behind it. */
final class Descriptions {
    private static final int REACH = 24;

    /**
     * What the article says a person is.
     *
     * @param role office or role, or null
     * @param organisation the body, or null
     */
    record Description(@Nullable String role, @Nullable String organisation) {
        static final Description NONE = new Description(null, null);
    }

    private final TaggedText text;
    private final WordTests words;

    Descriptions(TaggedText text, WordTests words) {
        this.text = text;
        this.words = words;
    }

    /** What stands around this mention of a person. */
    Description of(Name name) {
        Description behind = apposition(name.last() + 1);
        if (behind.role() != null) {
            return behind;
        }
        int start = name.nameFirst();
        int i = start - 1;
        while (i >= 0 && i > start - 6 && isRoleWord(i)) {
            i--;
        }
        int first = i + 1;
        while (first < start && (text.has(first, DEMONYM | DETERMINER) || !text.isWord(first))) {
            first++;
        }
        if (first >= start || !hasRole(first, start) || isCourtesy(first)) {
            return Description.NONE;
        }
        int last = start - 1;
        while (last > first && !text.isWord(last)) {
            last--;
        }
        return titled(first, last);
    }

    /**
     * Role and body of a title: a body's name in front of the role is the body ({@code White House | spokesman}), but
     * for a bank, whose kind belongs to the role ({@code central bank governor}).
     */
    private Description titled(int first, int last) {
        int role = first;
        while (role < last && text.has(role, ORGANISATION) && !text.has(role, TITLE | ROLE)) {
            role++;
        }
        String body = bodyBefore(first);
        if (body == null || role == first) {
            return new Description(text.words(text.span(first, last)), body);
        }
        return new Description(text.words(text.span(role, last)), body + ' ' + text.words(text.span(first, role - 1)));
    }

    private boolean isRoleWord(int token) {
        if (!text.isWord(token)) {
            return text.isAbbreviationPeriod(token) || text.is(token, '-') && text.isGlued(token);
        }
        return text.has(token, TITLE | ROLE | ORGANISATION)
                || text.is(token, "of") && token > 0 && text.has(token - 1, TITLE | ROLE)
                || text.isPortfolio(token)
                || text.is(token, "state")
                || isBank(token + 1) && (text.is(token, "central") || text.is(token, "Central"));
    }

    private boolean isBank(int token) {
        return token < text.size() && (text.is(token, "bank") || text.is(token, "Bank"));
    }

    private boolean hasRole(int first, int end) {
        for (int i = first; i < end; i++) {
            if (text.has(i, TITLE | ROLE)) {
                return true;
            }
        }
        return false;
    }

    private boolean isCourtesy(int token) {
        return text.is(token, "Mr")
                || text.is(token, "Mrs")
                || text.is(token, "Ms")
                || text.is(token, "Dr")
                || text.is(token, "Sir")
                || text.is(token, "Lord")
                || text.is(token, "Lady");
    }

    /** The name of a body right before the role: {@code Foreign Ministry spokesman}, {@code Teneo analyst}. */
    private @Nullable String bodyBefore(int role) {
        int i = role - 1;
        while (i >= 0
                && i > role - 6
                && text.isWord(i)
                && text.isCapitalised(i)
                && words.isNoun(i)
                && !text.has(i, DEMONYM | TIME)) {
            i--;
        }
        return i + 1 < role ? text.words(text.span(i + 1, role - 1)) : null;
    }

    /** {@code , Professor at the School of X, University of Y,}. */
    private Description apposition(int comma) {
        if (comma + 1 >= text.size() || !text.is(comma, ',') || !text.outside(comma)) {
            return Description.NONE;
        }
        int first = comma + 1;
        while (first < text.size() && text.has(first, DETERMINER)) {
            first++;
        }
        int end = first;
        int role = -1;
        int preposition = -1;
        while (end < text.size() && end - first < REACH && text.outside(end) && !isEnd(end)) {
            if (role < 0 && preposition < 0 && text.has(end, ROLE | TITLE)) {
                role = end;
            }
            if (preposition < 0 && text.has(end, INNER_PREPOSITION)) {
                preposition = end;
            }
            end++;
        }
        if (role < 0 || end >= text.size() || text.has(end, FINITE) && !text.is(end - 1, ',')) {
            return Description.NONE;
        }
        int roleEnd = preposition < 0 ? end : preposition;
        for (int i = first; i < role; i++) {
            if (text.isPossessive(i) && i > first) {
                // "Syldavia's minister of trade"
                String owner = text.isCapitalised(first) ? text.words(text.span(first, i - 1)) : null;
                return new Description(text.words(text.span(i + 1, roleEnd - 1)), owner);
            }
        }
        String title = text.words(text.span(first, roleEnd - 1));
        return new Description(title, preposition < 0 ? null : organisation(preposition + 1, end));
    }

    private boolean isEnd(int token) {
        if (text.is(token, ',')) {
            // Two names of bodies in a row belong together: "School of International Studies, Renmin University".
            return !(token + 2 < text.size()
                    && text.isCapitalised(token + 1)
                    && text.isCapitalised(token - 1)
                    && (text.has(token + 1, ORGANISATION) || text.has(token + 2, ORGANISATION)));
        }
        char c = text.tokens().charAt(token);
        return !text.isWord(token)
                        && (c == '.' && !text.isAbbreviationPeriod(token)
                                || c == ';'
                                || c == ':'
                                || c == '('
                                || c == ')')
                || text.has(token, RELATIVE)
                || text.has(token, FINITE) && !text.isCapitalised(token) && text.has(token, QUOTE);
    }

    private @Nullable String organisation(int from, int end) {
        int first = from;
        while (first < end && text.has(first, DETERMINER)) {
            first++;
        }
        if (first >= end || !text.isCapitalised(first)) {
            return null;
        }
        int last = first;
        while (last + 1 < end && !text.is(last + 1, "in") && !text.is(last + 1, "since") && !text.is(last + 1, "on")) {
            last++;
        }
        return text.words(text.span(first, last));
    }
}
