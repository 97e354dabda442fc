package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.text.Span;
import org.jspecify.annotations.Nullable;

/** Tells which verbs attribute words here, and who their subject is. */
final class Cues {
    private final TaggedText text;
    private final WordTests words;
    private final NounGroups groups;

    Cues(TaggedText text, WordTests words, NounGroups groups) {
        this.text = text;
        this.words = words;
        this.groups = groups;
    }

    /** Whether the token is a verb that can attribute a direct quotation, in the active voice. */
    boolean isSpeaking(int token) {
        return text.has(token, QUOTE | WEAK) && isVerb(token);
    }

    /** Whether there is a verb in the cue by which a clause is said: {@code said}, {@code has argued}. */
    boolean isSpeech(Span cue) {
        int end = text.firstTokenFrom(cue.end());
        for (int i = text.firstTokenFrom(cue.start()); i < end; i++) {
            boolean says = text.has(i, CLAUSE | THAT) && text.has(i, QUOTE) && !text.has(i, BELIEF);
            // Of paper that is traded there are notes, and it is called: "9-1/2 pct notes".
            boolean shows = text.is(i, "according") || text.is(i, "shows") || text.is(i, "showed");
            if (shows || says && !text.is(i, "notes")) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is the plain verb, which is somebody's whatever stands before it. */
    boolean isSaying(Span cue) {
        int verb = text.firstTokenFrom(cue.end()) - 1;
        return text.is(verb, "said") || text.is(verb, "says") || text.is(verb, "say") || text.is(verb, "saying");
    }

    /** Whether the word, which may be a noun as well, is a verb in the active voice here. */
    boolean isVerb(int token) {
        if (!text.has(token, CUE) || !text.outside(token)) {
            return false;
        }
        if (text.has(token, GERUND)) {
            return true;
        }
        if (text.isCapitalised(token)) {
            return false;
        }
        int i = token - 1;
        while (i >= 0 && words.isAdverb(i)) {
            i--;
        }
        if (i < 0 || text.is(i, '-') && text.isGlued(token) || isPluralNoun(token, i)) {
            return false;
        }
        if (text.has(token, FINITE)) {
            return !text.has(i, BE | INNER_PREPOSITION) && (!text.has(i, DETERMINER) || standsForNoun(i));
        }
        return text.has(i, AUXILIARY | PRONOUN)
                || text.is(i, "to") && !text.is(i - 1, "according")
                || isPlural(i)
                || standsForNoun(i);
    }

    /** Whether the determiner may be a subject of its own: {@code another tweeted}. */
    boolean standsForNoun(int token) {
        return switch (text.tokens().word(token)) {
            case "Another",
                    "another",
                    "One",
                    "one",
                    "Some",
                    "some",
                    "Many",
                    "many",
                    "Most",
                    "most",
                    "All",
                    "all",
                    "Both",
                    "both",
                    "Several",
                    "several",
                    "This",
                    "this",
                    "These",
                    "these",
                    "Those",
                    "those",
                    "two",
                    "three",
                    "other" -> true;
            default -> false;
        };
    }

    /** {@code incoming orders}, {@code 36 states}: a noun, as no singular subject stands before it. */
    private boolean isPluralNoun(int token, int before) {
        if (text.text().charAt(text.tokens().end(token) - 1) != 's' || !text.isWord(before)) {
            return false;
        }
        if (Character.isDigit(text.tokens().charAt(before)) || isPlural(before) && !text.isCapitalised(before)) {
            return !text.has(before, PRONOUN | AUXILIARY);
        }
        Group group =
                text.isCapitalised(before) || text.has(before, PRONOUN | RELATIVE) ? null : groups.endingAt(before, 0);
        return group != null
                && !text.has(group.first(), DETERMINER)
                && !text.isCapitalised(group.first())
                && text.outside(before);
    }

    /** Whether the word may be a plural subject, which the base form of a verb wants. */
    private boolean isPlural(int token) {
        int end = text.tokens().end(token);
        return text.isWord(token) && !text.has(token, DETERMINER) && text.text().charAt(end - 1) == 's';
    }

    /** The last verb of speech before the token; -1 where there is none. */
    int lastSpeaking(int before, int start) {
        for (int i = before - 1; i >= start; i--) {
            if (isSpeaking(i)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Who speaks by this cue: the group before it, or that of the verb it hangs on ({@code and added}, {@code saying},
     * {@code declined to say}).
     *
     * @param earlier the subject of the verb before it in the sentence
     */
    @Nullable
    Group subject(int cue, int start, @Nullable Group earlier) {
        boolean hangs = text.has(cue, GERUND) && (cue <= start || !words.isNoun(cue - 1));
        Group own = hangs || cue > start && text.is(cue - 1, "to") ? null : groups.leftOf(cue, start);
        boolean infinitive = cue - 2 >= start && text.is(cue - 1, "to");
        boolean means = cue - 2 >= start && text.is(cue - 1, "by") && isVerbal(cue - 2);
        if (own == null && (infinitive || means)) {
            own = groups.leftOf(behindVerbs(cue - 2, start) + 1, start);
        }
        if (own != null) {
            return own;
        }
        return earlier != null ? earlier : groups.subjectFrom(start, cue);
    }

    /** Skips {@code was prompted}, {@code went on}, {@code declined} to the left. */
    private int behindVerbs(int token, int start) {
        int i = token;
        while (i > start && token - i < 4 && text.outside(i) && isVerbal(i)) {
            i--;
        }
        return i;
    }

    private boolean isVerbal(int token) {
        int end = text.tokens().end(token);
        return !text.isCapitalised(token)
                && (text.has(token, AUXILIARY | VERB | CUE)
                        || text.is(token, "on")
                        || text.text().startsWith("ed", end - 2));
    }
}
