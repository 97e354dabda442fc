package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.quote.Utterance.Basis;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which quotations are speech and who said them: by a cue before ({@code he said: "..."}) or behind
 * ({@code "...," he said}), by a name and a colon, or from what stands around a quotation that is sentences of its own.
 * A quotation that is none of these is a fragment and left to {@link LearnedSpeech}.
 */
final class DirectSpeech {
    private static final int REACH = 60;

    private final TaggedText text;
    private final NounGroups groups;
    private final Cues cues;
    private final WordTests words;
    private final QuotationEdges edges;
    private final Subjects subjects;
    private final Signatures signatures;
    private final List<Quotation> quotations;
    private final @Nullable Utterance[] byQuotation;
    private final boolean[] standalone;
    private final List<Utterance> utterances = new ArrayList<>();

    DirectSpeech(TaggedText text, WordTests words, NounGroups groups, Cues cues) {
        this.text = text;
        this.groups = groups;
        this.cues = cues;
        this.words = words;
        this.edges = new QuotationEdges(text);
        this.subjects = new Subjects(text, groups, cues, edges);
        this.signatures = new Signatures(text, words, groups, edges);
        this.quotations = text.quotations();
        this.byQuotation = new Utterance[quotations.size()];
        this.standalone = new boolean[quotations.size()];
    }

    /** Attributes all quotations of the text. */
    List<Utterance> attribute() {
        for (int k = 0; k < quotations.size(); k++) {
            if (edges.isTitle(k, cues)) {
                continue;
            }
            if (!cueBefore(k) && !signed(k) && !cueBehind(k) && !continues(k)) {
                standsAlone(k);
            }
        }
        for (int k = quotations.size() - 1; k >= 0; k--) {
            lookAhead(k);
        }
        return utterances;
    }

    /** Whether the token stands in quotation marks that are not taken for speech of its own. */
    boolean isFragment(int token) {
        int quotation = text.quotationAt(token);
        return quotation != TaggedText.OUTSIDE && byQuotation[quotation] == null && !standalone[quotation];
    }

    /** The first token of the sentence before the quotation, as far as no other quotation stands in between. */
    private int sentenceStart(int k) {
        int first = edges.firstToken(k);
        int limit = Math.max(edges.paragraphStart(k), first - REACH);
        int i = first;
        while (i > limit
                && (text.outside(i - 1) ? !edges.isTerminal(i - 1) : isFragment(i - 1) && !endsSentence(i - 1))) {
            i--;
        }
        return i;
    }

    /** Whether the token closes a quotation whose last word ends a sentence, right before another quotation. */
    private boolean endsSentence(int token) {
        Quotation quotation = quotations.get(text.quotationAt(token));
        return token + 1 < text.size()
                && !text.outside(token + 1)
                && text.quotationAt(token + 1) != text.quotationAt(token)
                && ".?!".indexOf(edges.lastMark(quotation)) >= 0;
    }

    private int sentenceEnd(int k) {
        int i = edges.behind(k);
        int limit = Math.min(edges.paragraphEnd(k), i + REACH);
        while (i < limit && text.outside(i) && !edges.isTerminal(i)) {
            i++;
        }
        return i;
    }

    /** An unclosed quotation goes on where the next paragraph opens with a mark again. */
    private boolean continues(int k) {
        if (k == 0) {
            return false;
        }
        Quotation last = quotations.get(k - 1);
        Quotation here = quotations.get(k);
        Utterance before = byQuotation[k - 1];
        if (last.closed()
                || before == null
                || here.paragraph() != last.paragraph() + 1
                || edges.firstToken(k) != edges.paragraphStart(k)) {
            return false;
        }
        join(k, before);
        return true;
    }

    private void join(int k, Utterance utterance) {
        utterance.add(quotations.get(k).inner());
        byQuotation[k] = utterance;
    }

    private boolean open(Basis basis, int k, @Nullable Span cue, @Nullable Group speaker) {
        // Single marks beside double ones stand in headlines, which shorten what was said.
        Quote.Type type = text.isLoose(k) ? Quote.Type.MIXED : Quote.Type.DIRECT;
        Utterance utterance = new Utterance(basis, type, quotations.get(k).inner(), cue, speaker);
        byQuotation[k] = utterance;
        utterances.add(utterance);
        return true;
    }

    private boolean cueBefore(int k) {
        int first = edges.firstToken(k);
        int start = sentenceStart(k);
        if (start == first) {
            return false;
        }
        int mark = first - 1;
        int cue = cues.lastSpeaking(first, start);
        if (text.is(mark, ':')) {
            if (cue != mark - 1 && cueBehind(k)) {
                return true;
            }
            return open(
                    Basis.COLON,
                    k,
                    cue < 0 ? text.span(mark, mark) : text.span(cue, cue),
                    subjects.beforeColon(cue, start, mark, edges.paragraphStart(k)));
        }
        if (cue < 0) {
            return false;
        }
        boolean comma = text.is(mark, ',') || text.is(mark, '-');
        Utterance before = start > 0 && !text.outside(start - 1) ? byQuotation[text.quotationAt(start - 1)] : null;
        if (comma
                && before != null
                && before.cue() != null
                && before.cue().start() >= text.tokens().start(start)
                && before.cue().start() == text.tokens().start(cue)) {
            join(k, before);
            return true;
        }
        if (!comma && !(cue == mark && (edges.isSentence(k) || !text.has(cue, THAT | OBJECT)))) {
            return false;
        }
        Group inverted = cue == start || text.is(cue - 1, ',') ? groups.invertedAt(cue + 1, mark) : null;
        Group speaker =
                inverted != null && inverted.last() == mark - 1 ? inverted : subjects.subject(cue, start, before);
        return open(Basis.CUE_BEFORE, k, text.span(cue, cue), speaker);
    }

    /**
     * Whether a verb right before the words has them for its object: {@code what he called "the old model," the bank}.
     */
    private boolean isObject(int k) {
        int before = edges.firstToken(k) - 1;
        return before > sentenceStart(k) && !edges.isSentence(k) && cues.isSpeaking(before);
    }

    private boolean signed(int k) {
        Group signer = signatures.under(k);
        return signer != null && open(Basis.CUE_BEHIND, k, null, signer);
    }

    private boolean cueBehind(int k) {
        Quotation quotation = quotations.get(k);
        int from = edges.behind(k);
        int end = sentenceEnd(k);
        if (from >= end || isObject(k)) {
            return false;
        }
        char last = edges.lastMark(quotation);
        boolean comma = text.is(from, ',');
        boolean pauses = comma || ",?!\u2014\u2013-\u2026.".indexOf(last) >= 0;
        // A writer may forget the comma: "We are ready" the minister said.
        boolean forgotten = !pauses && edges.isSentence(k) && sentenceStart(k) == edges.firstToken(k);
        if (!pauses && !forgotten || last == '.' && !comma && text.isCapitalised(from)) {
            return false;
        }
        int i = comma ? from + 1 : from;
        while (i < end && (text.isPossessive(i) || words.isAdverb(i) || text.is(i, '-') || text.is(i, '\u2014'))) {
            i++;
        }
        if (i >= end) {
            return false;
        }
        if (i + 2 < end && text.is(i, "according") && text.is(i + 1, "to")) {
            Group speaker = groups.invertedAt(i + 2, end);
            boolean whole = speaker != null && (speaker.last() + 1 >= end || text.is(speaker.last() + 1, ','));
            return whole && open(Basis.CUE_BEHIND, k, text.span(i, i + 1), speaker);
        }
        if (text.has(i, QUOTE | WEAK) && text.has(i, FINITE) && !text.isCapitalised(i)) {
            Group speaker = groups.invertedAt(i + 1, end);
            if (speaker == null && i + 2 == end && cues.standsForNoun(i + 1)) {
                speaker = new Group(i + 1, i + 1);
            }
            if (speaker != null) {
                return open(Basis.CUE_BEHIND, k, text.span(i, i), speaker);
            }
        }
        for (int cue = i + 1; cue < end; cue++) {
            if (!cues.isSpeaking(cue) || text.has(cue, GERUND)) {
                continue;
            }
            Group speaker = groups.leftOf(cue, i);
            if (speaker != null && text.has(speaker.first(), RELATIVE)) {
                // "...," an official who spoke of it said: what comes first is told of him.
                speaker = groups.endingAt(speaker.first(), i);
            }
            if (speaker != null
                    && (!forgotten || speaker.first() == i && speaker.last() == cue - 1)
                    && (speaker.first() <= i + 1
                            || !text.has(i, PREPOSITION | SUBORDINATOR | CONJUNCTION | RELATIVE))) {
                return open(Basis.CUE_BEHIND, k, text.span(cue, cue), subjects.lead(i, cue, speaker));
            }
        }
        return edges.isPausedSentence(k) && unknownCue(k, i, end);
    }

    /**
     * A verb that no list knows, with a speaker and nothing else: {@code "...," he mocks.}, {@code "...!" reacted A.}
     */
    private boolean unknownCue(int k, int i, int end) {
        if (i + 1 >= end || !text.isWord(i) || !text.isWord(i + 1)) {
            return false;
        }
        boolean pronoun = text.has(i, PRONOUN) && !text.has(i, RELATIVE);
        if (pronoun && isUnknownVerb(i + 1) && (i + 2 >= end || text.is(i + 2, ','))) {
            return open(Basis.CUE_BEHIND, k, text.span(i + 1, i + 1), new Group(i, i));
        }
        Group speaker = isUnknownVerb(i) && words.endsWith(i, "ed") ? groups.invertedAt(i + 1, end) : null;
        boolean alone = speaker != null && speaker.last() + 1 >= end;
        return alone && open(Basis.CUE_BEHIND, k, text.span(i, i), speaker);
    }

    private boolean isUnknownVerb(int token) {
        return !text.isCapitalised(token)
                && !text.has(token, AUXILIARY | PREPOSITION)
                && (words.endsWith(token, "ed") || words.endsWith(token, "s"));
    }

    private void standsAlone(int k) {
        int first = edges.firstToken(k);
        int start = sentenceStart(k);
        int end = sentenceEnd(k);
        Span inner = quotations.get(k).inner();
        char last = edges.lastMark(quotations.get(k));
        boolean ended = edges.behind(k) >= end
                || (".?!\u2026".indexOf(last) >= 0 || !quotations.get(k).closed())
                        && text.isCapitalised(edges.behind(k));
        boolean sourced = edges.behind(k) < end && text.is(edges.behind(k), '[') && edges.isLongSentence(k);
        boolean opens = first == edges.paragraphStart(k) || text.outside(first - 1) || endsSentence(first - 1);
        boolean paused = start == first && opens && edges.isPausedSentence(k);
        if (start != first && !edges.isLongSentence(k) || !ended && !sourced && !paused || text.isLoose(k)) {
            return;
        }
        boolean ends =
                ".?!\u2026,\u2019'".indexOf(last) >= 0 || !quotations.get(k).closed();
        if (!ends && text.firstTokenFrom(inner.end()) - text.firstTokenFrom(inner.start()) < 6) {
            return;
        }
        standalone[k] = true;
        int speech = k - 1;
        while (speech >= 0 && speech > k - 4 && byQuotation[speech] == null && !standalone[speech]) {
            speech--;
        }
        boolean sameParagraph = speech >= 0
                && quotations.get(speech).paragraph() == quotations.get(k).paragraph();
        if (sameParagraph && adjacent(speech, k)) {
            Utterance before = byQuotation[speech];
            if (before != null) {
                join(k, before);
            }
        }
    }

    /** Whether at most the rest of one sentence stands between the quotation and the one before it. */
    private boolean adjacent(int before, int k) {
        int first = edges.firstToken(k);
        for (int i = edges.behind(before); i < first - 1; i++) {
            if (text.outside(i) && edges.isTerminal(i) && !text.is(i, ';')) {
                return false;
            }
        }
        return true;
    }

    /** Finds a speaker for what stands alone: the quotation behind it in the paragraph, else what is told before it. */
    private void lookAhead(int k) {
        if (!standalone[k] || byQuotation[k] != null) {
            return;
        }
        int paragraph = quotations.get(k).paragraph();
        if (k + 1 < quotations.size() && quotations.get(k + 1).paragraph() == paragraph && adjacent(k, k + 1)) {
            Utterance next = byQuotation[k + 1];
            if (next != null) {
                open(Basis.ALONE, k, next.cue(), next.speaker());
                return;
            }
        }
        int first = edges.firstToken(k);
        if (first > edges.paragraphStart(k)) {
            open(Basis.ALONE, k, null, subjects.subjectBefore(first, edges.paragraphStart(k)));
        } else {
            open(Basis.ALONE, k, null, speakerBefore(k, paragraph));
        }
    }

    private @Nullable Group speakerBefore(int k, int paragraph) {
        if (paragraph == 0) {
            return null;
        }
        for (int j = k - 1; j >= 0 && j >= k - 3 && quotations.get(j).paragraph() >= paragraph - 1; j--) {
            Utterance before = byQuotation[j];
            if (before != null && before.speaker() != null) {
                return before.speaker();
            }
        }
        Span previous = text.document().paragraphs().get(paragraph - 1);
        return subjects.subjectBefore(text.firstTokenFrom(previous.end()), text.firstTokenFrom(previous.start()));
    }
}
