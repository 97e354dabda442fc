package dev.detente.cli;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analyzer;
import dev.detente.article.ArticleFormat;
import dev.detente.article.ArticleReader;
import dev.detente.article.NewsArticle;
import dev.detente.article.Reading;
import dev.detente.cli.output.AnalysisJson;
import dev.detente.cli.output.AnalysisText;
import dev.detente.cli.output.OutputFormat;
import dev.detente.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Analyses articles, without Kafka. */
@Command(
        name = "analyze",
        description = {
            "Find who says what about whom in articles, without Kafka.",
            "",
            "in:  JSON lines, or text and HTML files with an article each",
            "     {\"id\",\"body\" (or \"text\"),\"title\"?,\"url\"?,\"outlet\"?,\"published_at\"?}",
            "out: JSON lines",
            "     {\"id\",\"quotes\":[{\"type\",\"start\",\"end\",\"text\",\"segments\"?,",
            "       \"cue\":{\"start\",\"end\",\"text\"}|null,",
            "       \"speaker\":{\"start\",\"end\",\"text\",\"name\",\"role\",\"organisation\",",
            "         \"country\",\"standing\"}|null}],",
            "      \"statements\":[{\"pair\",\"source_country\",\"target_country\",\"perspective\",",
            "       \"quote\": index into quotes,\"tone\":{\"label\",\"score\",\"confidence\",\"act\",",
            "       \"evidence\"},\"issues\",\"target_basis\",\"pair_confidence\"}],\"countries\":[]}",
            "",
            "Offsets count Unicode code points of the body or, for HTML, of the text that is",
            "extracted from it.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  detente analyze --output text article.txt",
            "  detente analyze articles.jsonl > analyses.jsonl",
            "  curl -s https://example.org/news.html | detente analyze --format html"
        })
final class AnalyzeCommand implements Callable<Integer> {
    private final Shell shell;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "json for JSON lines, or text for people; default ${DEFAULT-VALUE}.")
    private OutputFormat output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatNames.class,
            completionCandidates = FormatNames.class,
            description = "What the files hold: jsonl, json, text or html; by default told from name or content.")
    private @Nullable ArticleFormat format;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to read; - or none: standard input.")
    private List<String> files;

    AnalyzeCommand(Shell shell) {
        this.shell = shell;
    }

    /** What is printed for an article, or why nothing is. */
    private record Result(
            String place, @Nullable String line, @Nullable String problem) {}

    @Override
    public Integer call() {
        Settings settings = SettingOptions.resolve(spec, shell);
        Analyzer analyzer = Analyzers.of(settings, shell);
        BiFunction<NewsArticle, Analysis, String> form = form(settings);
        Rejections rejections = new Rejections(shell);
        try (Lines lines = shell.lines();
                InOrder<Result> work = new InOrder<>(
                        Runtime.getRuntime().availableProcessors(), result -> print(result, lines, rejections))) {
            Inputs.each(
                    shell,
                    files,
                    (name, in) -> read(name, in, reading -> work.add(() -> result(reading, analyzer, form))));
            work.finish();
        }
        return rejections.exitCode();
    }

    private BiFunction<NewsArticle, Analysis, String> form(Settings settings) {
        if (output == OutputFormat.JSON) {
            return (article, analysis) -> AnalysisJson.line(article.id(), analysis);
        }
        return new AnalysisText(shell.style(settings), shell.screen().columns())::block;
    }

    private void read(String name, InputStream in, Consumer<Reading> readings) throws IOException {
        ArticleReader reader = new ArticleReader(name, in, format, ArticleReader.DEFAULT_MAX_BYTES);
        for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
            readings.accept(reading);
        }
    }

    private static Result result(Reading reading, Analyzer analyzer, BiFunction<NewsArticle, Analysis, String> form) {
        if (reading instanceof Reading.Rejected rejected) {
            return new Result(reading.place(), null, rejected.reason());
        }
        NewsArticle article = ((Reading.Accepted) reading).article();
        try {
            return new Result(reading.place(), form.apply(article, analyzer.analyze(article)), null);
        } catch (RuntimeException | StackOverflowError e) {
            return new Result(reading.place(), null, "cannot be analysed (" + e + ")");
        }
    }

    private static void print(Result result, Lines lines, Rejections rejections) {
        if (result.line() != null) {
            lines.print(result.line());
        } else {
            rejections.add(result.place(), String.valueOf(result.problem()));
        }
    }
}
