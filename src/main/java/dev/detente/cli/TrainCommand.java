package dev.detente.cli;

import dev.detente.analysis.NamedParties;
import dev.detente.analysis.quote.QuoteTraining;
import dev.detente.analysis.quote.model.QuoteTrainer.Lessons;
import dev.detente.analysis.tone.ToneReport;
import dev.detente.analysis.tone.ToneTraining;
import dev.detente.cli.output.AnalysisJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the models that the analysis ships with. */
@Command(
        name = "train",
        description = "Train a model of the analysis anew, from texts that people have marked.",
        footer = {"", "Examples:", "  detente train quotes --help", "  detente train tone --help"})
final class TrainCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** Trains the model that finds quotes. */
    @Command(
            name = "quotes",
            description = {
                "Train the model that finds quotes, cues and speakers.",
                "The same gold gives the same model, byte for byte, in a few minutes."
            },
            footer = {
                "",
                "Example, from a checkout (the next build ships the model):",
                "  detente train quotes --gold gold/quotes-all \\",
                "    --model src/main/resources/dev/detente/analysis/quote/model/quotes.model"
            })
    static final class Quotes implements Callable<Integer> {
        private final Shell shell;

        @Option(
                names = "--gold",
                paramLabel = "DIR",
                required = true,
                description = "Directory with train.jsonl: lines of id, text and quotes.")
        private Path gold;

        @Option(names = "--model", paramLabel = "FILE", required = true, description = "The file to write.")
        private Path model;

        Quotes(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            Path from = shell.directory().resolve(gold);
            if (!Files.isReadable(from.resolve("train.jsonl"))) {
                throw CommandFailure.usage("there is no train.jsonl to read in " + gold);
            }
            shell.say("training; this takes a few minutes");
            try {
                Lessons learned = QuoteTraining.train(from, shell.directory().resolve(model));
                shell.say(learned.attributions() + " attributions in " + learned.articles()
                        + " articles learned; the model is in " + model);
                return ExitCode.OK;
            } catch (IOException e) {
                throw CommandFailure.failed("cannot train (" + e.getMessage() + ")");
            }
        }
    }

    /** Trains the model that judges tone, or measures how good one would be. */
    @Command(
            name = "tone",
            description = {
                "Train the model that judges tone, or measure it by cross-validation.",
                "The same sentences give the same model, byte for byte, in a few minutes."
            },
            footer = {
                "",
                "Examples, from a checkout (the next build ships the model):",
                "  detente train tone --gold gold/plover --corpus src/training/tone \\",
                "    --model src/main/resources/dev/detente/analysis/tone/tone.model",
                "  detente train tone --gold gold/plover --corpus src/training/tone \\",
                "    --cross-validate 5 --predictions predictions.jsonl"
            })
    static final class Tone implements Callable<Integer> {
        private static final int FEWEST_FOLDS = 2;

        private final Shell shell;

        @Option(
                names = "--gold",
                paramLabel = "DIR",
                required = true,
                description = "Directory with PLV_train.jsonl and, if you like, weak_patterns.jsonl and silver.jsonl:"
                        + " lines of id, text, source, target and root or acts.")
        private Path gold;

        @Option(
                names = "--corpus",
                paramLabel = "DIR",
                required = true,
                description = "Directory with sentences in tab-separated files; heldout-*.tsv is left out.")
        private Path corpus;

        @Option(names = "--model", paramLabel = "FILE", description = "The file to write.")
        private @Nullable Path model;

        @Option(
                names = "--cross-validate",
                paramLabel = "FOLDS",
                description = "Write no model, but ask of each sentence one that has learned from the other folds.")
        private int folds;

        @Option(
                names = "--predictions",
                paramLabel = "FILE",
                description = "Where to write what cross-validation says of the gold, as classify would.")
        private @Nullable Path predictions;

        Tone(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            if ((folds == 0) == (model == null) || folds != 0 && folds < FEWEST_FOLDS) {
                throw CommandFailure.usage("give either --model or --cross-validate with two folds or more");
            }
            Path from = shell.directory().resolve(gold);
            if (!Files.isReadable(from.resolve(ToneTraining.GOLD))) {
                throw CommandFailure.usage("there is no " + ToneTraining.GOLD + " to read in " + gold);
            }
            try {
                ToneTraining training = ToneTraining.of(from, shell.directory().resolve(corpus), new NamedParties());
                shell.say("learning from " + training.size() + " sentences; this takes a few minutes");
                if (model == null) {
                    report(training.crossValidate(folds));
                } else {
                    training.train(shell.directory().resolve(model));
                    shell.say("the model is in " + model);
                }
                return ExitCode.OK;
            } catch (IOException e) {
                throw CommandFailure.failed("cannot train (" + e.getMessage() + ")");
            }
        }

        private void report(ToneReport report) throws IOException {
            if (predictions != null) {
                List<String> lines = report.predictions().stream()
                        .map(prediction -> AnalysisJson.line(prediction.id(), prediction.document(), prediction.tone()))
                        .toList();
                Files.write(shell.directory().resolve(predictions), lines);
            }
            try (Lines out = shell.lines()) {
                report.lines().forEach(out::print);
            }
        }
    }
}
