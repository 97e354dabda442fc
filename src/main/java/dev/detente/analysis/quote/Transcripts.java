package dev.detente.analysis.quote;

import dev.detente.analysis.quote.Utterance.Basis;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the turns of transcripts: paragraphs that open with a name in capitals and a colon ({@code WALLACE: Why now?}).
 * One such paragraph alone may be a label of the paper's; turns come at least two in a row.
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
        for (int p = 0; p < paragraphs.size(); p++) {
            Utterance turn = transcripts.turn(paragraphs.get(p));
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
        Span words = text.span(i + 1, end - 1);
        return new Utterance(Basis.TURN, Quote.Type.DIRECT, words, text.span(i, i), new Group(first, last));
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
        return end - start > 1;
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
