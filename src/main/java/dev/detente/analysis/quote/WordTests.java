package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import java.util.Set;

/** What the shape and the class of a single token tell about it, without a tagger. */
final class WordTests {
    private static final int SHORTEST_ADVERB = 7;

    /** Nouns and adjectives. */
    private static final Set<String> OTHERS_IN_LY = Set.of(
            "ally",
            "anomaly",
            "assembly",
            "bully",
            "daily",
            "early",
            "elderly",
            "family",
            "friendly",
            "monopoly",
            "monthly",
            "quarterly",
            "rally",
            "reply",
            "supply",
            "weekly");

    private final TaggedText text;

    WordTests(TaggedText text) {
        this.text = text;
    }

    /** Whether the word is an adverb, by list or by its ending. */
    boolean isAdverb(int token) {
        if (text.has(token, ADVERB)) {
            return true;
        }
        int end = text.tokens().end(token);
        return end - text.tokens().start(token) > 4
                && text.text().startsWith("ly", end - 2)
                && !text.isCapitalised(token)
                && !OTHERS_IN_LY.contains(text.tokens().word(token));
    }

    /** Whether the word has this ending, and more before it. */
    boolean endsWith(int token, String ending) {
        int start = text.tokens().end(token) - ending.length();
        return start > text.tokens().start(token) && text.text().startsWith(ending, start);
    }

    /** Figures that a verb rather than a noun follows: {@code Dec 11}. */
    boolean isNumber(int token) {
        return Character.isDigit(text.tokens().charAt(token))
                && (token + 1 >= text.size() || !text.isWord(token + 1) || !isNoun(token + 1));
    }

    /** Whether the word is long and ends in -ing. */
    boolean isGerund(int token) {
        int end = text.tokens().end(token);
        return end - text.tokens().start(token) > 5 && text.text().startsWith("ing", end - 3);
    }

    /** Whether the word is written as a pronoun is, not as an acronym: {@code us}, not {@code US}. */
    boolean isPronounCase(int token) {
        return text.tokens().end(token) - text.tokens().start(token) == 1
                || !Character.isUpperCase(text.text().charAt(text.tokens().start(token) + 1));
    }

    /** Whether the word can be part of a noun group: no function word, no known verb in lower case. */
    boolean isNoun(int token) {
        if (!text.isWord(token)) {
            return false;
        }
        boolean capital = text.isCapitalised(token);
        if (capital && isPronounCase(token) == false) {
            return true;
        }
        if (text.has(token, PRONOUN | AUXILIARY | SUBORDINATOR | RELATIVE | CONJUNCTION | PREPOSITION)) {
            return false;
        }
        if (text.has(token, OBJECT_PRONOUN) && !text.has(token, DETERMINER)) {
            return false;
        }
        if (capital) {
            return (!text.has(token, ADVERB) || text.has(token, TITLE)) && !opensWithAdverb(token);
        }
        return !(text.has(token, FINITE | VERB) && !text.has(token, ROLE | ORGANISATION)) && !isAdverb(token);
    }

    /** {@code Immediately} at the start of a sentence; but {@code Kelly} and {@code Kimberly} are names. */
    private boolean opensWithAdverb(int token) {
        int end = text.tokens().end(token);
        if (end - text.tokens().start(token) < SHORTEST_ADVERB || !text.text().startsWith("ly", end - 2)) {
            return false;
        }
        boolean adverb = switch (text.text().substring(end - 4, end)) {
            case "ally", "tely", "ntly", "usly", "vely", "edly", "ngly", "arly", "ctly", "ably", "ibly" -> true;
            default -> false;
        };
        int sentence = text.document().sentenceAt(text.tokens().start(token));
        return adverb
                && sentence >= 0
                && text.document().sentences().get(sentence).start()
                        == text.tokens().start(token);
    }

    /** Whether what follows belongs to a noun: {@code a}, {@code Klow's}. */
    boolean opensNoun(int token) {
        return text.outside(token)
                && (text.has(token, DETERMINER) && !text.is(token, "that") || text.isPossessive(token));
    }

    /** Whether the word is a small one in the midst of names: the "de" of "Jo de Sample". */
    boolean isParticle(int token) {
        return switch (text.tokens().charAt(token)) {
            case 'a' -> text.is(token, "al");
            case 'b' -> text.is(token, "bin") || text.is(token, "ben");
            case 'd' -> text.is(token, "de") || text.is(token, "da") || text.is(token, "du") || text.is(token, "di");
            case 'e' -> text.is(token, "el");
            case 'v' -> text.is(token, "van") || text.is(token, "von");
            default -> false;
        };
    }

    /** Whether the mark holds the parts of a noun group together. */
    boolean joins(int token) {
        char c = text.tokens().charAt(token);
        return text.isAbbreviationPeriod(token)
                || (c == '-' || c == '/' || c == '.')
                        && text.isGlued(token)
                        && token + 1 < text.size()
                        && text.isGlued(token + 1)
                || c == '&'
                || c == '$'
                || c == '%';
    }

    /** Whether the mark is a dash, not a hyphen. */
    boolean isDash(int token) {
        char c = text.tokens().charAt(token);
        return c == '\u2014' || c == '\u2013' || c == '-' && !text.isGlued(token);
    }
}
