package dev.detente.analysis.tone;

import dev.detente.analysis.text.Tokens;
import dev.detente.analysis.tone.ToneClassifier.Reading;
import dev.detente.analysis.tone.words.WordSet;
import dev.detente.analysis.tone.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Trains the heads. The same lessons give the same weights, bit for bit. */
final class ToneTrainer {
    private static final int BITS = 18;
    private static final int ROUNDS = 8;
    /** Features of fewer lessons are not learned from. */
    private static final int FEWEST_LESSONS = 2;
    /** A word that stands this often in lower case is no name where it is capitalised. */
    private static final int FEWEST_LOWER = 2;

    private static final int SEED = 7;

    private final List<Lesson> lessons;
    private final Random random = new Random(SEED);

    ToneTrainer(List<Lesson> lessons) {
        this.lessons = lessons;
    }

    /** A model with the calibration given. */
    ToneModel train(ToneLexicon lexicon, Calibration calibration) {
        WordSet common = common();
        List<Step> steps = steps(lexicon, common);
        SoftmaxLearner acts = new SoftmaxLearner(BITS, Judgement.ACTS, random);
        SoftmaxLearner labels = new SoftmaxLearner(BITS, Judgement.LABELS, random);
        for (int round = 0; round < ROUNDS; round++) {
            Collections.shuffle(steps, random);
            for (Step step : steps) {
                Lesson lesson = step.lesson();
                float sureness = lesson.sureness();
                acts.learn(step.buckets(), step.share(), lesson.acts(), lesson.kind().actWeight * sureness);
                labels.learn(step.buckets(), step.share(), lesson.labels(), lesson.kind().labelWeight * sureness);
            }
        }
        ToneWeights weights = ToneWeights.rounded(BITS, acts.learned(), labels.learned());
        return new ToneModel(common, weights, calibration);
    }

    private record Step(Lesson lesson, int[] buckets, float share) {}

    /** Words that stand in lower case. */
    private WordSet common() {
        Map<Integer, Integer> counts = new HashMap<>();
        for (Lesson lesson : lessons) {
            Tokens tokens = lesson.passage().document().tokens();
            for (int i = 0; i < tokens.size(); i++) {
                if (Character.isLowerCase(tokens.charAt(i))) {
                    counts.merge(Words.hash(tokens.word(i)), 1, Integer::sum);
                }
            }
        }
        Set<Integer> common = new HashSet<>();
        counts.forEach((word, count) -> {
            if (count >= FEWEST_LOWER && word != 0) {
                common.add(word);
            }
        });
        return WordSet.ofHashes(common);
    }

    private List<Step> steps(ToneLexicon lexicon, WordSet common) {
        ToneFeatures features = new ToneFeatures(lexicon);
        FeatureBag bag = new FeatureBag(BITS);
        List<Step> steps = new ArrayList<>(lessons.size());
        byte[] seen = new byte[1 << BITS];
        for (Lesson lesson : lessons) {
            Reading reading = Reading.of(lesson.passage(), common);
            features.of(reading.content(), reading.cue(), bag);
            int[] buckets = Arrays.copyOf(bag.buckets, bag.count);
            steps.add(new Step(lesson, buckets, ToneWeights.share(bag.count)));
            for (int bucket : Arrays.stream(buckets).distinct().toArray()) {
                seen[bucket] = (byte) Math.min(FEWEST_LESSONS, seen[bucket] + 1);
            }
        }
        steps.replaceAll(step -> new Step(
                step.lesson(),
                Arrays.stream(step.buckets())
                        .filter(bucket -> seen[bucket] >= FEWEST_LESSONS)
                        .toArray(),
                step.share()));
        return steps;
    }
}
