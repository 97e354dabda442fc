package dev.detente.cli;

import dev.detente.analysis.Analyzer;
import dev.detente.pipeline.Timings;
import dev.detente.pipeline.topic.Topics;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a range of articles again, into topics of their own. */
@Command(
        name = "replay",
        description = {
            "Run a range of articles again, into topics of their own: with a new version, or other settings, beside"
                    + " the pipeline that is at work, which it leaves alone.",
            "The articles are copied to PREFIX's articles with the times of their arrival, and a pipeline of its own,"
                    + " with nothing in its state, runs until the last of them is through. Without --execute it only"
                    + " says what it would do."
        },
        footer = {
            "",
            "Examples:",
            "  detente replay --from 2026-06-01 --to 2026-07-01 --into june.",
            "  detente replay --from 2026-06-01 --to 2026-07-01 --into june. --execute",
            "  detente consume --topic-prefix june. --topic tone --from-beginning"
        })
final class ReplayCommand implements Callable<Integer> {
    private static final int LOOK_MILLIS = 500;

    private final Shell shell;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--from",
            paramLabel = "OFFSET|TIME",
            description =
                    "First article: an offset, or the time of arrival (inclusive); by default the first there is.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "OFFSET|TIME",
            description = "End of the range (exclusive); by default the last article there is now.")
    private @Nullable String to;

    @Option(
            names = "--into",
            paramLabel = "PREFIX",
            required = true,
            description = "What the names of the replay's topics begin with; they must not be there yet.")
    private String into;

    @Option(names = "--execute", description = "Do it.")
    private boolean execute;

    ReplayCommand(Shell shell, StopSignal stop) {
        this.shell = shell;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        Settings settings = SettingOptions.resolve(spec, shell);
        Range range =
                new Range(from == null ? Range.BEGINNING : Range.parse(from), to == null ? null : Range.parse(to));
        Topics target = target(settings);
        Analyzer analyzer = Analyzers.of(settings, shell);
        Logging.hush();
        stop.watch();
        Cluster cluster = new Cluster(settings);
        ReplayTopics topics = new ReplayTopics(cluster, PipelineProperties.topics(settings), target, stop);
        topics.requireNew();
        if (!execute) {
            shell.say(counted(topics.count(range)) + " would run again into " + target.articles() + " and so on; add"
                    + " --execute to do it");
            return ExitCode.OK;
        }
        return run(settings, range, topics, analyzer);
    }

    private Topics target(Settings settings) {
        try {
            Topics target = new Topics(into);
            if (!into.isEmpty() && !into.equals(settings.text(Setting.TOPIC_PREFIX))) {
                return target;
            }
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--into: " + e.getMessage());
        }
        throw CommandFailure.usage("--into takes a prefix other than that of the topics that are read");
    }

    private Integer run(Settings settings, Range range, ReplayTopics topics, Analyzer analyzer) {
        String applicationId =
                settings.text(Setting.APPLICATION_ID) + "-replay-" + into.replaceAll("[^A-Za-z0-9]+$", "");
        long copied = topics.copy(range);
        shell.say(counted(copied) + " copied");
        Path state = temporaryDirectory();
        RunningPipeline pipeline;
        try {
            Settings replay = settings.with(Map.of(
                    Setting.TOPIC_PREFIX, into,
                    Setting.APPLICATION_ID, applicationId,
                    Setting.STATE_DIR, state.toString()));
            Logging.endHush();
            try (RunningPipeline running = RunningPipeline.start(
                    PipelineProperties.pipeline(replay, analyzer.version()),
                    new Cluster(replay),
                    analyzer,
                    Timings.NONE)) {
                pipeline = running;
                await(running, () -> topics.isCommitted(applicationId));
            }
        } finally {
            DemoServers.delete(state);
        }
        String lastWord = pipeline.lastWord();
        topics.removeInternal(applicationId);
        shell.say(lastWord);
        if (stop.isRequested()) {
            shell.say("stopped before the end; the topics of " + into + " are left as they are");
            return StopSignal.STOPPED;
        }
        return ExitCode.OK;
    }

    private void await(RunningPipeline pipeline, BooleanSupplier committed) {
        Lull lull = new Lull();
        while (!pipeline.hasEnded() && !stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            if (lull.isReached(pipeline.pipeline().totals()) && committed.getAsBoolean()) {
                return;
            }
        }
    }

    private static Path temporaryDirectory() {
        try {
            return Files.createTempDirectory("detente-replay");
        } catch (IOException e) {
            throw CommandFailure.failed("no temporary directory (" + e.getMessage() + ")");
        }
    }

    private static String counted(long articles) {
        return articles + (articles == 1 ? " article" : " articles");
    }
}
