package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import org.jspecify.annotations.Nullable;

/** Tells which verbs attribute words here, and who their subject is. */
final class Cues {
    private final TaggedText text;
    private final NounGroups groups;

    Cues(TaggedText text, NounGroups groups) {
        this.text = text;
        this.groups = groups;
    }

    /** Whether the token is a verb that can attribute a direct quotation, in the active voice. */
    boolean isSpeaking(int token) {
        return text.has(token, QUOTE | WEAK) && isVerb(token);
    }

    /** Whether the token is a verb that can attribute reported speech or a belief, in the active voice. */
    boolean isReporting(int token) {
        return text.has(token, CLAUSE | THAT | INFINITIVE | OBJECT) && isVerb(token);
    }

    private boolean isVerb(int token) {
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
        while (i >= 0 && groups.isAdverb(i)) {
            i--;
        }
        if (i < 0) {
            return false;
        }
        if (text.has(token, FINITE)) {
            return !text.has(i, BE | DETERMINER | INNER_PREPOSITION);
        }
        return !text.has(i, DETERMINER);
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
     * Who speaks by this cue: the group before it, or that of the verb it hangs on ({@code and added}, {@code saying}, {@code
     * declined to say}).
     *
     * @param earlier the subject of the verb before it in the sentence
     */
    @Nullable Group subject(int cue, int start, @Nullable Group earlier) {
        Group own = text.has(cue, GERUND) || cue > start && text.is(cue - 1, "to") ? null : groups.leftOf(cue, start);
        if (own != null) {
            return own;
        }
        return earlier != null ? earlier : groups.subjectFrom(start, cue);
    }
}
