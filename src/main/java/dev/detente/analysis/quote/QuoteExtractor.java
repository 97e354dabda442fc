package dev.detente.analysis.quote;

import dev.detente.analysis.quote.model.QuoteTagger;
import dev.detente.analysis.quote.model.SpeakerModel;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds quotations and reported speech, each with its cue and its speaker. Stateless, safe to share.
 *
 * <p>What is in quotation marks and stands as a clause of its own ({@code said, "..."}, also {@code said that "..."})
 * is direct, and its words are those between the marks. A quoted fragment inside reported speech makes that mixed, and
 * its words are all of the reported clause ({@code the call was "very positive"}): a fragment alone does not say what
 * was said. Segments come one for each stretch of words that a cue or a paragraph's end interrupts.
 */
public final class QuoteExtractor {
    /** All quotes of a text, in order of their start. Time grows linearly with the text. */
    public List<Quote> extract(Document document) {
        TaggedText text = TaggedText.of(document);
        WordTests words = new WordTests(text);
        NounGroups groups = new NounGroups(text, words);
        List<Utterance> utterances = utterances(text, words, groups);
        if (utterances.isEmpty()) {
            return List.of();
        }
        Relays relays = new Relays(text, groups);
        SpeakerResolver resolver = new SpeakerResolver(text, words, groups);
        List<Quote> quotes = new ArrayList<>(utterances.size());
        for (Utterance utterance : utterances) {
            Group mention = utterance.speaker();
            Span cue = utterance.cue();
            // "Xinhua reported that the president said ..." is the president's statement, by way of Xinhua.
            Span body = relays.body(utterance);
            Span via = body != null || cue == null ? body : relays.platform(cue);
            Speaker speaker = mention == null ? null : resolver.resolve(mention, via);
            quotes.add(new Quote(utterance.type(), utterance.segments(), cue, speaker));
        }
        return holdingWords(quotes, document);
    }

    private static List<Utterance> utterances(TaggedText text, WordTests words, NounGroups groups) {
        Cues cues = new Cues(text, words, groups);
        DirectSpeech direct = new DirectSpeech(text, words, groups, cues);
        List<Utterance> utterances = new ArrayList<>(direct.attribute());
        utterances.sort(Comparator.comparingInt(Utterance::start));
        new SpeakerRanking(text, groups, cues, SpeakerModel.shipped()).correct(utterances);
        utterances.addAll(new LearnedSpeech(text, cues, QuoteTagger.shipped(), utterances).find());
        utterances.sort(Comparator.comparingInt(Utterance::start));
        return utterances;
    }

    /** Without the segments that hold nothing but marks, which stray quotation marks leave behind. */
    private static List<Quote> holdingWords(List<Quote> quotes, Document document) {
        List<Quote> kept = new ArrayList<>(quotes.size());
        for (Quote quote : quotes) {
            List<Span> segments = quote.segments().stream()
                    .filter(segment -> segment.of(document.text()).codePoints().anyMatch(Character::isLetterOrDigit))
                    .toList();
            if (!segments.isEmpty()) {
                kept.add(new Quote(quote.type(), segments, quote.cue(), quote.speaker()));
            }
        }
        return kept;
    }
}
