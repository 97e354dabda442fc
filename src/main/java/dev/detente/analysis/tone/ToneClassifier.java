package dev.detente.analysis.tone;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.text.Tokens;
import dev.detente.analysis.tone.PhraseIndex.Match;
import dev.detente.analysis.tone.ToneLexicon.Meaning;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says in which tone words are spoken, from a lexicon of acts and the words around each: negation, condition, demand,
 * hedge. Deterministic, and safe to share.
 *
 * <p>The score is the mean of what the phrases say, the strong ones counting more; the act is the one that weighs most;
 * the confidence grows with the number of phrases and with their agreement.
 */
public final class ToneClassifier {
    /** How much a phrase counts in the cue, between source and target, elsewhere, and inside a party's own name. */
    private static final double CUE_WEIGHT = 0.6;

    private static final double BETWEEN_WEIGHT = 2;
    private static final double NAME_WEIGHT = 0.1;

    private final PhraseIndex<Meaning> acts = ToneLexicon.acts();

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
        List<Signal> signals = new ArrayList<>();
        for (Span segment : passage.words()) {
            for (Signal signal : signals(passage.document().tokens(), segment)) {
                signals.add(signal.weighted(placeWeight(passage, signal.span())));
            }
        }
        if (passage.cue() != null) {
            for (Signal signal : signals(passage.document().tokens(), passage.cue())) {
                signals.add(signal.weighted(CUE_WEIGHT));
            }
        }
        return sum(signals);
    }

    private List<Signal> signals(Tokens tokens, Span segment) {
        List<Match<Meaning>> matches =
                acts.find(tokens, tokens.firstFrom(segment.start()), tokens.firstFrom(segment.end()));
        Context context = new Context(tokens, segment);
        List<Signal> signals = new ArrayList<>(matches.size());
        for (Match<Meaning> match : matches) {
            signals.add(context.read(match));
        }
        return context.demandsOverrule(signals);
    }

    private static double placeWeight(Passage passage, Span span) {
        if (isIn(span, passage.sources()) || isIn(span, passage.targets())) {
            return NAME_WEIGHT;
        }
        if (passage.sources().isEmpty() || passage.targets().isEmpty()) {
            return 1;
        }
        int source = passage.sources().get(0).start();
        int target = passage.targets().get(0).start();
        boolean between = span.start() > Math.min(source, target) && span.start() < Math.max(source, target);
        return between ? BETWEEN_WEIGHT : 1;
    }

    private static boolean isIn(Span span, List<Span> names) {
        for (Span name : names) {
            if (name.contains(span)) {
                return true;
            }
        }
        return false;
    }

    private static Tone sum(List<Signal> signals) {
        double total = 0;
        double mass = 0;
        Map<Tone.Act, Double> acts = new EnumMap<>(Tone.Act.class);
        List<Span> evidence = new ArrayList<>();
        for (Signal signal : signals) {
            double mine = signal.weight() * Math.abs(signal.score());
            if (mine > 0) {
                total += mine * signal.score();
                mass += mine;
                acts.merge(signal.act(), mine, Double::sum);
                evidence.add(signal.span());
            }
        }
        if (mass == 0) {
            return new Tone(0, 0.5, Tone.Act.STATEMENT, List.of());
        }
        double score = Math.max(-1, Math.min(1, total / mass));
        double agreement = Math.abs(total)
                / signals.stream()
                        .mapToDouble(signal -> signal.weight() * signal.score() * signal.score())
                        .sum();
        double confidence = agreement * (1 - Math.exp(-2 * mass));
        evidence.sort(null);
        Tone.Act act = acts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(Tone.Act.STATEMENT);
        return new Tone(score, Math.min(1, confidence), act, evidence);
    }
}
