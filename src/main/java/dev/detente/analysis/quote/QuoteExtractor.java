package dev.detente.analysis.quote;

import dev.detente.analysis.quote.model.QuoteModel;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds quotations and reported speech, each with its cue and its speaker. Safe to share between threads.
 *
 * <p>What is in quotation marks and stands as a clause of its own ({@code said, "..."}, also {@code said that "..."})
 * is direct, and its words are those between the marks. A quoted fragment inside reported speech makes that mixed, and
 * its words are all of the reported clause ({@code the call was "very positive"}): a fragment alone does not say what
 * was said. Segments come one for each stretch of words that a cue or a paragraph's end interrupts.
 */
public final class QuoteExtractor {
    /** The least chance of words without marks; less is noise. Set on training articles. */
    private static final double NOISE = 0.15;

    /** The same of one or two words: a bare noun says little of what was said ({@code confirmed the operation}). */
    private static final double SHORT_NOISE = 0.4;

    private static final int FEW = 3;

    private final QuoteModel model;

    /** An extractor with the model that the project ships. */
    public QuoteExtractor() {
        this(QuoteModel.shipped());
    }

    /** An extractor with another model. */
    public QuoteExtractor(QuoteModel model) {
        this.model = model;
    }

    /** All quotes of a text, in order of their start. Time grows linearly with the text. */
    public List<Quote> extract(Document document) {
        TaggedText text = TaggedText.of(document);
        List<Utterance> utterances = Speech.find(text, model);
        if (utterances.isEmpty()) {
            return List.of();
        }
        WordTests words = new WordTests(text);
        NounGroups groups = new NounGroups(text, words);
        Relays relays = new Relays(text, groups);
        SpeakerResolver resolver = new SpeakerResolver(text, words, groups);
        List<Quote> quotes = new ArrayList<>(utterances.size());
        for (Utterance utterance : utterances) {
            Group mention = utterance.speaker();
            Span cue = utterance.cue();
            // "Xinhua reported that the president said ..." is the president's statement, by way of Xinhua.
            Span body = relays.body(utterance);
            Span via = body != null || cue == null ? body : relays.platform(cue);
            Speaker speaker = mention == null
                    ? null
                    : utterance.basis() == Utterance.Basis.TURN
                            ? resolver.ofTurn(mention)
                            : resolver.resolve(mention, via);
            List<Span> segments = holdingWords(utterance.segments(), document);
            double confidence = Confidence.of(utterance, model);
            boolean noise = utterance.type() == Quote.Type.INDIRECT
                    && confidence < (words(segments, text) < FEW ? SHORT_NOISE : NOISE);
            if (!segments.isEmpty() && !noise) {
                quotes.add(new Quote(
                        utterance.type(), segments, cue, speaker, Attributions.of(text, utterance), confidence));
            }
        }
        return quotes;
    }

    private static int words(List<Span> segments, TaggedText text) {
        int words = 0;
        for (Span segment : segments) {
            int end = text.firstTokenFrom(segment.end());
            for (int i = text.firstTokenFrom(segment.start()); i < end; i++) {
                words += text.isWord(i) ? 1 : 0;
            }
        }
        return words;
    }

    /** Without the segments that hold nothing but marks, which stray quotation marks leave behind. */
    private static List<Span> holdingWords(List<Span> segments, Document document) {
        return segments.stream()
                .filter(segment -> holdsWords(document.text(), segment))
                .toList();
    }

    private static boolean holdsWords(String text, Span segment) {
        int codePoint;
        for (int i = segment.start(); i < segment.end(); i += Character.charCount(codePoint)) {
            codePoint = text.codePointAt(i);
            if (Character.isLetterOrDigit(codePoint)) {
                return true;
            }
        }
        return false;
    }
}
