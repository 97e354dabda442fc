package dev.detente.analysis.quote;

import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects who may have said a direct quotation: the noun groups around it in its paragraph, those of the sentence
 * before the paragraph, who signs below it, and who spoke before and after. Looks at a bounded number of tokens.
 */
final class SpeakerCandidates {
    private static final int BEFORE = 60;
    private static final int BEHIND = 40;
    private static final int EARLIER = 3;
    private static final int SIGNATURE = 8;

    /** Where a candidate stands, as seen from the quotation. */
    enum Zone {
        /** In the sentence that leads to the quotation. */
        BEFORE,
        /** In the rest of the quotation's sentence. */
        BEHIND,
        /** In an earlier sentence of the paragraph. */
        EARLIER,
        /** In the sentence that follows in the paragraph. */
        LATER,
        /** In the last sentence of the paragraph before. */
        ABOVE,
        /** In the first sentence of the paragraph that follows. */
        BELOW,
        /** Elsewhere: he spoke before. */
        SPOKE,
        /** Elsewhere: he speaks next. */
        SPEAKS,
        /** Nobody. */
        NONE
    }

    /**
     * Somebody who may have said it.
     *
     * @param group the words that name him; null for nobody
     * @param order how many candidates of the same zone stand nearer to the quotation
     * @param opens whether he is the first of his sentence
     */
    record Candidate(@Nullable Group group, Zone zone, int order, boolean opens) {}

    private final TaggedText text;
    private final NounGroups groups;
    private final QuotationEdges edges;

    SpeakerCandidates(TaggedText text, NounGroups groups, QuotationEdges edges) {
        this.text = text;
        this.groups = groups;
        this.edges = edges;
    }

    /**
     * All candidates, nobody first; none twice.
     *
     * @param utterances all utterances in order of their start, those before {@code index} with their final speaker
     */
    List<Candidate> of(List<Utterance> utterances, int index) {
        Utterance utterance = utterances.get(index);
        int inner = text.firstTokenFrom(utterance.start());
        int k = text.quotationAt(inner);
        int first = edges.firstToken(k);
        int behind = edges.behind(k);
        int paragraphStart = edges.paragraphStart(k);
        List<Candidate> found = new ArrayList<>();
        found.add(new Candidate(null, Zone.NONE, 0, false));

        int sentence = sentenceStart(first, Math.max(paragraphStart, first - BEFORE));
        backwards(sentence, first, Zone.BEFORE, found);
        int end = sentenceEnd(behind, Math.min(edges.paragraphEnd(k), behind + BEHIND));
        forwards(behind, end, Zone.BEHIND, found);
        if (sentence > paragraphStart) {
            int earlier = sentenceStart(sentence - 1, Math.max(paragraphStart, sentence - BEFORE));
            backwards(earlier, sentence, Zone.EARLIER, found);
        }
        int later = Math.min(edges.paragraphEnd(k), end + 1);
        forwards(later, sentenceEnd(later, Math.min(edges.paragraphEnd(k), later + BEHIND)), Zone.LATER, found);
        int paragraph = text.quotations().get(k).paragraph();
        if (paragraph > 0) {
            above(text.document().paragraphs().get(paragraph - 1), found);
        }
        if (behind >= edges.paragraphEnd(k)) {
            int below = edges.paragraphEnd(k);
            int limit = paragraph + 1 < text.document().paragraphs().size()
                    ? text.firstTokenFrom(
                            text.document().paragraphs().get(paragraph + 1).end())
                    : below;
            forwards(below, sentenceEnd(below, Math.min(limit, below + SIGNATURE)), Zone.BELOW, found);
        }
        for (int j = index - 1; j >= Math.max(0, index - EARLIER); j--) {
            spoken(utterances.get(j).speaker(), Zone.SPOKE, index - 1 - j, found);
        }
        if (index + 1 < utterances.size()) {
            spoken(utterances.get(index + 1).speaker(), Zone.SPEAKS, 0, found);
        }
        Group ruled = utterance.speaker();
        if (ruled != null) {
            found.replaceAll(candidate -> candidate.group() != null && endsWith(ruled, candidate.group())
                    ? new Candidate(ruled, candidate.zone(), candidate.order(), candidate.opens())
                    : candidate);
        }
        spoken(ruled, Zone.NONE, 1, found);
        return found;
    }

    /** Whether the other group is the last part of the group: {@code president A B} of {@code club president A B}. */
    private static boolean endsWith(Group group, Group part) {
        return part.last() == group.last() && part.first() > group.first();
    }

    private void above(Span paragraph, List<Candidate> found) {
        int end = text.firstTokenFrom(paragraph.end());
        int start = text.firstTokenFrom(paragraph.start());
        if (end > start) {
            backwards(sentenceStart(end - 1, Math.max(start, end - BEFORE)), end, Zone.ABOVE, found);
        }
    }

    private int sentenceStart(int token, int limit) {
        int i = token;
        while (i > limit && !(text.outside(i - 1) && edges.isTerminal(i - 1))) {
            i--;
        }
        return i;
    }

    private int sentenceEnd(int token, int limit) {
        int i = token;
        while (i < limit && text.outside(i) && !edges.isTerminal(i)) {
            i++;
        }
        return i;
    }

    private void forwards(int from, int to, Zone zone, List<Candidate> found) {
        int order = 0;
        for (Group group : between(from, to)) {
            add(new Candidate(group, zone, order, order == 0), found);
            order++;
        }
    }

    private void backwards(int from, int to, Zone zone, List<Candidate> found) {
        List<Group> between = between(from, to);
        for (int i = between.size() - 1; i >= 0; i--) {
            add(new Candidate(between.get(i), zone, between.size() - 1 - i, i == 0), found);
        }
    }

    private List<Group> between(int from, int to) {
        List<Group> between = new ArrayList<>();
        int i = from;
        while (i < to) {
            Group group = text.outside(i) ? groups.startingAt(i, to) : null;
            if (group != null) {
                between.add(group);
            }
            i = group == null ? i + 1 : group.last() + 1;
        }
        return between;
    }

    private static void spoken(@Nullable Group group, Zone zone, int order, List<Candidate> found) {
        if (group != null) {
            add(new Candidate(group, zone, order, false), found);
        }
    }

    private static void add(Candidate candidate, List<Candidate> found) {
        for (Candidate other : found) {
            if (candidate.group() != null && candidate.group().equals(other.group())) {
                return;
            }
        }
        found.add(candidate);
    }
}
