package dev.detente.analysis.tone;

import dev.detente.analysis.tone.recurrent.KeptOut;
import dev.detente.analysis.tone.recurrent.RecurrentNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What a model says of each lesson when it has learned from the others only. Sentences that people labelled are split,
 * groups kept together; patterns and silver are in every training part.
 */
final class CrossValidation {
    /**
     * A lesson and what a model that has not seen it says.
     *
     * @param chance the chance of the label before calibration
     */
    record Answer(Lesson lesson, Tone tone, double chance) {}

    private CrossValidation() {}

    /**
     * The answers to all split lessons in their order.
     *
     * @param network has learned from most of the project's own sentences, see {@link KeptOut}
     */
    static List<Answer> run(List<Lesson> lessons, int folds, ToneLexicon lexicon, RecurrentNetwork network) {
        int[] foldOf = folds(lessons, folds);
        List<List<Answer>> answers = IntStream.range(0, folds)
                .parallel()
                .mapToObj(fold -> fold(lessons, foldOf, fold, lexicon, network))
                .toList();
        int[] next = new int[folds];
        List<Answer> inOrder = new ArrayList<>();
        for (int fold : foldOf) {
            if (fold >= 0) {
                inOrder.add(answers.get(fold).get(next[fold]++));
            }
        }
        return inOrder;
    }

    private static int[] folds(List<Lesson> lessons, int folds) {
        int[] foldOf = new int[lessons.size()];
        int gold = 0;
        for (int i = 0; i < foldOf.length; i++) {
            Lesson lesson = lessons.get(i);
            foldOf[i] = switch (lesson.kind()) {
                case GOLD -> gold++ % folds;
                case CORPUS -> Math.floorMod(lesson.group().hashCode(), folds);
                case PATTERN, SILVER -> -1;
            };
        }
        return foldOf;
    }

    private static List<Answer> fold(
            List<Lesson> lessons, int[] foldOf, int fold, ToneLexicon lexicon, RecurrentNetwork network) {
        List<Lesson> known = new ArrayList<>();
        List<Lesson> unknown = new ArrayList<>();
        for (int i = 0; i < foldOf.length; i++) {
            (foldOf[i] == fold ? unknown : known).add(lessons.get(i));
        }
        ToneModel model = new ToneTrainer(known).train(lexicon, Calibration.NONE);
        ToneClassifier classifier = new ToneClassifier(model, lexicon, network);
        return unknown.stream()
                .map(lesson -> {
                    Tone tone = classifier.classify(lesson.passage());
                    return new Answer(lesson, tone, tone.confidence());
                })
                .toList();
    }

    /** The calibration that fits the answers to lessons with a label that the network has not learned from either. */
    static Calibration calibration(List<Answer> answers) {
        List<Answer> labelled =
                answers.stream().filter(answer -> answer.lesson().isNewToAll()).toList();
        double[] chances = labelled.stream().mapToDouble(Answer::chance).toArray();
        boolean[] right = new boolean[chances.length];
        for (int i = 0; i < right.length; i++) {
            Answer answer = labelled.get(i);
            right[i] = Objects.equals(answer.lesson().label(), answer.tone().label());
        }
        return Calibration.fit(chances, right);
    }
}
