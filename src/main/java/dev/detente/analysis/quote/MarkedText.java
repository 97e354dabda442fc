package dev.detente.analysis.quote;

import dev.detente.analysis.quote.model.QuoteTrainer.Marked;
import dev.detente.analysis.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A text with the attributions that people marked in it, to compare with. */
final class MarkedText {
    private final TaggedText text;
    private final List<Marked> marked;

    MarkedText(TaggedText text, List<Marked> marked) {
        this.text = text;
        this.marked = marked;
    }

    /** The attribution that shares more than half of all words with these pieces; null where there is none. */
    @Nullable
    Marked like(List<Span> pieces) {
        for (Marked candidate : marked) {
            int shared = shared(pieces, candidate.content());
            if (shared * 2 > length(pieces) + length(candidate.content()) - shared) {
                return candidate;
            }
        }
        return null;
    }

    /** The attribution that holds more than half of the piece; null where there is none. */
    @Nullable
    Marked holding(Span piece) {
        for (Marked candidate : marked) {
            if (shared(List.of(piece), candidate.content()) * 2 > piece.length()) {
                return candidate;
            }
        }
        return null;
    }

    private static int length(List<Span> pieces) {
        return pieces.stream().mapToInt(Span::length).sum();
    }

    private static int shared(List<Span> a, List<Span> b) {
        int shared = 0;
        for (Span left : a) {
            for (Span right : b) {
                shared += Math.max(0, Math.min(left.end(), right.end()) - Math.max(left.start(), right.start()));
            }
        }
        return shared;
    }

    /** Whether the group names the source: the same word says who it is, or both name nobody. */
    boolean isSource(@Nullable Group group, @Nullable Span source) {
        Group wanted = source == null ? null : group(source);
        if (group == null || wanted == null) {
            return group == null && wanted == null;
        }
        int head = text.headOf(group);
        int wantedHead = text.headOf(wanted);
        boolean pronoun = text.has(head, Lexicon.PRONOUN) || text.has(wantedHead, Lexicon.PRONOUN);
        return pronoun ? head == wantedHead : word(head).equals(word(wantedHead));
    }

    private @Nullable Group group(Span span) {
        int first = text.firstTokenFrom(span.start());
        int last = text.lastTokenBefore(span.end());
        int end = first;
        while (end < last && !text.is(end + 1, ',') && !text.is(end + 1, '(')) {
            end++;
        }
        return first <= last ? new Group(first, end) : null;
    }

    private String word(int token) {
        return text.tokens().lowerCase(token);
    }
}
