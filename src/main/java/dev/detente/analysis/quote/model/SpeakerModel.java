package dev.detente.analysis.quote.model;

/** Weighs who may have said a quotation, by features that the caller takes. Immutable, safe to share. */
public final class SpeakerModel {
    static final int BITS = 15;

    private final WeightTable weights;

    SpeakerModel(WeightTable weights) {
        this.weights = weights;
    }

    /** The model that the project ships; loaded once. */
    public static SpeakerModel shipped() {
        return Shipped.SPEAKERS;
    }

    /** A buffer for the features of one candidate after another. */
    public static Features features() {
        Features features = new Features();
        features.bits(BITS);
        return features;
    }

    /** How much speaks for a candidate: the higher, the likelier among the candidates for one quotation. */
    public float score(Features features) {
        return weights.score(features);
    }

    private static final class Shipped {
        static final SpeakerModel SPEAKERS =
                new SpeakerModel(ModelFile.shipped().speakers());
    }
}
