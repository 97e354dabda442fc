package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds reported speech by its cue: {@code he said (that) ...}, {@code ..., he said}, {@code according to him, ...},
 * {@code he accused them of ...}. Quotation marks inside what is reported make it mixed; where they hold all of it, it
 * is direct.
 */
final class ReportedSpeech {
    private static final int REACH = 150;

    private final TaggedText text;
    private final NounGroups groups;
    private final Cues cues;
    private final DirectSpeech direct;
    private final Complements complements;
    private final boolean[] cueUsed;
    private final List<Utterance> found = new ArrayList<>();

    ReportedSpeech(
            TaggedText text,
            WordTests words,
            NounGroups groups,
            Cues cues,
            DirectSpeech direct,
            List<Utterance> known) {
        this.text = text;
        this.groups = groups;
        this.cues = cues;
        this.direct = direct;
        this.complements = new Complements(text, words, groups, direct);
        this.cueUsed = new boolean[text.size()];
        for (Utterance utterance : known) {
            Span cue = utterance.cue();
            if (cue != null) {
                cueUsed[text.firstTokenFrom(cue.start())] = true;
            }
        }
    }

    /** All reported speech, in order of its cues. */
    List<Utterance> find() {
        int sentence = -1;
        int start = 0;
        int end = 0;
        @Nullable Group subject = null;
        List<Span> sentences = text.document().sentences();
        for (int i = 0; i < text.size(); i++) {
            while (sentence + 1 < sentences.size()
                    && sentences.get(sentence + 1).start() <= text.tokens().start(i)) {
                sentence++;
                start = i;
                end = text.firstTokenFrom(sentences.get(sentence).end());
                subject = null;
            }
            if (!text.outside(i)) {
                continue;
            }
            int from = Math.max(start, i - REACH);
            int to = Math.min(end, i + REACH);
            if (text.is(i, "According") || text.is(i, "according")) {
                accordingTo(i, from, to);
            } else if (cues.isReporting(i)) {
                Group own = cues.subject(i, from, subject);
                if (own != null) {
                    if (!text.has(i, GERUND)) {
                        subject = own;
                    }
                    if (!cueUsed[i]) {
                        report(i, own, from, to);
                    }
                }
            }
        }
        return found;
    }

    private void accordingTo(int at, int from, int to) {
        if (at + 2 >= to || !text.is(at + 1, "to")) {
            return;
        }
        Group source = groups.invertedAt(at + 2, to);
        if (source == null) {
            return;
        }
        Span cue = text.span(at, at + 1);
        int after = source.last() + 1;
        if (at - from <= 1) {
            int comma = commaFrom(after, to);
            if (comma > 0) {
                add(comma + 1, contentEnd(comma + 1, to), cue, source);
            }
        } else {
            int end = at;
            while (end > from && !text.isWord(end - 1)) {
                end--;
            }
            add(contentStart(from, end), end, cue, source);
        }
    }

    private int commaFrom(int token, int to) {
        for (int i = token; i < to && text.outside(i); i++) {
            if (text.is(i, ',')) {
                return i;
            }
        }
        return -1;
    }

    private void report(int cue, Group subject, int from, int to) {
        int content = complements.startBehind(cue, to);
        if (content > 0) {
            add(content, contentEnd(content, to), text.span(cue, cue), subject);
            return;
        }
        if (text.has(cue, CLAUSE | QUOTE) && text.has(cue, FINITE)) {
            trailing(cue, subject, from, to);
        }
    }

    /** {@code ..., he said.} and {@code ..., he said, ...}: what is reported stands before the subject. */
    private void trailing(int cue, Group subject, int from, int to) {
        int mark = Math.min(firstOfPair(subject, from), cue) - 1;
        if (mark <= from + 1 || !text.is(mark, ',') || !text.outside(mark)) {
            return;
        }
        int start = contentStart(from, mark);
        if (mark - start < 2 || !hasVerb(start, mark)) {
            return;
        }
        Utterance utterance = add(start, mark, text.span(cue, cue), subject);
        int behind = Math.max(cue, subject.last()) + 1;
        if (utterance == null || behind >= to || !text.is(behind, ',')) {
            return;
        }
        int end = contentEnd(behind + 1, to);
        if (end - behind > 3 && !text.has(behind + 1, GERUND | RELATIVE)) {
            utterance.add(text.span(behind + 1, end - 1));
        }
    }

    /** The first token of {@code analysts and traders}, where the subject is only the last of them. */
    private int firstOfPair(Group subject, int from) {
        int and = subject.first() - 1;
        if (and - 1 < from || !text.has(and, CONJUNCTION) || text.is(and, "but")) {
            return subject.first();
        }
        Group other = groups.endingAt(and - 1, from);
        return other == null ? subject.first() : other.first();
    }

    private boolean hasVerb(int from, int to) {
        for (int i = from; i < to; i++) {
            int end = text.tokens().end(i);
            if (text.has(i, AUXILIARY | VERB | CUE) || end > 2 && text.text().startsWith("ed", end - 2)) {
                return true;
            }
        }
        return false;
    }

    /** Where a clause that ends at {@code end} starts: at the sentence, or behind the last direct speech in it. */
    private int contentStart(int from, int end) {
        int start = end;
        while (start > from && (text.outside(start - 1) || direct.isFragment(start - 1))) {
            start--;
        }
        while (start < end && text.outside(start) && !text.isWord(start)) {
            start++;
        }
        return start;
    }

    /** Where what starts at the token ends: with the sentence, or where another cue takes over. */
    private int contentEnd(int start, int to) {
        int i = start;
        for (; i < to; i++) {
            if (!text.outside(i)) {
                if (!direct.isFragment(i) || i > start && takesOver(i, to)) {
                    break;
                }
                continue;
            }
            char c = text.tokens().charAt(i);
            if (c == ';' || c == '\u2014' && i > start + 2) {
                break;
            }
            if (c == ',' && i + 2 < to && i > start) {
                int next = i + 1;
                if (text.has(next, CONJUNCTION)) {
                    next++;
                }
                boolean cueNext = text.outside(next)
                        && text.has(next, CUE)
                        && text.has(next, QUOTE | THAT)
                        && (text.has(next, GERUND)
                                || text.has(next, FINITE) && (next > i + 1 || text.has(next, CLAUSE)));
                if (cueNext || text.is(next, "according") || endsWithCue(next, to)) {
                    break;
                }
            }
            if (text.has(i, CONJUNCTION)
                    && i > start
                    && i + 1 < to
                    && text.has(i + 1, FINITE)
                    && text.has(i + 1, CLAUSE)
                    && text.outside(i + 1)) {
                break;
            }
        }
        while (i > start && text.outside(i - 1) && !text.isWord(i - 1) && !text.is(i - 1, ')')) {
            i--;
        }
        return i;
    }

    /** Whether another cue follows a quotation that ends with a comma: {@code "...," adding that ...}. */
    private boolean takesOver(int mark, int to) {
        int next = mark + 1;
        if (next >= to || !text.outside(next) || !text.is(mark - 1, ',')) {
            return false;
        }
        if (text.has(next, CONJUNCTION)) {
            next++;
        }
        return next < to && text.outside(next) && text.has(next, QUOTE | THAT) && text.has(next, GERUND | FINITE);
    }

    /** Whether from here on only a trailing {@code he said} follows. */
    private boolean endsWithCue(int token, int to) {
        Group group = groups.startingAt(token, to);
        if (group == null) {
            return false;
        }
        int next = group.last() + 1;
        return next < to && text.outside(next) && text.has(next, CLAUSE) && text.has(next, FINITE);
    }

    private @Nullable Utterance add(int first, int end, Span cue, Group subject) {
        int start = first;
        while (start < end && text.outside(start) && !text.isWord(start)) {
            start++;
        }
        if (end <= start) {
            return null;
        }
        Utterance utterance = typed(start, end, cue, subject);
        found.add(utterance);
        return utterance;
    }

    private Utterance typed(int start, int end, Span cue, Group subject) {
        int quoted = 0;
        int words = 0;
        int last = TaggedText.OUTSIDE;
        for (int i = start; i < end; i++) {
            if (text.isWord(i)) {
                words++;
                if (!text.outside(i)) {
                    quoted++;
                    last = text.quotationAt(i);
                }
            }
        }
        if (quoted == 0) {
            return new Utterance(Quote.Type.INDIRECT, text.span(start, end - 1), cue, subject);
        }
        boolean all = quoted == words || quoted + 1 == words && text.is(start, "that");
        if (all) {
            return new Utterance(Quote.Type.DIRECT, text.quotations().get(last).inner(), cue, subject);
        }
        return new Utterance(Quote.Type.MIXED, text.span(start, end - 1), cue, subject);
    }
}
