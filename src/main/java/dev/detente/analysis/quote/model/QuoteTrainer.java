package dev.detente.analysis.quote.model;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Trains the quote model on articles with attributions that people marked. The same input gives the same model, bit for
 * bit, in a few minutes on one core.
 */
public final class QuoteTrainer {
    private static final int FOLDS = 4;
    private static final int ACCEPT_BITS = 17;
    private static final int ACCEPT_ROUNDS = 6;
    private static final int SPEAKER_ROUNDS = 8;
    private static final int FINE_CLASSES = 128;
    private static final int COARSE_CLASSES = 32;
    private static final int SEED = 7;

    private final Rules rules;
    private final List<Fold> folds = new ArrayList<>();

    private QuoteTrainer(Rules rules) {
        this.rules = rules;
    }

    /**
     * Trains on {@code train.jsonl} of a directory and writes the model.
     *
     * @param gold directory with JSON lines of {@code id}, {@code text} and {@code quotes}
     * @param rules what the rules see in a document, at work as in training
     * @param model the file to write
     * @return how many articles and attributions were learned from
     * @throws IOException if the gold cannot be read or the model not be written
     */
    public static Lessons train(Path gold, Rules rules, Path model) throws IOException {
        List<GoldArticle> articles = GoldArticle.read(gold.resolve("train.jsonl"), rules::quotations);
        QuoteModel trained = new QuoteTrainer(rules).train(articles);
        try (OutputStream out = Files.newOutputStream(model)) {
            ModelFile.write(trained, out);
        }
        return new Lessons(
                articles.size(),
                articles.stream().mapToInt(a -> a.attributions().size()).sum());
    }

    /**
     * What a model has learned from.
     *
     * @param articles number of articles
     * @param attributions number of attributions in them
     */
    public record Lessons(int articles, int attributions) {}

    /** What the rules of the quote engine find, which the model builds on. */
    public interface Rules {
        /** The outer quotation marks with what they hold, as the tagger will be given them. */
        List<Span> quotations(Document document);

        /**
         * For each direct quotation the mentions that may name its speaker.
         *
         * @param marked what people marked in the document
         */
        List<Choice> speakers(Document document, List<Marked> marked);

        /**
         * How the quotes that the whole engine finds with a model compare to what people marked.
         *
         * @param marked what people marked in the document
         */
        List<Outcome> outcomes(Document document, List<Marked> marked, QuoteModel model);
    }

    /**
     * An attribution that people marked.
     *
     * @param content its words, in pieces
     * @param source the words that name the speaker, or null where there are none
     */
    public record Marked(List<Span> content, @Nullable Span source) {
        public Marked {
            content = List.copyOf(content);
        }
    }

    /** A part of the lessons, with a model of the other parts' and the candidates that it finds in this one. */
    private record Fold(List<Lesson> lessons, QuoteModel model, List<Found> found) {}

    private record Found(Lesson lesson, List<Candidate> candidates, int index) {}

    private QuoteModel train(List<GoldArticle> articles) {
        WordClassLearner words = new WordClassLearner();
        for (GoldArticle article : articles) {
            words.read(article.document());
        }
        WordClasses classes = words.learn(FINE_CLASSES, COARSE_CLASSES);
        CueHeads heads = new CueHeads(articles);
        CueWords cueWords = heads.words(articles);
        List<Lesson> lessons = new ArrayList<>();
        for (GoldArticle article : articles) {
            lessons.add(Lesson.of(article, classes, heads));
        }
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(fold(fold, lessons, classes, cueWords));
        }
        return complete(StepTrainer.train(lessons, classes, cueWords), folds).calibrated(calibration());
    }

    private static Fold fold(int fold, List<Lesson> lessons, WordClasses classes, CueWords cueWords) {
        List<Lesson> known = new ArrayList<>();
        List<Lesson> unknown = new ArrayList<>();
        for (int i = 0; i < lessons.size(); i++) {
            (i % FOLDS == fold ? unknown : known).add(lessons.get(i));
        }
        QuoteModel model = StepTrainer.train(known, classes, cueWords);
        List<Found> found = new ArrayList<>();
        for (Lesson lesson : unknown) {
            List<Candidate> candidates = CandidatePass.run(lesson.table(), model, new BitSet());
            for (int c = 0; c < candidates.size(); c++) {
                found.add(new Found(lesson, candidates, c));
            }
        }
        return new Fold(unknown, model, found);
    }

    /** Adds to the first steps what the folds teach of what to accept, and of speakers. */
    private QuoteModel complete(QuoteModel steps, List<Fold> known) {
        return steps.accepting(acceptance(known)).naming(speakers(known));
    }

    /** Fits the chances to what each fold's model makes of articles that no part of it has seen. */
    private Calibration calibration() {
        List<Outcome> outcomes = new ArrayList<>();
        for (int f = 0; f < FOLDS; f++) {
            Fold fold = folds.get(f);
            List<Fold> others = new ArrayList<>(folds);
            others.remove(f);
            QuoteModel model = complete(fold.model(), others);
            for (Lesson lesson : fold.lessons()) {
                GoldArticle article = lesson.article();
                outcomes.addAll(rules.outcomes(article.document(), article.marked(), model));
            }
        }
        return Calibration.fitted(outcomes);
    }

    /** Learns what to accept from candidates that models found in articles they had not seen. */
    private static WeightTable acceptance(List<Fold> known) {
        List<Found> found = new ArrayList<>();
        known.forEach(fold -> found.addAll(fold.found()));
        Random random = new Random(SEED);
        LogisticLearner learner = new LogisticLearner(ACCEPT_BITS, random);
        Features features = new Features();
        features.bits(ACCEPT_BITS);
        for (int round = 0; round <= ACCEPT_ROUNDS; round++) {
            Collections.shuffle(found, random);
            for (Found f : found) {
                Candidate candidate = f.candidates().get(f.index());
                AcceptFeatures.of(f.lesson().table(), f.candidates(), f.index(), features);
                if (round == 0) {
                    learner.count(features);
                } else {
                    learner.learn(features, f.lesson().holds(candidate));
                }
            }
        }
        return learner.learned();
    }

    private WeightTable speakers(List<Fold> known) {
        List<Choice> choices = new ArrayList<>();
        for (Fold fold : known) {
            for (Lesson lesson : fold.lessons()) {
                GoldArticle article = lesson.article();
                choices.addAll(rules.speakers(article.document(), article.marked()));
            }
        }
        Random random = new Random(SEED);
        ChoiceLearner learner = new ChoiceLearner(SpeakerModel.BITS, random);
        choices.forEach(learner::count);
        for (int round = 0; round < SPEAKER_ROUNDS; round++) {
            Collections.shuffle(choices, random);
            choices.forEach(learner::learn);
        }
        return learner.learned();
    }
}
