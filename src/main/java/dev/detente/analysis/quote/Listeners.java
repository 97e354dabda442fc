package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import java.util.Set;

/**
 * Finds who was told, where the tagger takes him for the beginning of the words: {@code told the Times the talks
 * failed}, {@code informed a meeting of traders that the talks failed}.
 */
final class Listeners {
    private static final int REACH = 16;

    private static final Set<String> TELLING = Set.of(
            "tell",
            "tells",
            "told",
            "telling",
            "inform",
            "informs",
            "informed",
            "informing",
            "assure",
            "assures",
            "assured",
            "assuring",
            "reassured",
            "remind",
            "reminds",
            "reminded",
            "reminding",
            "notify",
            "notifies",
            "notified",
            "notifying",
            "warn",
            "warns",
            "warned",
            "warning",
            "advised",
            "convinced",
            "persuaded",
            "cautioned");

    private final TaggedText text;
    private final WordTests words;

    Listeners(TaggedText text, WordTests words) {
        this.text = text;
        this.words = words;
    }

    /** Whether the verb has somebody behind it to whom the words are said; what one warns of may be a thing as well. */
    boolean follow(int verb) {
        if (!TELLING.contains(text.tokens().word(verb)) || verb + 1 >= text.size()) {
            return false;
        }
        boolean warning = text.tokens().word(verb).startsWith("warn") || text.is(verb, "cautioned");
        return !warning || text.isCapitalised(verb + 1) || text.has(verb + 1, DETERMINER | OBJECT_PRONOUN);
    }

    /** The token behind the listener, with which the words begin; {@code from} where no listener stands there. */
    int behind(int from, int end) {
        if (text.has(from, OBJECT_PRONOUN) && !text.has(from, DETERMINER) && words.isPronounCase(from)) {
            return isClauseBehindPronoun(from + 1, end) ? from + 1 : from;
        }
        int outlet = from;
        boolean noun = false;
        int limit = Math.min(end, from + REACH);
        for (int i = from; i < limit; i++) {
            boolean behindNoun = noun && words.isNoun(i - 1) && !text.has(i - 1, DETERMINER);
            if (!text.outside(i) || text.is(i, "that")) {
                boolean whole = outlet == from || outlet == i || isAudience(i - 1);
                return noun && whole && text.outside(i - 1) ? i : outlet;
            }
            if (outlet == i && outlet > from && isNewSubject(i)) {
                return i;
            }
            if (isPronoun(i) || text.has(i, DETERMINER)) {
                if (behindNoun && !opensTime(i, limit) && holdsVerb(i, end)) {
                    return i;
                }
                if (isPronoun(i) || i > from && !behindNoun && !text.has(i - 1, PREPOSITION | ADVERB)) {
                    return outlet;
                }
            } else if (endsNounGroup(i)) {
                return outlet;
            } else if (words.isNoun(i)) {
                if (behindNoun && isAudience(i - 1) && text.isCapitalised(i) && holdsVerb(i, end)) {
                    return i;
                }
                noun = true;
                outlet = text.has(i, OUTLET) && text.isCapitalised(i) ? i + 1 : outlet;
            } else if (text.isPossessive(i)) {
                outlet = from;
            }
        }
        return from;
    }

    /** What comes behind {@code told them}: not what he is told to do or hears of. */
    private boolean isClauseBehindPronoun(int token, int end) {
        return token < end
                && text.isWord(token)
                && !text.is(token, "not")
                && (!text.has(token, PREPOSITION) || text.has(token, DETERMINER))
                && !text.has(token, CONJUNCTION);
    }

    /** Whether there is nothing but a listener: no verb, no other beginning of a clause. */
    boolean isAll(int from, int end) {
        if (end - from > REACH || text.is(from, "to")) {
            return false;
        }
        boolean audience = false;
        for (int i = from; i < end; i++) {
            boolean begins = i > from && text.has(i, DETERMINER) && !text.has(i - 1, PREPOSITION);
            if (!text.outside(i) || isPronoun(i) || begins || endsNounGroup(i) || text.isPossessive(i)) {
                return false;
            }
            audience |= isAudience(i) || text.has(i, OUTLET) && text.isCapitalised(i);
        }
        return audience;
    }

    private boolean isPronoun(int token) {
        return text.has(token, PRONOUN) && words.isPronounCase(token) && !text.has(token, RELATIVE);
    }

    /** Whether there is a verb to be subject of: there is none behind {@code told the hearing prices hurt the poor}. */
    private boolean holdsVerb(int from, int end) {
        int limit = Math.min(end, from + REACH);
        for (int i = from + 1; i < limit; i++) {
            if (!text.isCapitalised(i) && (text.has(i, AUXILIARY | FINITE | VERB) || words.endsWith(i, "ed"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code this year}, {@code last night}: no subject. */
    private boolean opensTime(int token, int limit) {
        return token + 1 < limit && text.has(token + 1, TIME);
    }

    /** Whether a subject can begin behind the name of a paper: not where its name or what it owns goes on. */
    private boolean isNewSubject(int token) {
        return text.isWord(token)
                && words.isNoun(token)
                && !text.has(token, OUTLET | ROLE | ORGANISATION | TIME)
                && !words.isAdverb(token);
    }

    /** A verb, a mark or an infinitive: no listener goes on there. */
    private boolean endsNounGroup(int token) {
        if (!text.isWord(token)) {
            return !words.joins(token) && !text.isPossessive(token);
        }
        boolean verb = !text.isCapitalised(token)
                && text.has(token, FINITE | VERB)
                && !text.has(token, ROLE | ORGANISATION | OUTLET);
        return verb
                || text.has(token, AUXILIARY | RELATIVE | CONJUNCTION)
                || text.is(token, "to")
                || text.is(token, "if")
                || text.has(token, SUBORDINATOR) && !text.has(token, PREPOSITION);
    }

    /** Those who are spoken to in a body: {@code a news conference}, {@code reporters}. */
    private boolean isAudience(int token) {
        return switch (text.tokens().word(token)) {
            case "conference",
                    "briefing",
                    "hearing",
                    "meeting",
                    "committee",
                    "subcommittee",
                    "parliament",
                    "congress",
                    "court",
                    "panel",
                    "reporters",
                    "journalists",
                    "correspondents",
                    "newspaper",
                    "magazine",
                    "agency",
                    "radio",
                    "television",
                    "station",
                    "lawmakers",
                    "supporters" -> true;
            default -> false;
        };
    }
}
