package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Lexicon.*;

import dev.detente.analysis.quote.SpeakerCandidates.Candidate;
import dev.detente.analysis.quote.SpeakerCandidates.Zone;
import dev.detente.analysis.quote.Utterance.Basis;
import dev.detente.analysis.quote.model.Features;
import dev.detente.analysis.text.Span;
import java.util.List;

/** What a trained model sees of somebody who may have said a quotation. */
final class SpeakerFeatures {
    private static final int AHEAD = 5;
    private static final int LOOK = 120;
    private static final int NEARBY = 8;

    private final TaggedText text;
    private final Cues cues;
    private final QuotationEdges edges;

    SpeakerFeatures(TaggedText text, Cues cues, QuotationEdges edges) {
        this.text = text;
        this.cues = cues;
        this.edges = edges;
    }

    /** The features of one candidate for the utterance at the index. */
    void of(List<Utterance> utterances, int index, Candidate candidate, Features f) {
        f.clear();
        Utterance utterance = utterances.get(index);
        int k = text.quotationAt(text.firstTokenFrom(utterance.start()));
        int first = edges.firstToken(k);
        int behind = edges.behind(k);
        Group group = candidate.group();
        Group ruled = utterance.speaker();
        int basis = utterance.basis().ordinal() * 2 + (ruled == null ? 1 : 0);
        int rule = basis * 2 + (group == null ? ruled == null ? 1 : 0 : group.equals(ruled) ? 1 : 0);
        int relation = group == null || ruled == null ? 0 : group.equals(ruled) ? 1 : overlap(group, ruled) ? 2 : 3;
        int zone = candidate.zone().ordinal();
        int order = Math.min(4, candidate.order()) * 2 + (candidate.opens() ? 1 : 0);
        boolean opens = first == edges.paragraphStart(k);
        boolean ends = behind >= edges.paragraphEnd(k);
        char last = edges.lastMark(text.quotations().get(k));
        int place = (opens ? 1 : 0) + (ends ? 2 : 0);
        int before = (opens ? 1000 : 0) + (first > 0 ? mark(first - 1) : 0);
        f.add(1, rule);
        f.add(2, rule, place, before);
        f.add(3, zone, order, basis);
        f.add(4, zone, before, last);
        if (group == null) {
            f.add(5, place, last);
            f.add(6, opens ? 0 : word(first - 1));
            return;
        }
        int left = group.first() > 0 ? mark(group.first() - 1) : 0;
        int right = group.last() + 1 < text.size() ? mark(group.last() + 1) : 0;
        int kind = kind(group);
        int head = word(text.headOf(group));
        int spoke = spoke(utterances, index, group);
        int distance = group.last() < first ? first - group.last() : group.first() - behind;
        int near =
                zone >= Zone.SPOKE.ordinal() ? 9 : distance < 4 ? distance : distance < 8 ? 4 : distance < 16 ? 5 : 6;
        int cue = cueBehind(group);
        f.add(10, zone, left, right);
        f.add(11, zone, kind, order);
        f.add(12, rule, kind);
        f.add(13, rule, left, right);
        f.add(14, zone, word(Math.max(0, group.first() - 1)));
        f.add(15, zone, word(Math.min(text.size() - 1, group.last() + 1)));
        f.add(16, cue, zone);
        f.add(17, cue == 0 ? 0 : 1, rule, kind);
        f.add(18, spoke, zone, basis);
        f.add(19, spoke, place, kind);
        f.add(20, near, zone, before);
        f.add(21, head);
        f.add(22, kind, left, right);
        f.add(23, zone, order, before);
        f.add(24, cue == 0 ? 0 : 1, zone, order);
        f.add(25, rule, spoke, place);
        f.add(26, Math.min(6, group.last() - group.first()), kind);
        f.add(27, cue == 0 ? 0 : 1, spoke, kind);
        f.add(28, zone, last, place);
        f.add(29, rule, near);
        f.add(30, relation, zone, order);
        f.add(31, relation, left, cue == 0 ? 0 : 1);
        f.add(32, zone, group.first() == 0 || edges.isTerminal(group.first() - 1) ? 1 : 0, right);
        f.add(33, zone, left, before);
        int quoted = isQuoted(utterance, group) ? 1 : 0;
        int speaks = speaksNearby(utterances, index, group);
        f.add(34, quoted, zone);
        f.add(35, quoted, kind);
        f.add(36, speaks, zone, basis);
        f.add(37, speaks, kind);
        f.add(38, spoke, follows(utterances, index, k), zone);
    }

    /** Whether the words speak of him. */
    private boolean isQuoted(Utterance utterance, Group group) {
        int head = text.headOf(group);
        if (text.has(head, PRONOUN)) {
            return false;
        }
        int wanted = word(head);
        for (Span segment : utterance.segments()) {
            int end = Math.min(text.firstTokenFrom(segment.end()), text.firstTokenFrom(segment.start()) + LOOK);
            for (int i = text.firstTokenFrom(segment.start()); i < end; i++) {
                if (text.tokens().charAt(i) == text.tokens().charAt(head) && word(i) == wanted) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a cue behind some quotation before or behind this one makes him a speaker. */
    private int speaksNearby(List<Utterance> utterances, int index, Group group) {
        int head = word(text.headOf(group));
        int said = 0;
        int end = Math.min(utterances.size(), index + NEARBY + 1);
        for (int j = Math.max(0, index - NEARBY); j < end; j++) {
            Utterance other = utterances.get(j);
            Group speaker = other.speaker();
            if (j != index
                    && other.basis() == Basis.CUE_BEHIND
                    && speaker != null
                    && word(text.headOf(speaker)) == head) {
                said |= j < index ? 1 : 2;
            }
        }
        return said;
    }

    /** How many paragraphs before this quotation the last one stands, and whether it was closed. */
    private int follows(List<Utterance> utterances, int index, int k) {
        int before = index == 0 ? TaggedText.OUTSIDE : quotationOf(utterances.get(index - 1));
        if (before == TaggedText.OUTSIDE) {
            return 0;
        }
        Quotation last = text.quotations().get(before);
        int apart = text.quotations().get(k).paragraph() - last.paragraph();
        return 1 + Math.min(3, apart) * 2 + (last.closed() ? 1 : 0);
    }

    private int quotationOf(Utterance utterance) {
        return text.quotationAt(text.firstTokenFrom(utterance.start()));
    }

    private static boolean overlap(Group a, Group b) {
        return a.first() <= b.last() && b.first() <= a.last();
    }

    /** The verb of speech right behind the group, as its word; 0 where there is none. */
    private int cueBehind(Group group) {
        for (int i = group.last() + 1; i < text.size() && i <= group.last() + AHEAD && text.outside(i); i++) {
            if (cues.isSpeaking(i)) {
                return word(i);
            }
            if (edges.isTerminal(i)) {
                return 0;
            }
        }
        return 0;
    }

    /** How the group relates to who spoke before: as the last, as one earlier, or not at all. */
    private int spoke(List<Utterance> utterances, int index, Group group) {
        int head = word(text.headOf(group));
        for (int j = index - 1; j >= 0 && j >= index - 6; j--) {
            Group speaker = utterances.get(j).speaker();
            if (speaker != null && word(text.headOf(speaker)) == head) {
                return j == index - 1 ? 1 : j == index - 2 ? 2 : 3;
            }
        }
        return index == 0 ? 4 : 0;
    }

    private int kind(Group group) {
        int head = text.headOf(group);
        if (text.has(head, PRONOUN) && group.first() == group.last()) {
            return text.has(head, MALE) ? 1 : text.has(head, FEMALE) ? 2 : text.has(head, RELATIVE) ? 3 : 4;
        }
        boolean capital = text.isCapitalised(head);
        int base = text.has(head, TIME) ? 5 : text.has(head, ROLE | TITLE) ? 6 : text.has(head, OUTLET) ? 7 : 8;
        if (base == 8 && text.has(head, ORGANISATION)) {
            base = 9;
        }
        if (base == 8 && Character.isDigit(text.tokens().charAt(head))) {
            base = 10;
        }
        boolean determiner = text.has(group.first(), DETERMINER);
        boolean title = text.has(group.first(), TITLE);
        return base * 8 + (capital ? 1 : 0) + (determiner ? 2 : 0) + (title ? 4 : 0);
    }

    /** What stands at a token, coarsely. */
    private int mark(int token) {
        if (!text.outside(token)) {
            return 1;
        }
        if (!text.isWord(token)) {
            return 2 + text.tokens().charAt(token);
        }
        if (cues.isSpeaking(token)) {
            return 300;
        }
        if (text.has(token, INNER_PREPOSITION)) {
            return 301;
        }
        if (text.has(token, PREPOSITION)) {
            return 302;
        }
        if (text.has(token, SUBORDINATOR | RELATIVE)) {
            return 303;
        }
        if (text.has(token, AUXILIARY)) {
            return 304;
        }
        if (text.has(token, CONJUNCTION)) {
            return 305;
        }
        return text.has(token, CUE | VERB) ? 306 : text.isCapitalised(token) ? 307 : 308;
    }

    private int word(int token) {
        String all = text.text();
        int hash = 17;
        for (int i = text.tokens().start(token); i < text.tokens().end(token); i++) {
            hash = hash * 31 + Character.toLowerCase(all.charAt(i));
        }
        return hash;
    }
}
