package dev.detente.analysis.quote;

import dev.detente.analysis.quote.Utterance.Basis;
import dev.detente.analysis.quote.model.QuoteTagger;
import dev.detente.analysis.quote.model.QuoteTagger.Attribution;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds mixed and reported speech, and quoted fragments, with the trained tagger. What is direct speech of its own is
 * known already, and is left to the rules that found it: they know the marks.
 */
final class LearnedSpeech {
    private final TaggedText text;
    private final WordTests words;
    private final NounGroups groups;
    private final Cues cues;
    private final QuotationEdges edges;
    private final Sources sources;
    /** By their cues. */
    private final List<Utterance> direct;

    private final QuoteTagger tagger;
    private final Plausibility plausibility;
    private final BitSet known;
    private int next;

    LearnedSpeech(
            TaggedText text,
            WordTests words,
            NounGroups groups,
            Cues cues,
            Sources sources,
            QuoteTagger tagger,
            List<Utterance> direct) {
        this.text = text;
        this.words = words;
        this.groups = groups;
        this.cues = cues;
        this.edges = new QuotationEdges(text);
        this.sources = sources;
        this.direct = direct.stream()
                .filter(utterance -> utterance.cue() != null)
                .sorted(Comparator.comparingInt(LearnedSpeech::cueStart))
                .toList();
        this.tagger = tagger;
        this.plausibility = new Plausibility(text, new Voices(text, words), cues);
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
        Contents contents = new Contents(text, words, groups);
        List<Attribution> tagged = tagger.tag(text.document(), marks(text), known);
        for (int i = 0; i < tagged.size(); i++) {
            int next = i + 1 < tagged.size() ? start(tagged.get(i + 1)) : Integer.MAX_VALUE;
            Attribution attribution = contents.mended(tagged.get(i), next);
            Utterance before = before(attribution.cue(), found);
            if (!isKnown(attribution.content())
                    && !isTitle(attribution.content())
                    && plausibility.accepts(attribution)) {
                Sources.Finding source = sources.of(attribution, before);
                if (!source.mute() || cues.isSaying(attribution.cue())) {
                    found.add(utterance(attribution, source.speaker()));
                }
            }
        }
        return found;
    }

    private static int start(Attribution attribution) {
        int start =
                Math.min(attribution.cue().start(), attribution.content().get(0).start());
        Span source = attribution.source();
        return source == null ? start : Math.min(start, source.start());
    }

    /** What was attributed last before a cue, in marks or out. */
    private @Nullable Utterance before(Span cue, List<Utterance> found) {
        while (next < direct.size() && cueStart(direct.get(next)) < cue.start()) {
            next++;
        }
        Utterance marked = next == 0 ? null : direct.get(next - 1);
        Utterance learned = found.isEmpty() ? null : found.get(found.size() - 1);
        return learned == null || marked != null && cueStart(marked) > cueStart(learned) ? marked : learned;
    }

    private static int cueStart(Utterance utterance) {
        Span cue = utterance.cue();
        return cue == null ? -1 : cue.start();
    }

    /** The quotations, marks included: what the tagger sees, and is trained with. */
    static List<Span> marks(TaggedText text) {
        return text.quotations().stream().map(Quotation::outer).toList();
    }

    private boolean isTitle(List<Span> content) {
        int quoted = quotationOf(content);
        return quoted != TaggedText.OUTSIDE && edges.isTitle(quoted, cues);
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

    private Utterance utterance(Attribution attribution, @Nullable Group speaker) {
        List<Span> pieces = attribution.content();
        int quoted = quotationOf(pieces);
        boolean direct = quoted != TaggedText.OUTSIDE && !text.isLoose(quoted);
        Span first = direct ? text.quotations().get(quoted).inner() : pieces.get(0);
        Quote.Type type = direct ? Quote.Type.DIRECT : typeOf(pieces);
        Utterance utterance = new Utterance(Basis.TAGGER, type, first, attribution.cue(), speaker);
        pieces.subList(1, pieces.size()).forEach(utterance::add);
        utterance.weigh(attribution.logOdds());
        return utterance;
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
