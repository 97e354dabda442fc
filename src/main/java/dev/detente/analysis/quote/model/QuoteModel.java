package dev.detente.analysis.quote.model;

/** The weights that the tagger reads. Immutable once trained, safe to share. */
record QuoteModel(
        WordClasses classes,
        WeightTable cues,
        WeightTable spans,
        float[] transitions,
        WeightTable continuation,
        WeightTable acceptance,
        float threshold) {}
