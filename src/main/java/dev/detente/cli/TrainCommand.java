package dev.detente.cli;

import dev.detente.analysis.quote.QuoteTraining;
import dev.detente.analysis.quote.model.QuoteTrainer.Lessons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains the models that the analysis ships with. */
@Command(
        name = "train",
        description = "Train a model of the analysis anew, from texts that people have marked.",
        footer = {"", "Examples:", "  detente train quotes --help"})
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
}
