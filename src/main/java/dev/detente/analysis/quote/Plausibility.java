package dev.detente.analysis.quote;

import dev.detente.analysis.quote.model.QuoteTagger.Attribution;
import dev.detente.analysis.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refuses what the tagger takes for an attribution though the words themselves show that it is none. */
final class Plausibility {
    private static final int FEW = 3;

    /** Deeds by which nothing is said; what they are done to is no message. */
    private static final Set<String> ACTS = Set.of(
            "acquitted",
            "appointed",
            "arrested",
            "awarded",
            "banned",
            "captured",
            "charged",
            "convicted",
            "destroyed",
            "detained",
            "elected",
            "fired",
            "imposed",
            "injured",
            "killed",
            "named",
            "nominated",
            "passed",
            "placed",
            "pumped",
            "sanctioned",
            "sentenced",
            "signed",
            "struck",
            "sued",
            "wounded");

    private final TaggedText text;
    private final Headings headings;

    Plausibility(TaggedText text) {
        this.text = text;
        this.headings = new Headings(text);
    }

    boolean accepts(Attribution attribution) {
        return !isPartOfWord(attribution.cue())
                && !isFigure(attribution.cue())
                && !hangsOnNoun(attribution.cue())
                && !isForeign(attribution.cue())
                && !isName(attribution.cue())
                && !isPronoun(attribution.content())
                && !isScrap(attribution)
                && !isAct(attribution)
                && !isNote(attribution)
                && !isHeadline(attribution);
    }

    /** {@code Sales 291.7 mln}: a table, not a word that attributes anything. */
    private boolean isFigure(Span cue) {
        return Character.isDigit(text.text().charAt(cue.start()));
    }

    /** {@code so-called}. */
    private boolean isPartOfWord(Span cue) {
        int first = text.firstTokenFrom(cue.start());
        return first > 0 && text.isGlued(first) && text.is(first - 1, '-');
    }

    /** {@code of talks at}: a noun that tells of another noun attributes nothing. */
    private boolean hangsOnNoun(Span cue) {
        int first = text.firstTokenFrom(cue.start());
        return text.is(first, "of") && text.firstTokenFrom(cue.end()) > first + 1;
    }

    /** A word of another script in a text that the tagger cannot read. */
    private boolean isForeign(Span cue) {
        char first = text.text().charAt(cue.start());
        return Character.isLetter(first) && Character.UnicodeScript.of(first) != Character.UnicodeScript.LATIN;
    }

    /** A capital in mid-sentence: part of a name ({@code Mahala View Lodge}). */
    private boolean isName(Span cue) {
        int first = text.firstTokenFrom(cue.start());
        int sentence = text.document().sentenceAt(cue.start());
        return text.isCapitalised(first)
                && text.firstTokenFrom(cue.end()) == first + 1
                && first > 0
                && text.isWord(first - 1)
                && text.outside(first)
                && sentence >= 0
                && text.document().sentences().get(sentence).start() < cue.start()
                && !text.has(first, Lexicon.CUE)
                && !headings.hold(first);
    }

    /** Nothing but "which" or "that": what is said of it is not what is said. */
    private boolean isPronoun(List<Span> content) {
        int first = text.firstTokenFrom(content.get(0).start());
        return content.size() == 1
                && text.firstTokenFrom(content.get(0).end()) == first + 1
                && (text.has(first, Lexicon.RELATIVE) || text.is(first, "that"));
    }

    /** One or two words that are attributed by a word which no list knows: {@code confirmed him}. */
    private boolean isScrap(Attribution attribution) {
        int words = 0;
        for (Span piece : attribution.content()) {
            words += text.firstTokenFrom(piece.end()) - text.firstTokenFrom(piece.start());
        }
        int end = text.firstTokenFrom(attribution.cue().end());
        for (int i = text.firstTokenFrom(attribution.cue().start()); i < end; i++) {
            if (text.has(i, Lexicon.CUE | Lexicon.BELIEF | Lexicon.INTENTION)) {
                return false;
            }
        }
        return words < FEW;
    }

    /** {@code sentenced him to a year}; but {@code charged that the vote was stolen} is speech. */
    private boolean isAct(Attribution attribution) {
        boolean act = false;
        int end = text.firstTokenFrom(attribution.cue().end());
        for (int i = text.firstTokenFrom(attribution.cue().start()); i < end; i++) {
            if (text.has(i, Lexicon.CLAUSE | Lexicon.THAT)) {
                return false;
            }
            act |= ACTS.contains(text.tokens().word(i));
        }
        int first = text.firstTokenFrom(attribution.content().get(0).start());
        return act && !text.is(first, "that") && !holdsMark(attribution.content());
    }

    /** A label before a colon is nobody: {@code NOTE: Year ago figures ...}. */
    private boolean isNote(Attribution attribution) {
        Span source = attribution.source();
        int cue = text.firstTokenFrom(attribution.cue().start());
        if (source == null || !text.is(cue, ':')) {
            return false;
        }
        return switch (source.of(text.text()).toUpperCase(Locale.ROOT)) {
            case "NOTE", "NOTES", "UPDATE", "CORRECTION", "EDITOR'S NOTE", "RELATED", "SEE ALSO", "PHOTO", "PHOTOS" ->
                true;
            default -> false;
        };
    }

    /** A heading in which nobody speaks right beside a verb that says so: {@code A Call Between the Two Leaders}. */
    private boolean isHeadline(Attribution attribution) {
        int cue = text.firstTokenFrom(attribution.cue().start());
        if (!headings.hold(cue)) {
            return false;
        }
        Span source = attribution.source();
        int cueEnd = text.firstTokenFrom(attribution.cue().end());
        if (source == null
                || text.firstTokenFrom(source.end()) != cue && text.firstTokenFrom(source.start()) != cueEnd) {
            return true;
        }
        if (holdsMark(attribution.content())) {
            return false;
        }
        for (int i = cue; i < cueEnd; i++) {
            if (headings.isReporting(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean holdsMark(List<Span> content) {
        for (Span piece : content) {
            int end = text.firstTokenFrom(piece.end());
            for (int i = text.firstTokenFrom(piece.start()); i < end; i++) {
                if (!text.outside(i)) {
                    return true;
                }
            }
        }
        return false;
    }
}
