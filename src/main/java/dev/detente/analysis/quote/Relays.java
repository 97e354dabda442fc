package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.text.Span;
import org.jspecify.annotations.Nullable;

/** Finds who passed a speaker's words on: a platform ({@code on Truth Social}) or the body that reports the quote. */
final class Relays {
    private static final int REACH = 40;

    private final TaggedText text;
    private final NounGroups groups;

    Relays(TaggedText text, NounGroups groups) {
        this.text = text;
        this.groups = groups;
    }

    /** The platform that the sentence of the cue names before the cue or right behind it, or null. */
    @Nullable
    Span platform(Span cue) {
        int at = text.firstTokenFrom(cue.start());
        int sentence = text.document().sentenceAt(cue.start());
        if (sentence < 0) {
            return null;
        }
        Span bounds = text.document().sentences().get(sentence);
        int from = Math.max(text.firstTokenFrom(bounds.start()), at - REACH);
        int to = Math.min(text.firstTokenFrom(bounds.end()), at + 8);
        for (int i = from; i + 1 < to; i++) {
            if (text.outside(i) && text.outside(i + 1) && isOn(i) && text.isCapitalised(i + 1)) {
                int last = i + 1;
                while (last + 1 < to && text.isWord(last + 1) && text.isCapitalised(last + 1)) {
                    last++;
                }
                if (text.has(last, PLATFORM)) {
                    return text.span(i + 1, last);
                }
            }
        }
        return null;
    }

    private boolean isOn(int token) {
        return text.is(token, "on") || text.is(token, "On") || text.is(token, "via") || text.is(token, "Via");
    }

    /** The body that reports that the speaker said it ({@code Xinhua reported that the president said}), or null. */
    @Nullable
    Span body(Utterance utterance) {
        Span cue = utterance.cue();
        Group speaker = utterance.speaker();
        if (cue == null || speaker == null) {
            return null;
        }
        int inner = Math.min(text.firstTokenFrom(cue.start()), speaker.first());
        int sentence = text.document().sentenceAt(text.tokens().start(inner));
        if (sentence < 0) {
            return null;
        }
        Span bounds = text.document().sentences().get(sentence);
        int from = Math.max(text.firstTokenFrom(bounds.start()), inner - REACH);
        for (int i = inner - 1; i > from; i--) {
            if (text.is(i, "to") && (text.is(i - 1, "According") || text.is(i - 1, "according"))) {
                return outlet(groups.invertedAt(i + 1, inner));
            }
            if (text.outside(i) && text.is(i, "quoted") && i + 1 == speaker.first()) {
                Group by = groups.leftOf(i, from);
                return by == null || text.has(by.last(), PRONOUN) ? null : text.span(by.first(), by.last());
            }
            if (text.outside(i) && text.has(i, CLAUSE | THAT) && text.has(i, FINITE) && !text.isCapitalised(i)) {
                return outlet(groups.leftOf(i, from));
            }
        }
        return null;
    }

    private @Nullable Span outlet(@Nullable Group body) {
        return body != null && text.has(body.last(), OUTLET) ? text.span(body.first(), body.last()) : null;
    }
}
