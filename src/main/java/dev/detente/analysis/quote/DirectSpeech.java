package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells which quotations are speech and who said them: by a cue before ({@code he said: "..."}) or behind
 * ({@code "...," he said}), by a name and a colon, or from what stands around a quotation that is sentences of its own.
 * A quotation that is none of these is a fragment and left to {@link ReportedSpeech}.
 */
final class DirectSpeech {
    private static final int REACH = 60;

    private final TaggedText text;
    private final NounGroups groups;
    private final List<Quotation> quotations;
    private final @Nullable Utterance[] byQuotation;
    private final boolean[] standalone;
    private final List<Utterance> utterances = new ArrayList<>();

    DirectSpeech(TaggedText text, NounGroups groups) {
        this.text = text;
        this.groups = groups;
        this.quotations = text.quotations();
        this.byQuotation = new Utterance[quotations.size()];
        this.standalone = new boolean[quotations.size()];
    }

    /** Attributes all quotations of the text. */
    List<Utterance> attribute() {
        for (int k = 0; k < quotations.size(); k++) {
            if (!continues(k) && !cueBefore(k) && !cueBehind(k)) {
                standsAlone(k);
            }
        }
        for (int k = quotations.size() - 1; k >= 0; k--) {
            lookAhead(k);
        }
        return utterances;
    }

    /** Whether the quotation is taken for speech; a fragment is not. */
    boolean isSpeech(int quotation) {
        return byQuotation[quotation] != null;
    }

    private int firstToken(int k) {
        return text.firstTokenFrom(quotations.get(k).outer().start());
    }

    /** The first token behind the quotation. */
    private int behind(int k) {
        return text.firstTokenFrom(quotations.get(k).outer().end());
    }

    private int paragraphStart(int k) {
        Span paragraph = text.document().paragraphs().get(quotations.get(k).paragraph());
        return text.firstTokenFrom(paragraph.start());
    }

    private int paragraphEnd(int k) {
        Span paragraph = text.document().paragraphs().get(quotations.get(k).paragraph());
        return text.firstTokenFrom(paragraph.end());
    }

    /** The first token of the sentence before the quotation, as far as no other quotation stands in between. */
    private int sentenceStart(int k) {
        int first = firstToken(k);
        int limit = Math.max(paragraphStart(k), first - REACH);
        int i = first;
        while (i > limit && text.outside(i - 1) && !isTerminal(i - 1)) {
            i--;
        }
        return i;
    }

    private int sentenceEnd(int k) {
        int i = behind(k);
        int limit = Math.min(paragraphEnd(k), i + REACH);
        while (i < limit && text.outside(i) && !isTerminal(i)) {
            i++;
        }
        return i;
    }

    private boolean isTerminal(int token) {
        char c = text.tokens().charAt(token);
        if (c == '!' || c == '?' || c == ';') {
            return true;
        }
        if (!text.is(token, '.') || text.isAbbreviationPeriod(token)) {
            return false;
        }
        return token + 1 >= text.size() || !text.isGlued(token + 1) || !text.isWord(token + 1);
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
                || firstToken(k) != paragraphStart(k)) {
            return false;
        }
        join(k, before);
        return true;
    }

    private void join(int k, Utterance utterance) {
        utterance.add(quotations.get(k).inner());
        byQuotation[k] = utterance;
    }

    private boolean open(int k, @Nullable Span cue, @Nullable Group speaker) {
        Utterance utterance = new Utterance(Quote.Type.DIRECT, quotations.get(k).inner(), cue, speaker);
        byQuotation[k] = utterance;
        utterances.add(utterance);
        return true;
    }

    private boolean cueBefore(int k) {
        int first = firstToken(k);
        int start = sentenceStart(k);
        if (start == first) {
            return false;
        }
        int mark = first - 1;
        int cue = lastCue(mark, start);
        if (text.is(mark, ':')) {
            return open(k, cue < 0 ? text.span(mark, mark) : text.span(cue, cue), beforeColon(cue, start, mark, k));
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
        if (!comma && !(cue == mark && isSentence(k))) {
            return false;
        }
        Group speaker = subject(cue, start, before);
        return open(k, text.span(cue, cue), speaker);
    }

    private @Nullable Group subject(int cue, int start, @Nullable Utterance before) {
        Group group = text.has(cue, GERUND) ? null : groups.leftOf(cue, start);
        if (group != null) {
            return group;
        }
        int earlier = lastCue(cue, start);
        if (earlier >= 0) {
            group = groups.leftOf(earlier, start);
        }
        if (group == null && before != null) {
            group = before.speaker();
        }
        return group != null ? group : groups.subjectFrom(start, cue);
    }

    private @Nullable Group beforeColon(int cue, int start, int colon, int k) {
        Group group = cue < 0 ? null : subject(cue, start, null);
        if (group == null) {
            group = groups.subjectFrom(start, colon);
        }
        if (group == null && start > paragraphStart(k)) {
            group = groups.subjectFrom(paragraphStart(k), start);
        }
        return group;
    }

    /** The last cue of speech before the token; -1 where there is none. */
    private int lastCue(int before, int start) {
        for (int i = before - 1; i >= start; i--) {
            if (isCue(i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean isCue(int token) {
        if (!text.outside(token) || !text.has(token, QUOTE | WEAK) || !text.has(token, CUE)) {
            return false;
        }
        if (text.isCapitalised(token) && !text.has(token, GERUND)) {
            return false;
        }
        if (text.has(token, GERUND)) {
            return true;
        }
        int i = token - 1;
        while (i >= 0 && groups.isAdverb(i)) {
            i--;
        }
        if (i >= 0 && text.has(token, FINITE)) {
            return !text.has(i, BE | DETERMINER | INNER_PREPOSITION);
        }
        return i >= 0 && !text.has(i, DETERMINER);
    }

    private boolean cueBehind(int k) {
        Quotation quotation = quotations.get(k);
        int from = behind(k);
        int end = sentenceEnd(k);
        if (from >= end) {
            return false;
        }
        char last = text.text().charAt(quotation.inner().end() - 1);
        boolean comma = text.is(from, ',');
        boolean pauses = comma || ",?!\u2014\u2013-\u2026.".indexOf(last) >= 0;
        if (!pauses || last == '.' && !comma && text.isCapitalised(from) && !text.has(from, PRONOUN)) {
            return false;
        }
        int i = comma ? from + 1 : from;
        while (i < end && (groups.isAdverb(i) || text.is(i, '-') || text.is(i, '\u2014'))) {
            i++;
        }
        if (i >= end) {
            return false;
        }
        if (text.has(i, QUOTE | WEAK) && text.has(i, FINITE) && !text.isCapitalised(i)) {
            Group speaker = groups.startingAt(i + 1, end);
            if (speaker != null) {
                return open(k, text.span(i, i), speaker);
            }
        }
        for (int cue = i + 1; cue < end; cue++) {
            if (!isCue(cue) || text.has(cue, GERUND)) {
                continue;
            }
            Group speaker = groups.leftOf(cue, i);
            if (speaker != null && (speaker.first() <= i + 1 || groups.subjectFrom(i, cue) != null)) {
                return open(k, text.span(cue, cue), speaker);
            }
        }
        return false;
    }

    /** Whether the words are a sentence rather than a fragment: a capital and four words, or an end mark. */
    private boolean isSentence(int k) {
        Span inner = quotations.get(k).inner();
        String all = text.text();
        char last = all.charAt(inner.end() - 1);
        int first = text.firstTokenFrom(inner.start());
        int tokens = text.firstTokenFrom(inner.end()) - first;
        boolean capital =
                Character.isUpperCase(all.charAt(inner.start())) || !Character.isLetter(all.charAt(inner.start()));
        return capital && (tokens >= 5 || last == '!' || last == '?');
    }

    private void standsAlone(int k) {
        int first = firstToken(k);
        int start = sentenceStart(k);
        int end = sentenceEnd(k);
        boolean alone = start == first && behind(k) >= end;
        if (!alone) {
            return;
        }
        Span inner = quotations.get(k).inner();
        char last = text.text().charAt(inner.end() - 1);
        boolean ends =
                ".?!\u2026,\u2019'".indexOf(last) >= 0 || !quotations.get(k).closed();
        if (!ends && text.firstTokenFrom(inner.end()) - text.firstTokenFrom(inner.start()) < 6) {
            return;
        }
        standalone[k] = true;
        Utterance before = k > 0 ? byQuotation[k - 1] : null;
        boolean sameParagraph =
                k > 0 && quotations.get(k - 1).paragraph() == quotations.get(k).paragraph();
        if (sameParagraph && before != null && adjacent(k)) {
            join(k, before);
        }
    }

    /** Whether at most the rest of one sentence stands between the quotation and the one before it. */
    private boolean adjacent(int k) {
        int first = firstToken(k);
        for (int i = behind(k - 1); i < first - 1; i++) {
            if (isTerminal(i) && !text.is(i, ';')) {
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
        if (k + 1 < quotations.size() && quotations.get(k + 1).paragraph() == paragraph && adjacent(k + 1)) {
            Utterance next = byQuotation[k + 1];
            if (next != null) {
                open(k, next.cue(), next.speaker());
                return;
            }
        }
        int first = firstToken(k);
        if (first > paragraphStart(k)) {
            open(k, null, subjectBefore(first, paragraphStart(k)));
        } else {
            open(k, null, speakerBefore(k, paragraph));
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
        return subjectBefore(text.firstTokenFrom(previous.end()), text.firstTokenFrom(previous.start()));
    }

    /** The subject of the last sentence before the token. */
    private @Nullable Group subjectBefore(int token, int limit) {
        int end = token - 1;
        while (end > limit && (isTerminal(end) || text.is(end, ':'))) {
            end--;
        }
        int start = end;
        int reach = Math.max(limit, end - REACH);
        while (start > reach && !isTerminal(start - 1)) {
            start--;
        }
        int cue = lastCue(end + 1, start);
        Group group = cue < 0 ? null : subject(cue, start, null);
        return group != null ? group : groups.subjectFrom(start, end + 1);
    }
}
