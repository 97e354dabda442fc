package dev.detente.analysis.tone;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Tone.Evidence;
import dev.detente.analysis.tone.recurrent.Opinion;
import dev.detente.analysis.tone.recurrent.RecurrentNetwork;
import dev.detente.analysis.tone.recurrent.RecurrentNetworkFile;
import dev.detente.analysis.tone.words.Scopes;
import dev.detente.analysis.tone.words.WordSet;
import dev.detente.analysis.tone.words.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says in which tone words are spoken: a linear model over hashed features of the words, and a small network that reads
 * them in their order; for both the parties have no names, so that no country is hostile by its name. Deterministic, on
 * every machine alike, and safe to share. Time grows linearly with the passage, of which the first
 * {@value dev.detente.analysis.tone.words.Wording#LIMIT} words are read.
 */
public final class ToneClassifier {
    /**
     * How much the network's log odds count beside the linear model's, chosen on sentences that neither had seen. What
     * taught it was tuned on made-up sentences only, and so knows less of the acts that news tells.
     */
    private static final float SHARE_FOR_ACTS = 0.2f;

    private static final float SHARE_FOR_LABELS = 0.7f;

    private final ToneModel model;
    private final ToneFeatures features;
    private final RecurrentNetwork network;

    /** The classifier with the model that the project ships, which is loaded once. */
    public ToneClassifier() {
        this(Shipped.MODEL, Shipped.LEXICON, Shipped.NETWORK);
    }

    ToneClassifier(ToneModel model, ToneLexicon lexicon, RecurrentNetwork network) {
        this.model = model;
        this.features = new ToneFeatures(lexicon);
        this.network = network;
    }

    /**
     * What to classify.
     *
     * @param document the text that all spans point into
     * @param words the words to judge: a quote's segments, or one sentence
     * @param cue the words that attribute them ({@code warned}), or null
     * @param sources where the source is named; may be empty
     * @param targets where the target is named; may be empty
     * @param others where third parties are named; may be empty
     */
    public record Passage(
            Document document,
            List<Span> words,
            @Nullable Span cue,
            List<Span> sources,
            List<Span> targets,
            List<Span> others) {
        public Passage {
            words = List.copyOf(words);
            sources = List.copyOf(sources);
            targets = List.copyOf(targets);
            others = List.copyOf(others);
        }
    }

    /** The tone of the source towards the target. */
    public Tone classify(Passage passage) {
        Reading reading = Reading.of(passage, model.common());
        FeatureBag bag = new FeatureBag(model.weights().bits());
        features.of(reading.content(), reading.cue(), bag);
        float[] logits = model.weights().logits(bag.buckets, bag.count);
        Opinion opinion = network.read(reading.cue(), reading.content());
        add(opinion.logits(), logits);
        Judgement judgement = Judgement.of(logits);
        return new Tone(
                judgement.score(),
                model.calibration().of(judgement.chance()),
                judgement.act(),
                evidence(reading, bag, opinion, logits, judgement.score()));
    }

    private static void add(float[] opinion, float[] logits) {
        for (int c = 0; c < logits.length; c++) {
            logits[c] += shareOfNetwork(c) * opinion[c];
        }
    }

    private static float shareOfNetwork(int head) {
        return head < Judgement.ACTS ? SHARE_FOR_ACTS : SHARE_FOR_LABELS;
    }

    private List<Evidence> evidence(Reading reading, FeatureBag bag, Opinion opinion, float[] logits, double score) {
        double[] ofWords = new double[reading.content().size + reading.cue().size];
        double[] slopes = Judgement.slopes(logits);
        model.weights().addTo(ofWords, bag, slopes);
        for (int c = 0; c < slopes.length; c++) {
            slopes[c] *= shareOfNetwork(c);
        }
        opinion.addTo(ofWords, slopes);
        return EvidenceFinder.of(reading.content(), reading.cue(), ofWords, score);
    }

    /** A passage as features see it. */
    record Reading(Wording content, Wording cue) {
        static Reading of(Passage passage, WordSet common) {
            Wording content = wording(passage, passage.words(), common);
            Wording cue = wording(passage, passage.cue() == null ? List.of() : List.of(passage.cue()), common);
            Scopes.mark(cue, content);
            return new Reading(content, cue);
        }

        private static Wording wording(Passage passage, List<Span> segments, WordSet common) {
            return Wording.of(
                    passage.document(), segments, passage.sources(), passage.targets(), passage.others(), common);
        }
    }

    private static final class Shipped {
        static final ToneModel MODEL = ToneModelFile.shipped();
        static final ToneLexicon LEXICON = ToneLexicon.load();
        static final RecurrentNetwork NETWORK = RecurrentNetworkFile.shipped();
    }
}
