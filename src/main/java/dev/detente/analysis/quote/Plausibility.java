package dev.detente.analysis.quote;

import dev.detente.analysis.quote.model.QuoteTagger.Attribution;
import dev.detente.analysis.text.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Refuses what the tagger takes for an attribution though the words themselves show that it is none. */
final class Plausibility {
    private static final int FEW = 3;

    /** How many words before the measure of what came out. */
    private static final int RESULT_REACH = 6;

    /** Deeds by which nothing is said; what they are done to is no message. */
    private static final Set<String> ACTS = Set.of(
            "acquired",
            "acquitted",
            "appointed",
            "arrested",
            "awarded",
            "banned",
            "captured",
            "charged",
            "convicted",
            "destroyed",
            "diluted",
            "detained",
            "elected",
            "fired",
            "guaranteed",
            "imposed",
            "injured",
            "killed",
            "named",
            "nominated",
            "passed",
            "placed",
            "produced",
            "pumped",
            "sanctioned",
            "sentenced",
            "signed",
            "struck",
            "sued",
            "wounded");

    /** Verbs of speech that are nouns of trade as well. */
    private static final Set<String> NOUNS = Set.of(
            "charges",
            "claims",
            "demand",
            "demands",
            "note",
            "notes",
            "offer",
            "offers",
            "order",
            "orders",
            "reports",
            "reserves",
            "warrants");

    private final TaggedText text;
    private final Voices voices;
    private final Cues cues;
    private final Headings headings;
    private final Times times;

    Plausibility(TaggedText text, Voices voices, Cues cues) {
        this.text = text;
        this.voices = voices;
        this.cues = cues;
        this.headings = new Headings(text);
        this.times = new Times(text);
    }

    boolean accepts(Attribution attribution) {
        return !isPartOfWord(attribution.cue())
                && !isFigure(attribution.cue())
                && !hangsOnNoun(attribution.cue())
                && !isForeign(attribution.cue())
                && !isName(attribution.cue())
                && !isPronoun(attribution.content())
                && !isTime(attribution.content())
                && !isScrap(attribution)
                && !isAct(attribution)
                && !isTable(attribution)
                && !isNoun(attribution)
                && !isResult(attribution)
                && !isThing(attribution)
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

    /** When something was said or is to happen: {@code said on Monday}. */
    private boolean isTime(List<Span> content) {
        return content.size() == 1
                && times.isAll(
                        text.firstTokenFrom(content.get(0).start()),
                        text.firstTokenFrom(content.get(0).end()) - 1);
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
        boolean be = false;
        int end = text.firstTokenFrom(attribution.cue().end());
        for (int i = text.firstTokenFrom(attribution.cue().start()); i < end; i++) {
            if (text.has(i, Lexicon.CLAUSE | Lexicon.THAT)) {
                return false;
            }
            act |= ACTS.contains(text.tokens().word(i)) || be && text.is(i, "listed");
            be |= text.has(i, Lexicon.BE);
        }
        int first = text.firstTokenFrom(attribution.content().get(0).start());
        return act && !text.is(first, "that") && !holdsMark(attribution.content());
    }

    /** {@code Shr diluted 28 cts vs 22 cts}: figures side by side, and no verb of speech. */
    private boolean isTable(Attribution attribution) {
        int cueEnd = text.firstTokenFrom(attribution.cue().end());
        for (int i = text.firstTokenFrom(attribution.cue().start()); i < cueEnd; i++) {
            if (text.has(i, Lexicon.THAT | Lexicon.QUOTE) || text.is(i, "according")) {
                return false;
            }
        }
        Span first = attribution.content().get(0);
        int end = text.firstTokenFrom(first.end());
        for (int i = text.firstTokenFrom(first.start()); i < end; i++) {
            if (text.is(i, "vs")) {
                return true;
            }
        }
        return false;
    }

    /** What looks like a verb of speech behind its subject is a noun of its own: {@code a tender offer for}. */
    private boolean isNoun(Attribution attribution) {
        Span source = attribution.source();
        int cue = text.firstTokenFrom(attribution.cue().start());
        if (source == null
                || text.firstTokenFrom(source.end()) != cue
                || !NOUNS.contains(text.tokens().word(cue))
                || !text.isWord(cue - 1)) {
            return false;
        }
        int first = text.firstTokenFrom(attribution.content().get(0).start());
        boolean owner = text.has(cue - 1, Lexicon.DETERMINER | Lexicon.PRONOUN);
        boolean clause = text.is(first, "that") || text.has(first, Lexicon.DETERMINER | Lexicon.PRONOUN);
        return !owner && !clause && !text.isCapitalised(cue - 1) && !cues.isVerb(cue);
    }

    /** What came out is no word of anybody's: {@code posted a net loss}, {@code recorded a surplus}. */
    private boolean isResult(Attribution attribution) {
        int verb = text.firstTokenFrom(attribution.cue().end()) - 1;
        if (!text.is(verb, "posted") && !text.is(verb, "recorded") && !text.is(verb, "posting")) {
            return false;
        }
        Span first = attribution.content().get(0);
        int from = text.firstTokenFrom(first.start());
        int limit = Math.min(text.firstTokenFrom(first.end()), from + RESULT_REACH);
        for (int i = from; i < limit; i++) {
            if (voices.isMute(i)) {
                return true;
            }
        }
        return false;
    }

    /** A thing of nobody's for a cue: {@code the notes were priced}. */
    private boolean isThing(Attribution attribution) {
        int cue = text.firstTokenFrom(attribution.cue().start());
        boolean article = text.is(cue, "the") || text.is(cue, "The") || text.is(cue, "a") || text.is(cue, "A");
        int first = text.firstTokenFrom(attribution.content().get(0).start());
        return article && attribution.source() == null && !text.is(first, "that") && !holdsMark(attribution.content());
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
