package dev.detente.analysis.quote;

import dev.detente.analysis.quote.SpeakerCandidates.Candidate;
import dev.detente.analysis.quote.model.Choice;
import dev.detente.analysis.quote.model.Features;
import dev.detente.analysis.quote.model.QuoteTrainer.Marked;
import dev.detente.analysis.quote.model.SpeakerModel;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes lessons for {@link SpeakerModel} out of what people marked: for each direct quotation who may have said it. */
final class SpeakerLessons {
    private final TaggedText text;
    private final List<Marked> marked;

    private SpeakerLessons(TaggedText text, List<Marked> marked) {
        this.text = text;
        this.marked = marked;
    }

    /** One choice for each direct quotation of the document whose speaker is among the candidates. */
    static List<Choice> of(Document document, List<Marked> marked) {
        TaggedText text = TaggedText.of(document);
        WordTests words = new WordTests(text);
        NounGroups groups = new NounGroups(text, words);
        Cues cues = new Cues(text, words, groups);
        List<Utterance> utterances = new ArrayList<>(new DirectSpeech(text, words, groups, cues).attribute());
        utterances.sort(Comparator.comparingInt(Utterance::start));
        QuotationEdges edges = new QuotationEdges(text);
        SpeakerCandidates candidates = new SpeakerCandidates(text, groups, edges);
        SpeakerFeatures around = new SpeakerFeatures(text, cues, edges);
        SpeakerLessons lessons = new SpeakerLessons(text, marked);
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < utterances.size(); i++) {
            Marked gold = lessons.marked(utterances.get(i).segments().get(0));
            if (gold != null) {
                Choice choice = lessons.choice(utterances, i, gold.source(), candidates.of(utterances, i), around);
                if (choice != null) {
                    choices.add(choice);
                }
            }
        }
        return choices;
    }

    private @Nullable Choice choice(
            List<Utterance> utterances,
            int index,
            @Nullable Span source,
            List<Candidate> candidates,
            SpeakerFeatures around) {
        Features features = SpeakerModel.features();
        int[][] buckets = new int[candidates.size()][];
        boolean[] right = new boolean[buckets.length];
        boolean any = false;
        Group wanted = source == null ? null : group(source);
        Group found = null;
        for (int c = 0; c < buckets.length; c++) {
            Group group = candidates.get(c).group();
            around.of(utterances, index, candidates.get(c), features);
            buckets[c] = features.buckets();
            right[c] = group == null || wanted == null ? group == null && wanted == null : same(group, wanted);
            any |= right[c];
            found = right[c] && found == null ? group : found;
        }
        // What comes later in the article is to see who really spoke.
        utterances.get(index).saidBy(any ? found : utterances.get(index).speaker());
        return any ? new Choice(buckets, right) : null;
    }

    private @Nullable Group group(Span span) {
        int first = text.firstTokenFrom(span.start());
        int last = text.lastTokenBefore(span.end());
        int end = first;
        while (end < last && !text.is(end + 1, ',') && !text.is(end + 1, '(')) {
            end++;
        }
        return first <= last ? new Group(first, end) : null;
    }

    private boolean same(Group a, Group b) {
        int headA = text.headOf(a);
        int headB = text.headOf(b);
        boolean pronoun = text.has(headA, Lexicon.PRONOUN) || text.has(headB, Lexicon.PRONOUN);
        return pronoun ? headA == headB : word(headA).equals(word(headB));
    }

    private String word(int token) {
        return text.tokens().word(token).toLowerCase(Locale.ROOT);
    }

    /** The attribution that holds most of the quotation, and at least half; null where there is none. */
    private @Nullable Marked marked(Span quotation) {
        for (Marked candidate : marked) {
            int shared = 0;
            for (Span piece : candidate.content()) {
                shared += Math.max(
                        0, Math.min(piece.end(), quotation.end()) - Math.max(piece.start(), quotation.start()));
            }
            if (shared * 2 > quotation.length()) {
                return candidate;
            }
        }
        return null;
    }
}
