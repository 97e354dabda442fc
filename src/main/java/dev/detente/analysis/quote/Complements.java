package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import org.jspecify.annotations.Nullable;

/** Finds what is reported right behind a cue, by the frames of its verb. */
final class Complements {
    private final TaggedText text;
    private final WordTests words;
    private final NounGroups groups;
    private final DirectSpeech direct;

    Complements(TaggedText text, WordTests words, NounGroups groups, DirectSpeech direct) {
        this.text = text;
        this.words = words;
        this.groups = groups;
        this.direct = direct;
    }

    /** Where what is reported starts behind the cue; 0 where nothing of the kind follows. */
    int startBehind(int cue, int to) {
        int i = cue + 1;
        if (i + 2 < to && text.is(i, ',') && words.isAdverb(i + 1) && text.is(i + 2, ',')) {
            i += 3;
        }
        while (i < to && text.outside(i) && (words.isAdverb(i) || text.has(i, TIME))) {
            i++;
        }
        if (i >= to) {
            return 0;
        }
        if (!text.outside(i)) {
            return text.has(cue, OBJECT | CLAUSE | THAT) && direct.isFragment(i) ? i : 0;
        }
        boolean pronominal = text.has(i, DETERMINER) && i + 1 < to && text.has(i + 1, AUXILIARY);
        if ((text.is(i, "there") || pronominal) && text.has(cue, CLAUSE)) {
            return i;
        }
        if (text.is(i, "that") && text.has(cue, THAT | CLAUSE)) {
            return i;
        }
        if (text.is(i, "to") && i + 1 < to && text.has(cue, INFINITIVE)) {
            return i;
        }
        if (text.has(i, SUBORDINATOR)) {
            return text.has(cue, THAT) && isQuestionWord(i) || text.has(cue, CLAUSE) && !text.is(i, "as") ? i : 0;
        }
        if (text.has(cue, ADDRESSEE)) {
            Group addressee = addressee(i, to);
            if (addressee != null) {
                int next = addressee.last() + 1;
                if (next < to && text.outside(next) && (text.is(next, "that") || isQuestionWord(next))) {
                    return next;
                }
                if (next < to && text.is(next, "to") && text.has(cue, INFINITIVE)) {
                    return i;
                }
                if (next < to && text.has(cue, CLAUSE) && groups.startingAt(next, to) != null) {
                    return next;
                }
            }
        }
        if (text.has(i, PREPOSITION) && !text.has(i, TIME)) {
            int that = thatBehind(i, to);
            if (that > 0 && text.has(cue, THAT | CLAUSE)) {
                return that;
            }
            boolean about =
                    text.has(i, INNER_PREPOSITION) && !text.is(i, "in") && !text.is(i, "from") && !text.is(i, "of");
            return about && text.has(cue, OBJECT | BELIEF) ? i + 1 : 0;
        }
        if (!text.has(cue, CLAUSE | OBJECT)) {
            return 0;
        }
        Group group = addressee(i, to);
        boolean clause = group != null
                && group.last() + 1 < to
                && (text.isWord(group.last() + 1) || text.is(group.last() + 1, ','));
        return group != null && (clause && !text.has(cue, ADDRESSEE) || text.has(cue, OBJECT)) ? i : 0;
    }

    private @Nullable Group addressee(int i, int to) {
        return text.has(i, OBJECT_PRONOUN) && !text.has(i, DETERMINER) ? new Group(i, i) : groups.startingAt(i, to);
    }

    private boolean isQuestionWord(int i) {
        return text.is(i, "how")
                || text.is(i, "whether")
                || text.is(i, "why")
                || text.is(i, "what")
                || text.is(i, "if");
    }

    private int thatBehind(int i, int to) {
        for (int j = i + 1; j < to && j < i + 12 && text.outside(j); j++) {
            if (text.is(j, "that") && !text.has(j - 1, PREPOSITION)) {
                return j;
            }
            if (text.has(j, CUE) && text.has(j, CLAUSE) && text.has(j, FINITE)) {
                return 0;
            }
        }
        return 0;
    }
}
