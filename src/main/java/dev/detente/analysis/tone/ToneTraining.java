package dev.detente.analysis.tone;

import dev.detente.analysis.tone.CrossValidation.Answer;
import dev.detente.analysis.tone.Lesson.Kind;
import dev.detente.analysis.tone.ToneClassifier.Reading;
import dev.detente.analysis.tone.recurrent.RecurrentNetwork;
import dev.detente.analysis.tone.recurrent.RecurrentNetworkFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Trains the model behind {@link ToneClassifier}, and measures one on sentences that it has not seen. */
public final class ToneTraining {
    /** The file of the gold directory that must be there. */
    public static final String GOLD = "PLV_train.jsonl";

    private static final String PATTERNS = "weak_patterns.jsonl";
    private static final String SILVER = "silver.jsonl";
    private static final int CALIBRATION_FOLDS = 2;

    private final List<Lesson> lessons;
    private final ToneLexicon lexicon = ToneLexicon.load();
    private final RecurrentNetwork network = RecurrentNetworkFile.shipped();

    private ToneTraining(List<Lesson> lessons) {
        this.lessons = lessons;
    }

    /**
     * Reads what to learn from.
     *
     * @param gold directory with {@code PLV_train.jsonl} and, where they are present, {@code weak_patterns.jsonl} and
     *     {@code silver.jsonl}
     * @param corpus directory with the project's own sentences
     * @param sentences reads the sentences of the gold directory, as the classifier will be given them
     * @throws IOException if a file cannot be read or a line not be understood
     */
    public static ToneTraining of(Path gold, Path corpus, SentenceReader sentences) throws IOException {
        List<Lesson> lessons = new ArrayList<>(GoldSentences.read(gold.resolve(GOLD), Kind.GOLD, sentences));
        if (Files.isReadable(gold.resolve(PATTERNS))) {
            lessons.addAll(GoldSentences.read(gold.resolve(PATTERNS), Kind.PATTERN, sentences));
        }
        if (Files.isReadable(gold.resolve(SILVER))) {
            lessons.addAll(GoldSentences.read(gold.resolve(SILVER), Kind.SILVER, sentences));
        }
        lessons.addAll(CorpusFile.readAll(corpus));
        return new ToneTraining(lessons);
    }

    /**
     * The words of one of the project's own sentences as the classifier reads them, in lower case: those of the cue,
     * {@code #cue}, and those of the text; behind each that is no mark and no mask a bar and the number of its stem.
     *
     * @param template with {@code {S}}, {@code {T}} and {@code {O}} for source, target and third parties
     */
    public static List<String> words(String cue, String template) {
        Reading reading = Reading.of(CorpusFile.passage(cue, template), Shipped.MODEL.common());
        List<String> words = new ArrayList<>();
        reading.cue().addTo(words);
        words.add("#cue");
        reading.content().addTo(words);
        return words;
    }

    /** How many sentences there are to learn from. */
    public int size() {
        return lessons.size();
    }

    /**
     * Trains on all sentences and writes the model. The same input gives the same bytes.
     *
     * @throws IOException if the model cannot be written
     */
    public void train(Path model) throws IOException {
        Calibration calibration =
                CrossValidation.calibration(CrossValidation.run(lessons, CALIBRATION_FOLDS, lexicon, network));
        ToneModel trained = new ToneTrainer(lessons).train(lexicon, calibration);
        try (OutputStream out = Files.newOutputStream(model)) {
            ToneModelFile.write(trained, out);
        }
    }

    /** Asks of each sentence a model that has learned from the others; patterns and silver are always learned from. */
    public ToneReport crossValidate(int folds) {
        List<Answer> answers = CrossValidation.run(lessons, folds, lexicon, network);
        return new ToneReport(answers, CrossValidation.calibration(answers));
    }

    private static final class Shipped {
        static final ToneModel MODEL = ToneModelFile.shipped();
    }
}
