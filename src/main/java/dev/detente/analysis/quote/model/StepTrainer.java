package dev.detente.analysis.quote.model;

import dev.detente.analysis.quote.model.GoldArticle.Attribution;
import dev.detente.analysis.quote.model.GoldArticle.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Trains the steps that find candidates: cues, spans and continuations. */
final class StepTrainer {
    private static final int CUE_BITS = 20;
    private static final int SPAN_BITS = 19;
    private static final int CONTINUATION_BITS = 14;
    private static final int CUE_ROUNDS = 4;
    private static final int SPAN_ROUNDS = 5;
    private static final int SEED = 42;

    private final List<Lesson> lessons;
    private final Random random = new Random(SEED);
    private final Features features = new Features();

    private StepTrainer(List<Lesson> lessons) {
        this.lessons = new ArrayList<>(lessons);
    }

    /** A model of the first steps; it accepts and names nothing yet. */
    static QuoteModel train(List<Lesson> lessons, WordClasses classes, CueWords cueWords) {
        int middle = lessons.size() / 2;
        guessCues(lessons.subList(0, middle), lessons.subList(middle, lessons.size()), cueWords);
        guessCues(lessons.subList(middle, lessons.size()), lessons.subList(0, middle), cueWords);
        StepTrainer trainer = new StepTrainer(lessons);
        WeightTable cues = trainer.cues(cueWords);
        SpanLearner spans = trainer.spans();
        WeightTable continuations = trainer.continuations();
        return new QuoteModel(
                classes,
                cueWords,
                cues,
                new LabelTable(spans.learned()),
                new Transitions(spans.learnedTransitions()),
                continuations,
                continuations,
                continuations,
                Calibration.fitted(List.of()));
    }

    /** Lets a model of some lessons say where the cues of the others are. */
    private static void guessCues(List<Lesson> known, List<Lesson> unknown, CueWords cueWords) {
        StepTrainer trainer = new StepTrainer(known);
        WeightTable cues = trainer.cues(cueWords);
        for (Lesson lesson : unknown) {
            TokenTable table = lesson.table();
            for (int i = 0; i < table.size; i++) {
                boolean may = cueWords.mayHave(table.word[i]);
                if (may) {
                    CueFeatures.of(table, i, trainer.features);
                }
                lesson.isCue()[i] = may && cues.score(trainer.features) > 0;
            }
        }
    }

    private WeightTable cues(CueWords cueWords) {
        LogisticLearner learner = new LogisticLearner(CUE_BITS, random);
        features.bits(CUE_BITS);
        for (int round = 0; round <= CUE_ROUNDS; round++) {
            Collections.shuffle(lessons, random);
            for (Lesson lesson : lessons) {
                TokenTable table = lesson.table();
                boolean[] gold = lesson.goldHeads();
                for (int i = 0; i < table.size; i++) {
                    if (cueWords.mayHave(table.word[i])) {
                        CueFeatures.of(table, i, features);
                        if (round == 0) {
                            learner.count(features);
                        } else {
                            learner.learn(features, gold[i]);
                        }
                    }
                }
            }
        }
        return learner.learned();
    }

    private SpanLearner spans() {
        SpanLearner learner = new SpanLearner(SPAN_BITS, random);
        features.bits(SPAN_BITS);
        for (int round = 0; round <= SPAN_ROUNDS; round++) {
            Collections.shuffle(lessons, random);
            for (Lesson lesson : lessons) {
                SpanFeatures around = new SpanFeatures(lesson.table(), lesson.isCue(), features);
                for (int a = 0; a < lesson.heads().length; a++) {
                    int head = lesson.heads()[a];
                    int lo = Viterbi.first(lesson.table(), head);
                    int hi = Viterbi.end(lesson.table(), head);
                    if (round == 0) {
                        learner.count(around, features, head, lo, hi);
                    } else {
                        int[] gold =
                                lesson.labels(lesson.article().attributions().get(a), lo, hi);
                        learner.learn(around, features, head, lo, hi, gold);
                    }
                }
            }
        }
        return learner;
    }

    private WeightTable continuations() {
        LogisticLearner learner = new LogisticLearner(CONTINUATION_BITS, random);
        features.bits(CONTINUATION_BITS);
        for (int round = 0; round <= CUE_ROUNDS; round++) {
            Collections.shuffle(lessons, random);
            for (Lesson lesson : lessons) {
                for (int a = 0; a < lesson.heads().length; a++) {
                    continuation(lesson, a, learner, round == 0);
                }
            }
        }
        return learner.learned();
    }

    private void continuation(Lesson lesson, int a, LogisticLearner learner, boolean counting) {
        TokenTable table = lesson.table();
        Attribution attribution = lesson.article().attributions().get(a);
        int head = lesson.heads()[a];
        int lo = Viterbi.first(table, head);
        int hi = Viterbi.end(table, head);
        Candidate c = new Candidate(head, CERTAIN);
        c.read(lesson.labels(attribution, lo, hi), lo, hi - lo);
        Quotations.complete(table, c, lo, hi);
        if (c.pieces == 0) {
            return;
        }
        int from = Quotations.next(table, c);
        boolean again = false;
        for (int to = Quotations.whole(table, from); to > 0; to = Quotations.whole(table, from)) {
            boolean yes = false;
            for (Run run : attribution.content()) {
                yes |= run.from() <= from + 1 && run.to() > from + 1;
            }
            ContinuationFeatures.of(table, c, from, to, again, lesson.isCue(), features);
            if (counting) {
                learner.count(features);
            } else {
                learner.learn(features, yes);
            }
            if (!yes) {
                return;
            }
            c.add(from, to);
            from = to;
            again = true;
        }
    }

    /** The score of a cue that people marked. */
    private static final float CERTAIN = 3;
}
