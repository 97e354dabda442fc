package dev.detente.analysis.quote;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds quotations and reported speech, each with its cue and its speaker. Stateless, safe to share. */
public final class QuoteExtractor {
    /** All quotes of a text, in order of their start. Time grows linearly with the text. */
    public List<Quote> extract(Document document) {
        TaggedText text = TaggedText.of(document);
        NounGroups groups = new NounGroups(text);
        DirectSpeech direct = new DirectSpeech(text, groups);
        List<Utterance> utterances = new ArrayList<>(direct.attribute());
        utterances.sort(Comparator.comparingInt(Utterance::start));
        List<Quote> quotes = new ArrayList<>();
        for (Utterance u : utterances) {
            Group g = u.speaker();
            Span mention = g == null ? null : text.span(g.first(), g.last());
            quotes.add(new Quote(
                    u.type(),
                    u.segments(),
                    u.cue(),
                    mention == null ? null : new Speaker(mention, null, null, null, null, mention)));
        }
        return quotes;
    }
}
