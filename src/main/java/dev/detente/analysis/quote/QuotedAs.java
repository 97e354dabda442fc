package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.quote.model.QuoteTagger.Attribution;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who is quoted by another: {@code the agency quoted A B, head of the bank, as saying the loan was repaid}. */
final class QuotedAs {
    /** The longest apposition that is looked over. */
    private static final int REACH = 40;

    private final TaggedText text;
    private final NounGroups groups;

    QuotedAs(TaggedText text, NounGroups groups) {
        this.text = text;
        this.groups = groups;
    }

    /** Who is quoted before {@code as saying}; null where the token is no such word, or names nobody. */
    @Nullable
    Group before(int saying) {
        if (saying < 2 || !isSaying(saying) || !text.is(saying - 1, "as")) {
            return null;
        }
        int as = saying - 1;
        int limit = Math.max(0, as - REACH);
        for (int i = as - 1; i >= limit && text.outside(i) && !text.startsParagraph(i + 1); i--) {
            if (isQuoting(i)) {
                // "Was quoted as saying": who stands before it.
                return i + 1 == as ? groups.leftOf(i, limit) : quoted(i + 1, as);
            }
        }
        return null;
    }

    /** The group behind the verb, with what "and" joins to it: {@code A and B chairman C D}. */
    private @Nullable Group quoted(int first, int as) {
        Group group = groups.invertedAt(first, as);
        if (group == null || group.last() + 1 >= as || !text.is(group.last() + 1, "and")) {
            return group;
        }
        Group joined = groups.invertedAt(group.last() + 2, as);
        return joined == null ? group : new Group(first, joined.last());
    }

    /** The words of the one who is quoted, where the tagger takes him for a part of them. */
    Attribution mended(Attribution found) {
        int from = text.firstTokenFrom(found.content().get(0).start());
        int end = text.firstTokenFrom(found.content().get(0).end());
        int cueEnd = text.firstTokenFrom(found.cue().end());
        if (from != cueEnd || !isQuoting(cueEnd - 1)) {
            return found;
        }
        for (int i = from + 2; i + 1 < end && i < from + REACH; i++) {
            Group quoted = isSaying(i) ? before(i) : null;
            if (quoted != null && quoted.first() == from) {
                List<Span> content = new ArrayList<>(found.content());
                content.set(0, text.span(i + 1, end - 1));
                return new Attribution(
                        content, text.span(i - 1, i), text.span(quoted.first(), quoted.last()), found.logOdds());
            }
        }
        return found;
    }

    private boolean isQuoting(int token) {
        return text.is(token, "quoted") || text.is(token, "quotes") || text.is(token, "quoting");
    }

    private boolean isSaying(int token) {
        return text.has(token, GERUND) && text.has(token, CLAUSE | THAT);
    }
}
