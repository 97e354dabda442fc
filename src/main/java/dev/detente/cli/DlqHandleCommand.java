package dev.detente.cli;

import dev.detente.pipeline.deadletter.DeadLetterDesk;
import dev.detente.pipeline.deadletter.DeadLetterDesk.Errand;
import dev.detente.pipeline.deadletter.DeadLetterDesk.Outcome;
import dev.detente.pipeline.deadletter.Handling;
import dev.detente.settings.Settings;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Does something with dead letters, once each. */
abstract class DlqHandleCommand implements Callable<Integer> {
    private final Shell shell;
    private final StopSignal stop;
    private final Handling handling;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DeadLetterFilter filter = new DeadLetterFilter();

    @Option(names = "--all", description = "All letters that were not handled yet.")
    private boolean all;

    @Option(names = "--dry-run", description = "Only count.")
    private boolean dryRun;

    private DlqHandleCommand(Shell shell, StopSignal stop, Handling handling) {
        this.shell = shell;
        this.stop = stop;
        this.handling = handling;
    }

    /** Sends records that died to the articles again. */
    @Command(
            name = "replay",
            description = {
                "Send dead letters to the articles again, as they were, after what was wrong has been mended.",
                "Each is replayed once, however often the command runs; one that dies again is a new letter."
            },
            footer = {
                "",
                "Examples:",
                "  detente dlq replay --reason ANALYSIS_TIMEOUT --dry-run",
                "  detente dlq replay 0@42 2@7",
                "  detente dlq replay --all"
            })
    static final class Replay extends DlqHandleCommand {
        @Option(
                names = "--max-replays",
                paramLabel = "N",
                defaultValue = "" + DeadLetterDesk.MAX_REPLAYS,
                description = "Leave letters alone that were replayed N times; default ${DEFAULT-VALUE}.")
        private int maxReplays;

        Replay(Shell shell, StopSignal stop) {
            super(shell, stop, Handling.REPLAYED);
        }

        @Override
        int maxReplays() {
            return maxReplays;
        }
    }

    /** Notes that letters are not worth a replay. */
    @Command(
            name = "discard",
            description = "Take dead letters off the list for good; the topic keeps them.",
            footer = {"", "Examples:", "  detente dlq discard --reason UNDECODABLE --to 2026-06-01"})
    static final class Discard extends DlqHandleCommand {
        Discard(Shell shell, StopSignal stop) {
            super(shell, stop, Handling.DISCARDED);
        }
    }

    /** From which number of replays on a letter is left alone. */
    int maxReplays() {
        return DeadLetterDesk.MAX_REPLAYS;
    }

    @Override
    public Integer call() {
        filter.check();
        if (filter.isEmpty() && !all) {
            throw CommandFailure.usage("which letters? Give places, --reason, --article, --from, --to or --all");
        }
        Settings settings = SettingOptions.resolve(spec, shell);
        Logging.hush();
        DeadLetterDesk desk = ClusterLetters.desk(new Cluster(settings), PipelineProperties.topics(settings), stop);
        Errand errand = new Errand(handling, filter, maxReplays());
        Outcome outcome = dryRun ? desk.count(errand) : desk.handle(errand);
        String would = dryRun ? "would be " : "";
        shell.say(outcome.done()
                + (outcome.done() == 1 ? " letter " : " letters ")
                + would
                + handling.name().toLowerCase(Locale.ROOT)
                + refusals(outcome));
        return outcome.refused().isEmpty() ? ExitCode.OK : ExitCode.REJECTED;
    }

    private static String refusals(Outcome outcome) {
        return new TreeMap<>(outcome.refused())
                .entrySet().stream()
                        .map(entry -> "; " + entry.getValue() + " left alone (" + entry.getKey() + ")")
                        .collect(Collectors.joining());
    }
}
