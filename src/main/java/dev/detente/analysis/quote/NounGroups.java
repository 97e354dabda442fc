package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import org.jspecify.annotations.Nullable;

/**
 * Finds the noun group that names a speaker, left or right of his cue, from closed word classes and capitals alone.
 * Looks at a bounded number of tokens.
 */
final class NounGroups {
    private static final int REACH = 40;

    /** How many tokens of a relative clause are looked at. */
    private static final int CLAUSE = 12;

    private final TaggedText text;
    private final WordTests words;
    private final Times times;

    NounGroups(TaggedText text, WordTests words) {
        this.text = text;
        this.words = words;
        this.times = new Times(text);
    }

    /** The subject right before a cue, behind auxiliaries, adverbs and parentheses; not before {@code limit}. */
    @Nullable
    Group leftOf(int cue, int limit) {
        int from = Math.max(limit, cue - REACH);
        int i = cue - 1;
        while (i >= from
                && text.outside(i)
                && !text.isCapitalised(i)
                && (text.has(i, AUXILIARY) || words.isAdverb(i))) {
            i--;
        }
        i = times.before(i, from);
        if (i < from || !text.outside(i)) {
            return null;
        }
        if (text.has(i, RELATIVE)) {
            return new Group(i, i);
        }
        if (text.is(i, ')')) {
            int open = backTo(i, from, '(');
            return open < 0 ? null : endingAt(open - 1, from);
        }
        if (text.is(i, ',')) {
            return beforeParenthesis(i, from);
        }
        if (words.isDash(i)) {
            int open = i - 1;
            while (open >= from && !words.isDash(open)) {
                open--;
            }
            return open < from ? null : endingAt(open - 1, from);
        }
        Group group = endingAt(i, from);
        return apposed(group == null ? null : antecedent(group, cue, from), from);
    }

    /** Who a relative clause tells of, where the group before the cue ends one: {@code A B, who chairs C said}. */
    private Group antecedent(Group group, int cue, int from) {
        for (int i = group.first() - 1; i > from && i > group.first() - CLAUSE && text.outside(i); i--) {
            if (text.is(i, "who") && opensPredicate(i + 1, cue)) {
                Group before = endingAt(text.is(i - 1, ',') ? i - 2 : i - 1, from);
                return before == null ? group : before;
            }
            if (text.is(i, ',')) {
                return group;
            }
        }
        return group;
    }

    /**
     * Whether a verb stands there, with more behind it before the cue; not a subject as in {@code who officials said}.
     */
    private boolean opensPredicate(int token, int cue) {
        if (text.isCapitalised(token) || text.has(token, DETERMINER | PRONOUN | ROLE | ORGANISATION)) {
            return false;
        }
        return token + 1 < cue
                && (text.has(token, AUXILIARY | VERB | FINITE | BASE)
                        || words.endsWith(token, "ed")
                        || words.endsWith(token, "s"));
    }

    private boolean holdsPreposition(Group group) {
        for (int i = group.first(); i <= group.last(); i++) {
            if (text.has(i, INNER_PREPOSITION)) {
                return true;
            }
        }
        return false;
    }

    /** The name that the group describes, where one stands before it: {@code A B, director of C said}. */
    private @Nullable Group apposed(@Nullable Group group, int from) {
        if (group == null
                || group.first() - 2 < from
                || !text.is(group.first() - 1, ',')
                || text.has(group.first(), PRONOUN)
                || text.isCapitalised(group.first()) && !holdsPreposition(group)) {
            return group;
        }
        Group before = endingAt(group.first() - 2, from);
        return before != null
                        && before.last() > before.first()
                        && isName(before)
                        && !(before.first() > from && text.has(before.first() - 1, PREPOSITION))
                ? before
                : group;
    }

    private @Nullable Group beforeParenthesis(int comma, int from) {
        int open = backTo(comma - 1, from, ',');
        if (open < 0) {
            return endingAt(comma - 1, from);
        }
        Group group = endingAt(open - 1, from);
        if (group != null && isPlace(group)) {
            return subjectFrom(from, group.first());
        }
        while (group != null && group.first() - 2 >= from && text.is(group.first() - 1, ',') && !isName(group)) {
            // An apposition of several parts: "A B, professor at C, University of D, said".
            Group before = endingAt(group.first() - 2, from);
            if (before == null || !isName(before)) {
                break;
            }
            group = before;
        }
        return group;
    }

    /** Whether the group is where the one before it is from: {@code A B of Columbia, South Carolina}. */
    boolean isPlace(Group group) {
        if (!text.has(group.last(), STATE) || !isName(group)) {
            return false;
        }
        int comma = group.first() - 1;
        return comma > 1 && text.is(comma, ',') && text.isWord(comma - 1) && text.isCapitalised(comma - 1);
    }

    private int backTo(int token, int from, char mark) {
        for (int i = token; i >= from && text.outside(i); i--) {
            if (text.is(i, mark)) {
                return i;
            }
        }
        return -1;
    }

    /** The group that ends with the token. */
    @Nullable
    Group endingAt(int last, int limit) {
        if (last < limit || !text.outside(last)) {
            return null;
        }
        if (text.has(last, RELATIVE)) {
            int before = last - 1;
            return before > limit && text.is(before, ',') ? endingAt(before - 1, limit) : endingAt(before, limit);
        }
        if (text.has(last, PRONOUN) && words.isPronounCase(last)) {
            return new Group(last, last);
        }
        int first = -1;
        for (int i = last; i >= limit && text.outside(i) && last - i < REACH; i--) {
            if (i < last && text.startsParagraph(i + 1)) {
                break;
            }
            if (!text.isWord(i)) {
                if (words.joins(i) || text.isPossessive(i)) {
                    continue;
                }
                break;
            }
            boolean lower = !text.isCapitalised(i);
            if (text.is(i, "and") && i < last && text.is(i + 1, "Co")) {
                continue;
            }
            if (text.has(i, DETERMINER)) {
                first = i;
                if (i - 2 < limit || !text.has(i - 1, INNER_PREPOSITION) || !words.isNoun(i - 2)) {
                    break;
                }
            } else if (text.has(i, INNER_PREPOSITION)) {
                if (first < 0 || i - 1 < limit || !words.isNoun(i - 1)) {
                    break;
                }
            } else if (!words.isNoun(i)) {
                break;
            } else if (i < last && text.has(i, TIME) && !text.isGlued(i + 1)) {
                break;
            } else if (lower
                    && first == i + 1
                    && text.isCapitalised(first)
                    && !text.has(i, ROLE | ORGANISATION | TITLE)
                    && !words.isParticle(i)
                    && !(i > limit && words.opensNoun(i - 1))) {
                break;
            } else {
                first = i;
            }
        }
        // "has been trying to add": nobody.
        boolean gerund = first == last && !text.isCapitalised(last) && words.isGerund(last);
        return first < 0 || gerund ? null : times.cutOff(first, last);
    }

    /** The group that starts with the token; null where none does. */
    @Nullable
    Group startingAt(int first, int limit) {
        return startingAt(first, limit, false);
    }

    /** The group right behind a cue that stands before its subject ({@code said Time magazine}). */
    @Nullable
    Group invertedAt(int first, int limit) {
        return startingAt(first, limit, true);
    }

    private @Nullable Group startingAt(int first, int limit, boolean inverted) {
        if (first >= limit || !text.outside(first)) {
            return null;
        }
        if (text.has(first, PRONOUN) && words.isPronounCase(first)) {
            return text.has(first, RELATIVE) ? null : new Group(first, first);
        }
        if (!text.isWord(first)
                || words.isNumber(first)
                || !text.has(first, DETERMINER) && !words.isNoun(first)
                || text.has(first, TIME)) {
            return null;
        }
        if (!inverted && !text.isCapitalised(first) && words.endsWith(first, "ed") && !text.has(first, ROLE)) {
            // "a student named Wong": what comes is told of the one before.
            return null;
        }
        int last = first;
        boolean proper = text.isCapitalised(first) && !text.has(first, DETERMINER);
        for (int i = first + 1; i < limit && text.outside(i) && i - first < REACH; i++) {
            if (!text.isWord(i)) {
                if (words.joins(i) || text.isPossessive(i) || text.isAbbreviationPeriod(i)) {
                    continue;
                }
                break;
            }
            boolean capital = text.isCapitalised(i);
            if (text.is(i, "and")
                    && i + 1 < limit
                    && (text.is(i + 1, "Co") || inverted && joinsOffices(first, last, i))) {
                continue;
            }
            if (i == first + 1 && text.has(i, DETERMINER)) {
                last = i;
                continue;
            }
            if (text.has(i, DETERMINER) || text.has(i, INNER_PREPOSITION)) {
                if (!text.is(i, "of")
                        && !text.is(i, "at")
                        && !text.is(i, "for")
                        && !text.is(i - 1, "of")
                        && !text.is(i - 1, "at")
                        && !text.is(i - 1, "for")) {
                    break;
                }
                continue;
            }
            if (!words.isNoun(i) || text.has(i, TIME) && capital) {
                break;
            }
            if (!inverted && !capital && i - first > 1 && words.endsWith(i, "ed")) {
                break;
            }
            boolean particle = words.isParticle(i) && i + 1 < limit && text.isCapitalised(i + 1);
            if (!inverted && !capital && proper && !particle && !text.has(i, ROLE | ORGANISATION | TITLE)) {
                break;
            }
            proper |= capital;
            last = i;
        }
        if (last == first && text.has(first, DETERMINER)) {
            return null;
        }
        return times.cutOff(first, last);
    }

    /** Whether "and" joins two offices of somebody whose name comes: {@code Gov. and Committee Chairman A B}. */
    private boolean joinsOffices(int first, int last, int and) {
        return text.has(last, ROLE | TITLE)
                && text.isCapitalised(last)
                && text.isCapitalised(and + 1)
                && !text.has(first, DETERMINER);
    }

    /** The subject of the clause that starts with the token: its first noun group that no preposition opens. */
    @Nullable
    Group subjectFrom(int start, int limit) {
        int i = start;
        for (int skipped = 0; skipped < 4 && i < limit; skipped++) {
            while (i < limit && text.outside(i) && (!text.isWord(i) || text.has(i, CONJUNCTION) || words.isAdverb(i))) {
                i++;
            }
            if (i >= limit || !text.outside(i)) {
                return null;
            }
            int later = times.behind(i, limit);
            if (later > i) {
                i = later;
                continue;
            }
            boolean introduces = text.has(i, PREPOSITION | SUBORDINATOR | TIME) && !text.has(i, DETERMINER)
                    || text.has(i, GERUND)
                    || words.isGerund(i);
            if (!introduces) {
                Group group = startingAt(i, limit);
                boolean time = group != null
                        && group.last() + 1 < limit
                        && (text.is(group.last() + 1, "later") || text.is(group.last() + 1, "ago"));
                boolean place = group != null
                        && i > start
                        && text.has(group.last(), STATE)
                        && text.is(i - 1, ',')
                        && isName(group);
                if (!time && !place) {
                    return group;
                }
            }
            int comma = i;
            while (comma < limit && text.outside(comma) && !text.is(comma, ',')) {
                comma++;
            }
            if (comma >= limit || !text.outside(comma)) {
                return null;
            }
            i = comma + 1;
        }
        return null;
    }

    /** Whether all the group is a name: capitalised words, no determiner, at most five tokens. */
    boolean isName(Group group) {
        for (int i = group.first(); i <= group.last(); i++) {
            if (text.isWord(i) && (!text.isCapitalised(i) || text.has(i, DETERMINER))) {
                return false;
            }
        }
        return group.last() - group.first() < 5 && !text.has(group.first(), ROLE | ORGANISATION);
    }
}
