package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.quote.model.QuoteTagger.Attribution;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mends where the words of reported speech begin and end: not with who was told ({@code told the Times the talks
 * failed}), not with where or when it was said ({@code said in a statement the talks failed}), not with who the source
 * is ({@code According to officials, ...}).
 */
final class Contents {
    private static final int REACH = 14;
    private static final int FEWEST = 3;
    private static final int LONGEST_SUBJECT = 10;
    private static final int LONGEST_CLAUSE = 60;

    private static final Set<String> MEDIA = Set.of(
            "statement",
            "interview",
            "interviews",
            "report",
            "letter",
            "speech",
            "address",
            "briefing",
            "conference",
            "release",
            "filing",
            "memo",
            "email",
            "message",
            "tweet",
            "post",
            "article",
            "editorial",
            "broadcast",
            "remarks",
            "testimony",
            "telegram",
            "communique");

    private final TaggedText text;
    private final WordTests words;
    private final NounGroups groups;
    private final Listeners listeners;
    private final Times times;
    private final QuotedAs quotedAs;

    Contents(TaggedText text, WordTests words, NounGroups groups) {
        this.text = text;
        this.words = words;
        this.groups = groups;
        this.listeners = new Listeners(text, words);
        this.times = new Times(text);
        this.quotedAs = new QuotedAs(text, groups);
    }

    /**
     * The attribution, with its words from where they begin to where they end.
     *
     * @param next index in the text where the next attribution begins, which the words end before
     */
    Attribution mended(Attribution found, int next) {
        return whole(beginning(quotedAs.mended(found)), next);
    }

    /** With the rest of a clause that a comma cuts before its verb: {@code said the area, which is dry, was rich}. */
    private Attribution whole(Attribution found, int next) {
        Span clause = found.content().get(0);
        int cueEnd = text.firstTokenFrom(found.cue().end());
        int from = text.firstTokenFrom(clause.start());
        int comma = text.firstTokenFrom(clause.end());
        int sentence = text.document().sentenceAt(clause.start());
        boolean cut = found.content().size() == 1
                && from >= cueEnd
                && comma - from <= LONGEST_SUBJECT
                && comma < text.size()
                && (text.is(comma, ',') || words.isDash(comma))
                && sentence >= 0
                && isPlain(cueEnd - 1)
                && !holdsPredicate(from, comma);
        if (!cut) {
            return found;
        }
        int limit = text.firstTokenFrom(
                Math.min(next, text.document().sentences().get(sentence).end()));
        int end = comma + 1;
        while (end < limit && end - from < LONGEST_CLAUSE && text.outside(end)) {
            end++;
        }
        if (end < limit || !holdsPredicate(comma, end)) {
            return found;
        }
        while (!text.isWord(end - 1) && !text.is(end - 1, ')')) {
            end--;
        }
        return new Attribution(List.of(text.span(from, end - 1)), found.cue(), found.source(), found.logOdds());
    }

    /** Whether the verb takes a clause, and no bare noun. */
    private boolean isPlain(int verb) {
        return text.is(verb, "said") || text.is(verb, "says") || text.is(verb, "say") || text.is(verb, "added");
    }

    private boolean holdsPredicate(int from, int end) {
        for (int i = from; i < end; i++) {
            boolean verb = text.has(i, AUXILIARY | FINITE | VERB) && !text.isPossessive(i)
                    || words.endsWith(i, "ed")
                    || text.is(i, "to");
            if (verb && !text.isCapitalised(i) || text.has(i, PRONOUN)) {
                return true;
            }
        }
        return false;
    }

    private Attribution beginning(Attribution found) {
        List<Span> content = found.content();
        if (found.source() == null && isAccording(found.cue())) {
            Attribution sourced = sourcedBehind(found);
            if (sourced != null) {
                return sourced;
            }
        }
        Span first = content.get(0);
        int from = text.firstTokenFrom(first.start());
        int end = text.firstTokenFrom(first.end());
        int cueEnd = text.firstTokenFrom(found.cue().end());
        if (from < cueEnd || from > cueEnd + 1) {
            return found;
        }
        int cue = text.firstTokenFrom(found.cue().start());
        if (found.source() == null && isAccordingTo(cue)) {
            return cueEnd > cue + 2 ? ofCue(found, cue, cueEnd) : sourced(found, from, end);
        }
        Attribution inverted = from == cueEnd && content.size() == 1 ? inverted(found, cue, from, end) : null;
        if (inverted != null) {
            return inverted;
        }
        if (isBareMedium(cueEnd - 1, from, end)) {
            return content.size() == 1 ? before(found, cue) : found;
        }
        if (content.size() == 1 && times.isAll(from, end - 1)) {
            return before(found, cue);
        }
        boolean told = from == cueEnd && listeners.follow(cueEnd - 1);
        if (told && listeners.isAll(from, end)) {
            return content.size() == 1 ? before(found, cue) : found;
        }
        told |= cueEnd > cue + 2 && text.is(cueEnd - 1, "with") && isMedium(cueEnd - 2);
        int start = told ? listeners.behind(from, end) : behindMedium(cueEnd - 1, from, end);
        return start > from && end - start >= FEWEST ? beginning(found, start, end) : found;
    }

    private boolean isAccording(Span cue) {
        int first = text.firstTokenFrom(cue.start());
        return text.is(first, "according") && first + 1 < text.size() && text.is(first + 1, "to");
    }

    /** Who comes behind {@code according to} is the source, and no part of the words; null where nobody does. */
    private @Nullable Attribution sourcedBehind(Attribution found) {
        int from = text.firstTokenFrom(found.cue().start()) + 2;
        int sentence = text.document().sentenceAt(found.cue().start());
        int limit = Math.min(
                from + REACH,
                text.firstTokenFrom(
                        text.document().sentences().get(Math.max(0, sentence)).end()));
        Group source = groups.invertedAt(from, limit);
        List<Span> words = new ArrayList<>();
        for (Span piece : found.content()) {
            if (piece.end() <= found.cue().start()) {
                words.add(piece);
            }
        }
        if (source == null || words.isEmpty()) {
            return null;
        }
        return new Attribution(words, found.cue(), text.span(source.first(), source.last()), found.logOdds());
    }

    private boolean isAccordingTo(int cue) {
        return text.is(cue, "According") && text.is(cue + 1, "to");
    }

    /** Who stands in the cue: {@code According to officials}. */
    private Attribution ofCue(Attribution found, int cue, int end) {
        return new Attribution(found.content(), text.span(cue, cue + 1), text.span(cue + 2, end - 1), found.logOdds());
    }

    /** What comes up to the first comma, or all of a first piece, is who said the rest. */
    private Attribution sourced(Attribution found, int from, int end) {
        List<Span> content = found.content();
        int comma = from;
        while (comma < end && (!text.is(comma, ',') || isInside(comma, end))) {
            comma++;
        }
        if (comma == from) {
            return found;
        }
        List<Span> rest = new ArrayList<>(content.subList(1, content.size()));
        if (comma + FEWEST < end) {
            rest.add(0, text.span(comma + 1, end - 1));
        } else if (rest.isEmpty()) {
            return found;
        }
        return new Attribution(rest, found.cue(), text.span(from, Math.min(comma, end) - 1), found.logOdds());
    }

    /** The comma of {@code May 14, 2019} or {@code Klow, Syldavia,}. */
    private boolean isInside(int comma, int end) {
        return comma + 1 < end
                && (Character.isDigit(text.tokens().charAt(comma + 1))
                                && Character.isDigit(text.tokens().charAt(comma - 1))
                        || text.isCapitalised(comma - 1) && comma + 2 < end && text.is(comma + 2, ','));
    }

    private boolean opensClause(int token) {
        return text.outside(token)
                && !text.isCapitalised(token)
                && (text.has(token, DETERMINER | PRONOUN) || text.is(token, "that"));
    }

    /** The token behind {@code a statement}, {@code an interview with the Times} and the like. */
    private int behindMedium(int cue, int from, int end) {
        int i = from;
        boolean phrase = isLocal(cue);
        if (isLocal(i)) {
            phrase = true;
            i++;
        }
        int limit = Math.min(end, from + REACH);
        int medium = i;
        while (medium < limit && medium < i + 5 && !isMedium(medium)) {
            medium++;
        }
        if (!phrase || medium >= limit || !isMedium(medium)) {
            return from;
        }
        for (int k = medium + 1; k < limit && text.outside(k); k++) {
            if (text.is(k, "that")) {
                return k;
            }
            if (text.is(k, ',')) {
                return k + 1;
            }
            boolean afterNoun = k == medium + 1 || text.isCapitalised(k - 1) && !isLocal(k - 1);
            if (afterNoun && opensClause(k)) {
                return k;
            }
        }
        return from;
    }

    /** Whether there is nothing but {@code a statement}, {@code a televised address}. */
    private boolean isBareMedium(int cue, int from, int end) {
        return (isLocal(cue) || isLocal(from)) && end - from <= 5 && isMedium(end - 1);
    }

    /** Who stands behind the cue at the sentence's end, for its words: {@code The deficit grew, said the minister.} */
    private @Nullable Attribution inverted(Attribution found, int cue, int from, int end) {
        boolean saying = text.is(cue, "said") || text.is(cue, "says") || text.is(cue, "say");
        int sentence = text.document().sentenceAt(found.cue().start());
        if (!saying || from != cue + 1 || cue == 0 || sentence < 0 || !text.is(cue - 1, ',')) {
            return null;
        }
        Span bounds = text.document().sentences().get(sentence);
        int start = text.firstTokenFrom(bounds.start());
        Group source = groups.invertedAt(from, end);
        if (source == null
                || source.last() + 1 < end && !text.is(source.last() + 1, '(')
                || !text.isCapitalised(source.last()) && !text.has(source.last(), ROLE | ORGANISATION)
                || !holdsVerb(start, cue)
                || text.has(from, PRONOUN)
                || end + 1 < text.firstTokenFrom(bounds.end())
                || cue - start < FEWEST) {
            return null;
        }
        return new Attribution(
                List.of(text.span(start, cue - 2)),
                found.cue(),
                text.span(source.first(), source.last()),
                found.logOdds());
    }

    private boolean holdsVerb(int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.has(i, AUXILIARY | VERB) && !text.isPossessive(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What stands before the source, where that is what it said: {@code The deficit grew, the minister said in ...}.
     */
    private Attribution before(Attribution found, int cue) {
        Span source = found.source();
        int sentence = text.document().sentenceAt(found.cue().start());
        if (source == null || sentence < 0) {
            return found;
        }
        int start =
                text.firstTokenFrom(text.document().sentences().get(sentence).start());
        int comma = text.firstTokenFrom(source.start()) - 1;
        boolean clause = text.firstTokenFrom(source.end()) == cue && comma - start > FEWEST && text.is(comma, ',');
        return clause
                ? new Attribution(List.of(text.span(start, comma - 1)), found.cue(), source, found.logOdds())
                : found;
    }

    private boolean isLocal(int token) {
        return text.is(token, "in") || text.is(token, "on") || text.is(token, "at") || text.is(token, "during");
    }

    private boolean isMedium(int token) {
        return text.isWord(token)
                && !text.isCapitalised(token)
                && MEDIA.contains(text.tokens().word(token));
    }

    private Attribution beginning(Attribution found, int start, int end) {
        List<Span> content = new ArrayList<>(found.content());
        content.set(0, text.span(start, end - 1));
        return new Attribution(content, found.cue(), found.source(), found.logOdds());
    }
}
