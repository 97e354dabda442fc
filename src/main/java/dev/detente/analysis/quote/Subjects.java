package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import org.jspecify.annotations.Nullable;

/** Finds who the words before a quotation are about, as its likely speaker. */
final class Subjects {
    private static final int REACH = 60;

    private final TaggedText text;
    private final NounGroups groups;
    private final Cues cues;
    private final QuotationEdges edges;
    private final QuotedAs quotedAs;

    Subjects(TaggedText text, NounGroups groups, Cues cues, QuotationEdges edges) {
        this.text = text;
        this.groups = groups;
        this.cues = cues;
        this.edges = edges;
        this.quotedAs = new QuotedAs(text, groups);
    }

    /**
     * Who speaks by a cue before a quotation.
     *
     * @param before the speech that ends right before the sentence's rest, if any
     */
    @Nullable
    Group subject(int cue, int start, @Nullable Utterance before) {
        Group quoted = quotedAs.before(cue);
        if (quoted != null) {
            return quoted;
        }
        int earlier = cues.lastSpeaking(cue, start);
        Group group = earlier < 0 ? null : groups.leftOf(earlier, start);
        if (group == null && before != null && cue - start < 3) {
            group = before.speaker();
        }
        if (group == null && cue == start && text.isCapitalised(cue)) {
            int paragraph = text.document().paragraphAt(text.tokens().start(cue));
            int from = text.firstTokenFrom(
                    text.document().paragraphs().get(paragraph).start());
            group = from < start ? subjectBefore(start, from) : null;
        }
        return cues.subject(cue, start, group);
    }

    /** Who speaks where a colon opens the quotation: by the cue, or the subject of what stands before the colon. */
    @Nullable
    Group beforeColon(int cue, int start, int colon, int paragraphStart) {
        Group group = cue > start && text.is(cue - 1, ',') ? groups.invertedAt(cue + 1, colon) : null;
        if (group != null && text.is(group.first(), "it")) {
            // "As the minister, a lawyer, put it: ..."
            group = null;
        }
        if (group == null && cue >= 0) {
            group = subject(cue, start, null);
        }
        if (group == null) {
            group = groups.subjectFrom(start, colon);
        }
        if (group == null && start > paragraphStart) {
            group = groups.subjectFrom(paragraphStart, start);
        }
        return group;
    }

    /** The subject of the last sentence before the token that has one, three sentences back at most. */
    @Nullable
    Group subjectBefore(int token, int limit) {
        int end = token;
        for (int back = 0; back < 3 && end > limit; back++) {
            end--;
            while (end > limit && (edges.isTerminal(end) || text.is(end, ':'))) {
                end--;
            }
            int start = end;
            int reach = Math.max(limit, end - REACH);
            while (start > reach && !edges.isTerminal(start - 1)) {
                start--;
            }
            int cue = cues.lastSpeaking(end + 1, start);
            Group group = cue < 0 ? null : subject(cue, start, null);
            group = group != null ? group : groups.subjectFrom(start, end + 1);
            if (group != null) {
                return group;
            }
            end = start;
        }
        return null;
    }

    /**
     * Who stands first behind the words where the group before the cue only tells of him: {@code "...," A B, 67,
     * retired in Klow, said}.
     */
    Group lead(int first, int cue, Group speaker) {
        Group lead =
                speaker.first() <= first || text.has(speaker.first(), PRONOUN) ? null : groups.startingAt(first, cue);
        if (lead == null || lead.last() + 1 >= speaker.first() || !text.is(lead.last() + 1, ',')) {
            return speaker;
        }
        for (int i = lead.last() + 1; i < cue; i++) {
            if (!text.outside(i)
                    || cues.isSpeaking(i)
                    || text.is(i, ',') && text.has(i + 1, CONJUNCTION | SUBORDINATOR)) {
                return speaker;
            }
        }
        return lead;
    }
}
