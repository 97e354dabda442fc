package dev.detente.analysis.quote.model;

/** Weighs who may have said a quotation, by features that the caller takes. Immutable, safe to share. */
public final class SpeakerModel {
    static final int BITS = 15;

    private static final float MOST = 0.999f;

    private final WeightTable weights;

    /** The part of a model that weighs speakers. */
    public SpeakerModel(QuoteModel model) {
        this.weights = model.speakers();
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

    /** How much speaks for one candidate against all others, in log odds. */
    public static float logOdds(float[] scores, int candidate) {
        float chance = Math.min(Choice.chances(scores)[candidate], MOST);
        return (float) Math.log(chance / (1 - chance));
    }
}
