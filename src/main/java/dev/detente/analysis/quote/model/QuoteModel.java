package dev.detente.analysis.quote.model;

/**
 * What the tagger has learned. Immutable once trained, safe to share.
 *
 * @param classes classes of words
 * @param cueWords words that may head a cue
 * @param cues weights that tell cues
 * @param spans weights that label the tokens around a cue
 * @param transitions weights of one label after another, a table for each context
 * @param continuations weights that tell whether a quotation goes on with a sentence's quote
 * @param acceptance weights that tell attributions from other candidates
 * @param speakers weights that tell who said a direct quotation
 */
record QuoteModel(
        WordClasses classes,
        CueWords cueWords,
        WeightTable cues,
        LabelTable spans,
        float[] transitions,
        WeightTable continuations,
        WeightTable acceptance,
        WeightTable speakers) {}
