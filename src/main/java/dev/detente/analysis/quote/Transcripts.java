package dev.detente.analysis.quote;

import dev.detente.analysis.quote.Utterance.Basis;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the turns of transcripts: paragraphs that open with a name in capitals and a colon ({@code WALLACE: Why now?},
 * {@code Q: Why now?}), and interviews whose questions open with a name in double parentheses ({@code ((Herald)) Why
 * now?}), the answers with a name or initials that no mark follows. One such paragraph alone may be a label of the
 * paper's; turns come at least two in a row.
 */
final class Transcripts {
    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_ASIDE = 10;
    private static final int LEAST_WORDS = 3;

    /** How many paragraphs may stand between one turn and the next. */
    private static final int GAP = 3;

    private final TaggedText text;

    private Transcripts(TaggedText text) {
        this.text = text;
    }

    /** All turns in order. */
    static List<Utterance> of(TaggedText text) {
        Transcripts transcripts = new Transcripts(text);
        List<Utterance> turns = new ArrayList<>();
        Utterance waiting = null;
        int last = -GAP - 1;
        List<Span> paragraphs = text.document().paragraphs();
        boolean asked = false;
        for (int p = 0; p < paragraphs.size(); p++) {
            Utterance question = transcripts.question(paragraphs.get(p));
            Utterance turn = question == null ? transcripts.turn(paragraphs.get(p)) : question;
            if (turn == null && asked) {
                turn = transcripts.answer(paragraphs.get(p));
            }
            asked = question != null;
            if (turn == null) {
                continue;
            }
            if (p - last > GAP) {
                waiting = turn;
            } else {
                if (waiting != null) {
                    turns.add(waiting);
                    waiting = null;
                }
                turns.add(turn);
            }
            last = p;
        }
        return turns;
    }

    /** Whether it is a turn of {@code Q} or {@code A}, which name nobody. */
    static boolean isAnonymous(TaggedText text, Utterance utterance) {
        Group label = utterance.basis() == Basis.TURN ? utterance.speaker() : null;
        return label != null && (text.is(label.first(), "Q") || text.is(label.first(), "A"));
    }

    /** {@code ((Herald)) Why now?} */
    private @Nullable Utterance question(Span paragraph) {
        int first = text.firstTokenFrom(paragraph.start());
        int end = text.firstTokenFrom(paragraph.end());
        if (first + 5 >= end || !text.is(first, '(') || !text.is(first + 1, '(')) {
            return null;
        }
        int i = first + 2;
        while (i < end && i - first < LONGEST_NAME + 2 && text.isWord(i) && text.isCapitalised(i)) {
            i++;
        }
        boolean label = i > first + 2 && i + 2 < end && text.is(i, ')') && text.is(i + 1, ')');
        return label && isSpeech(i + 2, end) ? turn(i + 2, end, null, new Group(first + 2, i - 1)) : null;
    }

    /** {@code AB We agreed}, {@code Ada Vale I agreed}, {@code Ada Vale: I agreed}: only behind a question. */
    private @Nullable Utterance answer(Span paragraph) {
        int first = text.firstTokenFrom(paragraph.start());
        int end = text.firstTokenFrom(paragraph.end());
        int i = first;
        while (i < end && i - first < LONGEST_NAME && isNamePart(i)) {
            i++;
        }
        boolean initials = i > first
                && isCapitals(first)
                && text.tokens().end(first) - text.tokens().start(first) <= 3;
        int last = initials ? first : i - 1;
        int words = last + 1 < end && text.is(last + 1, ':') ? last + 2 : last + 1;
        boolean label = initials || last > first && (words > last + 1 || text.has(words, Lexicon.PRONOUN));
        return label && isSpeech(words, end) ? turn(words, end, null, new Group(first, last)) : null;
    }

    private boolean isNamePart(int token) {
        return text.isWord(token)
                && text.isCapitalised(token)
                && !text.has(token, Lexicon.PRONOUN | Lexicon.DETERMINER | Lexicon.PREPOSITION);
    }

    private Utterance turn(int from, int end, @Nullable Span cue, Group speaker) {
        return new Utterance(Basis.TURN, Quote.Type.DIRECT, text.span(from, end - 1), cue, speaker);
    }

    private @Nullable Utterance turn(Span paragraph) {
        int first = text.firstTokenFrom(paragraph.start());
        int end = text.firstTokenFrom(paragraph.end());
        int i = first;
        while (i < end && i - first < LONGEST_NAME && isCapitals(i)) {
            i++;
        }
        int last = i - 1;
        if (i == first) {
            return null;
        }
        if (i < end && text.is(i, '(')) {
            int limit = Math.min(end, i + LONGEST_ASIDE);
            while (i < limit && !text.is(i, ')')) {
                i++;
            }
            i++;
        }
        if (i >= end || !text.is(i, ':') || !isSpeech(i + 1, end)) {
            return null;
        }
        return turn(i + 1, end, text.span(i, i), new Group(first, last));
    }

    private boolean isCapitals(int token) {
        int start = text.tokens().start(token);
        int end = text.tokens().end(token);
        if (!text.isWord(token)) {
            return text.isAbbreviationPeriod(token) || text.is(token, '-') && text.isGlued(token);
        }
        for (int i = start; i < end; i++) {
            char c = text.text().charAt(i);
            if (Character.isLowerCase(c) || Character.isDigit(c)) {
                return false;
            }
        }
        return end - start > 1 || text.is(token, "Q") || text.is(token, "A");
    }

    /** Whether some words and the end of a sentence stand there. */
    private boolean isSpeech(int from, int end) {
        int words = 0;
        boolean ended = false;
        for (int i = from; i < end; i++) {
            char c = text.tokens().charAt(i);
            words += Character.isLetter(c) ? 1 : 0;
            ended |= c == '.' || c == '?' || c == '!' || c == '\u2026';
        }
        return words >= LEAST_WORDS && ended;
    }
}
