package dev.detente.analysis.quote;

import dev.detente.analysis.quote.Utterance.Basis;
import dev.detente.analysis.quote.model.QuoteTagger;
import dev.detente.analysis.quote.model.QuoteTagger.Attribution;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds mixed and reported speech, and quoted fragments, with the trained tagger. What is direct speech of its own is
 * known already, and is left to the rules that found it: they know the marks.
 */
final class LearnedSpeech {
    private final TaggedText text;
    private final Cues cues;
    private final QuoteTagger tagger;
    private final Plausibility plausibility;
    private final BitSet known;

    LearnedSpeech(TaggedText text, Cues cues, QuoteTagger tagger, List<Utterance> direct) {
        this.text = text;
        this.cues = cues;
        this.tagger = tagger;
        this.plausibility = new Plausibility(text);
        this.known = new BitSet(text.size());
        for (Utterance utterance : direct) {
            for (Span segment : utterance.segments()) {
                known.set(text.firstTokenFrom(segment.start()), text.firstTokenFrom(segment.end()));
            }
        }
    }

    /** All speech beside the direct speech that is known, in order of its cues. */
    List<Utterance> find() {
        List<Utterance> found = new ArrayList<>();
        for (Attribution attribution : tagger.tag(text.document(), marks(text), known)) {
            if (!isKnown(attribution.content()) && plausibility.accepts(attribution)) {
                found.add(utterance(attribution));
            }
        }
        return found;
    }

    /** The quotations, marks included: what the tagger sees, and is trained with. */
    static List<Span> marks(TaggedText text) {
        return text.quotations().stream().map(Quotation::outer).toList();
    }

    private boolean isKnown(List<Span> content) {
        for (Span piece : content) {
            int end = text.firstTokenFrom(piece.end());
            for (int i = text.firstTokenFrom(piece.start()); i < end; i++) {
                if (known.get(i) && text.isWord(i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private Utterance utterance(Attribution attribution) {
        List<Span> pieces = attribution.content();
        Group speaker = speaker(attribution);
        int quoted = quotationOf(pieces);
        boolean direct = quoted != TaggedText.OUTSIDE && !text.isLoose(quoted);
        Span first = direct ? text.quotations().get(quoted).inner() : pieces.get(0);
        Quote.Type type = direct ? Quote.Type.DIRECT : typeOf(pieces);
        Utterance utterance = new Utterance(Basis.TAGGER, type, first, attribution.cue(), speaker);
        pieces.subList(1, pieces.size()).forEach(utterance::add);
        utterance.weigh(attribution.logOdds());
        return utterance;
    }

    /** The source without what stands in apposition to it; where the tagger names none, the cue's subject. */
    private @Nullable Group speaker(Attribution attribution) {
        Span source = attribution.source();
        if (source == null) {
            return subject(text.firstTokenFrom(attribution.cue().start()));
        }
        int first = text.firstTokenFrom(source.start());
        int end = text.firstTokenFrom(source.end());
        int last = first;
        while (last + 1 < end
                && !text.is(last + 1, ',')
                && !text.is(last + 1, '(')
                && !text.has(last + 1, Lexicon.RELATIVE)) {
            last++;
        }
        last = beforeTime(first, last);
        return last < first ? subject(text.firstTokenFrom(attribution.cue().start())) : new Group(first, last);
    }

    /** Where a source ends that a time follows: {@code the president on Friday}, {@code the paper this month}. */
    private int beforeTime(int first, int last) {
        int end = last;
        while (end >= first && !text.isWord(end) && !text.isPossessive(end) && !text.isAbbreviationPeriod(end)) {
            end--;
        }
        if (end >= first && text.has(end, Lexicon.TIME)) {
            end--;
            while (end >= first
                            && text.has(
                                    end,
                                    Lexicon.DETERMINER | Lexicon.PREPOSITION | Lexicon.INNER_PREPOSITION | Lexicon.TIME)
                    || end >= first && text.is(end, "last")) {
                end--;
            }
        }
        return end;
    }

    private @Nullable Group subject(int cue) {
        int sentence = text.document().sentenceAt(text.tokens().start(cue));
        if (sentence < 0 || !cues.isSpeaking(cue)) {
            return null;
        }
        int start =
                text.firstTokenFrom(text.document().sentences().get(sentence).start());
        return cues.subject(cue, start, null);
    }

    /** Index of the quotation that holds all words, which are then direct speech. */
    private int quotationOf(List<Span> pieces) {
        if (pieces.size() > 1) {
            return TaggedText.OUTSIDE;
        }
        int first = text.firstTokenFrom(pieces.get(0).start());
        int end = text.firstTokenFrom(pieces.get(0).end());
        int quotation = TaggedText.OUTSIDE;
        for (int i = first; i < end; i++) {
            if (text.isWord(i) && !(i == first && text.outside(i) && text.is(i, "that"))) {
                int at = text.quotationAt(i);
                if (at == TaggedText.OUTSIDE || quotation != TaggedText.OUTSIDE && at != quotation) {
                    return TaggedText.OUTSIDE;
                }
                quotation = at;
            }
        }
        return quotation;
    }

    private Quote.Type typeOf(List<Span> pieces) {
        for (Span piece : pieces) {
            int end = text.firstTokenFrom(piece.end());
            for (int i = text.firstTokenFrom(piece.start()); i < end; i++) {
                if (text.isWord(i) && !text.outside(i)) {
                    return Quote.Type.MIXED;
                }
            }
        }
        return Quote.Type.INDIRECT;
    }
}
