package dev.detente.cli;

import dev.detente.analysis.Explanation;
import dev.detente.article.NewsArticle;
import dev.detente.cli.output.ExplanationJson;
import dev.detente.cli.output.ExplanationText;
import dev.detente.cli.output.OutputFormat;
import dev.detente.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Who is who: which countries and speakers are found in a text. */
@Command(
        name = "actors",
        description = "Show which parties are found in a text, and why.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Examples:", "  detente actors explain \"Beijing warned Washington.\""})
final class ActorsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** Tells what each name of a text is taken for. */
    @Command(
            name = "explain",
            description = {
                "Show what each name of a text is taken for, why, and which line of the gazetteer says so; then the",
                "countries, and for each quote whom its speaker speaks for and which pairs it is on."
            },
            footer = {
                "",
                "Examples:",
                "  detente actors explain \"'We will talk,' China's foreign minister told Washington.\"",
                "  detente actors explain \"Baker met Miyazawa.\" --date 1987-03-01",
                "  detente actors explain --gazetteer own.tsv --output json - < article.txt"
            })
    static final class Explain implements Callable<Integer> {
        private final Shell shell;

        @Spec
        private CommandSpec spec;

        @Option(
                names = "--date",
                paramLabel = "DAY",
                description =
                        "When the text was published, like 1987-03-01; without it everybody who ever was in office"
                                + " counts.")
        private @Nullable LocalDate date;

        @Option(
                names = "--output",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text for people, or json; default ${DEFAULT-VALUE}.")
        private OutputFormat output;

        @Parameters(paramLabel = "TEXT", arity = "1..*", description = "The text; - reads it from standard input.")
        private List<String> words;

        Explain(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            Settings settings = SettingOptions.resolve(spec, shell);
            Explanation explanation = Analyzers.of(settings, shell).explain(article());
            try (Lines lines = shell.lines()) {
                if (output == OutputFormat.JSON) {
                    lines.print(ExplanationJson.line(explanation));
                } else {
                    new ExplanationText(shell.style(settings))
                            .lines(explanation)
                            .forEach(lines::print);
                }
            }
            return ExitCode.OK;
        }

        private NewsArticle article() {
            NewsArticle article = NewsArticle.ofText("text", text());
            return date == null
                    ? article
                    : article.withPublishedAt(date.atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        private String text() {
            String text = String.join(" ", words);
            if (!text.equals("-")) {
                return text;
            }
            try {
                return new String(shell.in().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw CommandFailure.failed("cannot read standard input (" + e.getMessage() + ")");
            }
        }
    }
}
