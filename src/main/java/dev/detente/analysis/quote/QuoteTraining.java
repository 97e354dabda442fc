package dev.detente.analysis.quote;

import dev.detente.analysis.quote.model.Choice;
import dev.detente.analysis.quote.model.Outcome;
import dev.detente.analysis.quote.model.QuoteModel;
import dev.detente.analysis.quote.model.QuoteTrainer;
import dev.detente.analysis.quote.model.QuoteTrainer.Marked;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Trains the model behind {@link QuoteExtractor}, with the quotation marks that it will see at work. */
public final class QuoteTraining {
    private QuoteTraining() {}

    /**
     * Trains on {@code train.jsonl} of a directory and writes the model. The same input gives the same bytes.
     *
     * @param gold directory with JSON lines of {@code id}, {@code text} and {@code quotes}, each with {@code segments},
     *     {@code cue} and {@code speaker} as stretches of code points
     * @param model the file to write
     * @return how many articles and attributions were learned from
     * @throws IOException if the gold cannot be read or the model not be written
     */
    public static QuoteTrainer.Lessons train(Path gold, Path model) throws IOException {
        return QuoteTrainer.train(gold, new ShippedRules(), model);
    }

    private static final class ShippedRules implements QuoteTrainer.Rules {
        @Override
        public List<Span> quotations(Document document) {
            return LearnedSpeech.marks(TaggedText.of(document));
        }

        @Override
        public List<Choice> speakers(Document document, List<Marked> marked) {
            return SpeakerLessons.of(TaggedText.of(document), marked);
        }

        @Override
        public List<Outcome> outcomes(Document document, List<Marked> marked, QuoteModel model) {
            return Confidence.outcomes(TaggedText.of(document), marked, model);
        }
    }
}
