package dev.detente.cli;

import dev.detente.article.ArticleFormat;
import dev.detente.article.ArticleReader;
import dev.detente.article.NewsArticle;
import dev.detente.article.Reading;
import dev.detente.cli.output.Json;
import dev.detente.pipeline.event.Articles;
import dev.detente.pipeline.event.AvroJson;
import dev.detente.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends articles to the cluster. */
@Command(
        name = "produce",
        description = {
            "Send articles to the cluster: JSON lines, JSON, plain text and HTML files.",
            "Articles that cannot be taken are reported with file and line, the rest go on."
        },
        footer = {
            "",
            "Examples:",
            "  detente produce articles.jsonl more/*.html",
            "  zcat archive.jsonl.gz | detente produce -",
            "  detente produce --dry-run --outlet 'The Daily Lantern' --language en *.txt"
        })
final class ProduceCommand implements Callable<Integer> {
    private final Shell shell;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files to read; - is standard input.")
    private List<String> files;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            defaultValue = "articles",
            description = "Where to send them; default ${DEFAULT-VALUE}.")
    private String topic;

    @Option(names = "--dry-run", description = "Show what would be sent, as JSON lines, and send nothing.")
    private boolean dryRun;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatNames.class,
            completionCandidates = FormatNames.class,
            description = "What the files hold: jsonl, json, text or html; by default told from name or content.")
    private @Nullable ArticleFormat format;

    @ArgGroup(exclusive = false, heading = "%nFor what the articles do not say themselves:%n")
    private ArticleDefaults defaults = new ArticleDefaults();

    private final AtomicLong read = new AtomicLong();

    ProduceCommand(Shell shell, StopSignal stop) {
        this.shell = shell;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        Inputs.check(shell, files);
        Settings settings = SettingOptions.resolve(spec, shell);
        Rejections rejections = new Rejections(shell);
        stop.watch();
        if (dryRun) {
            try (Lines lines = shell.lines()) {
                stop.runUntilRequested(() -> readAll(rejections, article -> {
                    lines.print(Json.line(AvroJson.of(Articles.toEvent(article))));
                    return null;
                }));
            }
            shell.say(articles() + " read, none produced (--dry-run), " + rejections.summary());
            return exitCode(rejections);
        }
        Logging.hush();
        String name = TopicCandidates.fullName(topic, settings);
        try (ArticleSender sender = new ArticleSender(new Cluster(settings), settings, name)) {
            stop.runUntilRequested(() -> readAll(rejections, sender::send));
            sender.flush();
            shell.say(articles() + " read, " + sender.arrived() + " produced to " + name + ", " + rejections.summary());
        }
        return exitCode(rejections);
    }

    /** Who stops it before the end of its files is told apart from who sees it through. */
    private int exitCode(Rejections rejections) {
        return stop.isRequested() ? StopSignal.STOPPED : rejections.exitCode();
    }

    private String articles() {
        long count = read.get();
        String counted = count == 1 ? "1 article" : count + " articles";
        return stop.isRequested() ? "stopped: " + counted : counted;
    }

    private void readAll(Rejections rejections, Function<NewsArticle, @Nullable String> sink) {
        try (Progress progress = Progress.over(shell, files)) {
            Inputs.each(shell, files, (name, in) -> read(name, progress.of(in), rejections, sink));
        } catch (IOException e) {
            throw CommandFailure.failed("cannot read the files (" + e.getMessage() + ")");
        }
    }

    private void read(String name, InputStream in, Rejections rejections, Function<NewsArticle, @Nullable String> sink)
            throws IOException {
        ArticleReader reader = new ArticleReader(name, in, format, ArticleReader.DEFAULT_MAX_BYTES);
        while (!stop.isRequested()) {
            Reading reading = reader.next();
            if (reading == null) {
                return;
            }
            read.incrementAndGet();
            String problem = reading instanceof Reading.Accepted accepted
                    ? sink.apply(defaults.complete(accepted.article()))
                    : ((Reading.Rejected) reading).reason();
            if (problem != null) {
                rejections.add(reading.place(), problem);
            }
        }
    }
}
