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
import java.util.stream.IntStream;

/** Trains the heads. The same lessons give the same weights, bit for bit. */
final class ToneTrainer {
    private static final int BITS = 18;
    /** Their weights are averaged, so that the luck of one's order counts less. */
    private static final int LEARNERS = 4;

    private static final int ROUNDS = 16;
    /** Features of fewer lessons are not learned from. */
    private static final int FEWEST_LESSONS = 2;
    /** A word that stands this often in lower case is no name where it is capitalised. */
    private static final int FEWEST_LOWER = 2;

    private static final int SEED = 7;

    private final List<Lesson> lessons;

    ToneTrainer(List<Lesson> lessons) {
        this.lessons = lessons;
    }

    /** A model with the calibration given. */
    ToneModel train(ToneLexicon lexicon, Calibration calibration) {
        WordSet common = common();
        List<Step> steps = steps(lexicon, common);
        List<Heads> heads = IntStream.range(0, LEARNERS)
                .parallel()
                .mapToObj(learner -> learned(steps, new Random(SEED + learner)))
                .toList();
        ToneWeights weights = ToneWeights.rounded(
                BITS,
                mean(heads.stream().map(Heads::acts).toList()),
                mean(heads.stream().map(Heads::labels).toList()));
        return new ToneModel(common, weights, calibration);
    }

    /** Weights of both heads, by feature. */
    private record Heads(float[] acts, float[] labels) {}

    /** What one learner makes of the lessons: the order they come in and the features left out are its own. */
    private static Heads learned(List<Step> lessons, Random random) {
        List<Step> steps = new ArrayList<>(lessons);
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
        return new Heads(acts.learned(), labels.learned());
    }

    private static float[] mean(List<float[]> learners) {
        float[] mean = new float[learners.get(0).length];
        for (float[] weights : learners) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += weights[i] / learners.size();
            }
        }
        return mean;
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
