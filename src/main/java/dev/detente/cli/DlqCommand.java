package dev.detente.cli;

import dev.detente.cli.output.Consumed;
import dev.detente.cli.output.Json;
import dev.detente.cli.output.OutputFormat;
import dev.detente.cli.output.RecordJson;
import dev.detente.cli.output.RecordText;
import dev.detente.cli.output.Table;
import dev.detente.pipeline.deadletter.DeadLetter;
import dev.detente.pipeline.deadletter.DeadLetterDesk;
import dev.detente.pipeline.deadletter.Handling;
import dev.detente.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The dead letters: what they are, and what to do with them. */
@Command(
        name = "dlq",
        description = "List, show, replay or discard dead letters: articles that could not be taken.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  detente dlq list",
            "  detente dlq show 0@42",
            "  detente dlq replay --reason ANALYSIS_TIMEOUT --dry-run"
        })
final class DlqCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    private static DeadLetterDesk desk(Settings settings, StopSignal stop) {
        Logging.hush();
        return ClusterLetters.desk(new Cluster(settings), PipelineProperties.topics(settings), stop);
    }

    /** Counts letters by reason, or lists each. */
    @Command(
            name = "list",
            description = {
                "Count the dead letters by reason, or show each on a line.",
                "Letters that were replayed or discarded are left out, except with --handled."
            },
            footer = {"", "Examples:", "  detente dlq list", "  detente dlq list --each --reason UNDECODABLE"})
    static final class Overview implements Callable<Integer> {
        private final Shell shell;
        private final StopSignal stop;

        @Spec
        private CommandSpec spec;

        @Mixin
        private DeadLetterFilter filter = new DeadLetterFilter();

        @Option(names = "--each", description = "A line for each letter instead of one for each reason.")
        private boolean each;

        @Option(names = "--handled", description = "Show those that were replayed or discarded too.")
        private boolean withHandled;

        @Option(
                names = "--output",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text, or json for JSON lines; default ${DEFAULT-VALUE}.")
        private OutputFormat output;

        Overview(Shell shell, StopSignal stop) {
            this.shell = shell;
            this.stop = stop;
        }

        @Override
        public Integer call() {
            filter.check();
            Settings settings = SettingOptions.resolve(spec, shell);
            DeadLetterDesk desk = desk(settings, stop);
            Map<String, Handling> handled = desk.handled();
            List<Row> rows = new ArrayList<>();
            desk.forEach(letter -> {
                Handling handling = handled.get(letter.place());
                if (filter.test(letter) && (withHandled || handling == null)) {
                    rows.add(Row.of(letter, handling));
                }
                return true;
            });
            try (Lines lines = shell.lines()) {
                if (rows.isEmpty() && output == OutputFormat.TEXT) {
                    shell.say("no dead letters");
                } else if (each) {
                    letters(rows, settings).forEach(lines::print);
                } else {
                    reasons(rows, settings).forEach(lines::print);
                }
            }
            return ExitCode.OK;
        }

        private List<String> letters(List<Row> rows, Settings settings) {
            if (output == OutputFormat.JSON) {
                return rows.stream().map(Row::json).toList();
            }
            Table table =
                    new Table(shell.style(settings), "PLACE", "TIME", "REASON", "REPLAYS", "ARTICLE", "WHAT HAPPENED");
            for (Row row : rows) {
                String reason = row.handling == null ? row.reason : row.reason + ", " + row.handling;
                table.add(row.place, row.time, reason, Integer.toString(row.replays), row.article, row.detail);
            }
            return table.lines();
        }

        private List<String> reasons(List<Row> rows, Settings settings) {
            Map<String, List<Row>> byReason = new TreeMap<>();
            rows.forEach(row -> byReason.computeIfAbsent(row.reason, reason -> new ArrayList<>())
                    .add(row));
            Table table = new Table(shell.style(settings), "REASON", "LETTERS", "FIRST", "LAST", "FOR EXAMPLE");
            List<String> json = new ArrayList<>();
            byReason.forEach((reason, same) -> {
                String first =
                        same.stream().map(Row::time).min(String::compareTo).orElse("");
                String last =
                        same.stream().map(Row::time).max(String::compareTo).orElse("");
                table.add(reason, Integer.toString(same.size()), first, last, same.get(0).detail);
                json.add(Json.line(Json.object()
                        .put("reason", reason)
                        .put("letters", same.size())
                        .put("first", first)
                        .put("last", last)
                        .put("example", same.get(0).detail)));
            });
            return output == OutputFormat.JSON ? json : table.lines();
        }

        /** What is kept of a letter: its bytes may be many. */
        private record Row(
                String place,
                String time,
                String reason,
                String detail,
                String article,
                int replays,
                @Nullable Handling handling) {
            static Row of(DeadLetter letter, @Nullable Handling handling) {
                return new Row(
                        letter.place(),
                        letter.time().toString(),
                        letter.reason(),
                        letter.detail(),
                        letter.articleId().orElse(""),
                        letter.replays(),
                        handling);
            }

            String json() {
                return Json.line(Json.object()
                        .put("place", place)
                        .put("time", time)
                        .put("reason", reason)
                        .put("detail", detail)
                        .put("article", article)
                        .put("replays", replays)
                        .put("handling", handling == null ? null : handling.name()));
            }
        }
    }

    /** Shows one letter whole. */
    @Command(
            name = "show",
            description = "Show a dead letter: its headers, and what can be read of its bytes.",
            footer = {"", "Examples:", "  detente dlq show 0@42", "  detente dlq show 0@42 --output json"})
    static final class Show implements Callable<Integer> {
        private final Shell shell;
        private final StopSignal stop;

        @Spec
        private CommandSpec spec;

        @Parameters(paramLabel = "PARTITION@OFFSET", description = "Where the letter stands.")
        private String place;

        @Option(
                names = "--output",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text, or json with all bytes in base64; default ${DEFAULT-VALUE}.")
        private OutputFormat output;

        Show(Shell shell, StopSignal stop) {
            this.shell = shell;
            this.stop = stop;
        }

        @Override
        public Integer call() {
            DeadLetterFilter.checkPlace(place);
            Settings settings = SettingOptions.resolve(spec, shell);
            List<DeadLetter> found = new ArrayList<>();
            desk(settings, stop).forEach(letter -> {
                if (letter.place().equals(place)) {
                    found.add(letter);
                }
                return found.isEmpty();
            });
            if (found.isEmpty()) {
                throw CommandFailure.failed("there is no dead letter at " + place + "; 'detente dlq list --each' shows"
                        + " those that there are");
            }
            try (RecordDecoder decoder = new RecordDecoder(settings);
                    Lines lines = shell.lines()) {
                Consumed consumed = decoder.asFarAsPossible(found.get(0).raw());
                lines.print(
                        output == OutputFormat.JSON
                                ? RecordJson.deadLetter(consumed, true)
                                : new RecordText(
                                                shell.style(settings),
                                                shell.screen().columns())
                                        .deadLetter(consumed));
            }
            return ExitCode.OK;
        }
    }
}
