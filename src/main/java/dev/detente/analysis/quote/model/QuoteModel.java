package dev.detente.analysis.quote.model;

import java.io.IOException;
import java.io.InputStream;

/**
 * What the quote engine has learned. Immutable once trained, safe to share.
 *
 * @param classes classes of words
 * @param cueWords words that may head a cue
 * @param cues weights that tell cues
 * @param spans weights that label the tokens around a cue
 * @param transitions weights of one label after another, a table for each context
 * @param continuations weights that tell whether a quotation goes on with a sentence's quote
 * @param acceptance weights that tell attributions from other candidates
 * @param speakers weights that tell who said a direct quotation
 * @param calibration the chance that a quote is right
 */
public record QuoteModel(
        WordClasses classes,
        CueWords cueWords,
        WeightTable cues,
        LabelTable spans,
        Transitions transitions,
        WeightTable continuations,
        WeightTable acceptance,
        WeightTable speakers,
        Calibration calibration) {

    /** The model that the project ships; loaded once. */
    public static QuoteModel shipped() {
        return ModelFile.shipped();
    }

    /**
     * Reads a model that {@link QuoteTrainer} wrote.
     *
     * @throws IOException if it cannot be read, or is none
     */
    public static QuoteModel read(InputStream file) throws IOException {
        return ModelFile.read(file);
    }

    /** The chance that a quote of a group is right, from 0 to 1, given the evidence in log odds. */
    public double chance(int group, float evidence) {
        return calibration.chance(group, evidence);
    }

    QuoteModel accepting(WeightTable weights) {
        return new QuoteModel(
                classes, cueWords, cues, spans, transitions, continuations, weights, speakers, calibration);
    }

    QuoteModel naming(WeightTable weights) {
        return new QuoteModel(
                classes, cueWords, cues, spans, transitions, continuations, acceptance, weights, calibration);
    }

    QuoteModel calibrated(Calibration curves) {
        return new QuoteModel(classes, cueWords, cues, spans, transitions, continuations, acceptance, speakers, curves);
    }
}
