package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who passed a speaker's words on: a platform ({@code on Truth Social}) or the body that reports the quote. */
final class Relays {
    private static final int REACH = 40;

    private final TaggedText text;

    Relays(TaggedText text) {
        this.text = text;
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

    /**
     * For each utterance the one that reports it: a body's report whose words hold cue and speaker of this one. Sorted
     * by start, so that a report comes before what it holds.
     */
    @Nullable
    Utterance[] reporters(List<Utterance> utterances) {
        @Nullable Utterance[] reporters = new Utterance[utterances.size()];
        List<Utterance> open = new ArrayList<>();
        for (int i = 0; i < reporters.length; i++) {
            Utterance here = utterances.get(i);
            Span cue = here.cue();
            int from = cue == null ? here.start() : Math.min(cue.start(), here.start());
            open.removeIf(report -> report.end() <= from);
            Group speaker = here.speaker();
            for (Utterance report : open) {
                if (cue != null
                        && speaker != null
                        && report.start() <= cue.start()
                        && cue.end() <= report.end()
                        && report.start() <= text.tokens().start(speaker.first())) {
                    reporters[i] = report;
                }
            }
            Group source = here.speaker();
            if (here.type() != Quote.Type.DIRECT
                    && source != null
                    && text.has(source.last(), OUTLET)
                    && open.size() < 4) {
                open.add(here);
            }
        }
        return reporters;
    }
}
