package dev.detente.cli;

import dev.detente.cli.Range.Bound;
import dev.detente.cli.output.Consumed;
import dev.detente.cli.output.OutputFormat;
import dev.detente.cli.output.RecordJson;
import dev.detente.cli.output.RecordText;
import dev.detente.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the records of a topic. */
@Command(
        name = "consume",
        description = {
            "Show the records of a topic: statements, tone, shifts, for people or for programs.",
            "Reads committed records only, and no consumer group: it never takes records away from anybody.",
            "Without --from or --from-beginning it shows what comes from now on. It goes on until Ctrl-C, or ends with"
                    + " --max, --to or --no-follow."
        },
        footer = {
            "",
            "Examples:",
            "  detente consume --from-beginning",
            "  detente consume --pair CN-US --from 2025-06-01 --to 2025-07-01",
            "  detente consume --from-beginning --no-follow --output json | jq .tone",
            "  detente consume --topic shifts --pair CN-US --from-beginning",
            "  detente consume --topic dlq --from-beginning --metadata"
        })
final class ConsumeCommand implements Callable<Integer> {
    private final Shell shell;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            defaultValue = "statements",
            completionCandidates = TopicCandidates.class,
            description = "articles, statements, unpaired, tone, shifts, late, dlq, or a topic's full name; default"
                    + " ${DEFAULT-VALUE}.")
    private String topic;

    @Option(
            names = "--pair",
            paramLabel = "PAIR",
            description = "Only the records of this country pair: CN-US, in either order.")
    private @Nullable String pair;

    @Option(names = "--from-beginning", description = "Start with the first record.")
    private boolean fromBeginning;

    @Option(
            names = "--from",
            paramLabel = "OFFSET|TIME",
            description = "Start here: an offset, or a time like 2025-06-05 or 2025-06-05T12:00:00Z (inclusive). The"
                    + " time of a statement is when its article was published.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "OFFSET|TIME", description = "End here (exclusive), and do not follow.")
    private @Nullable String to;

    @Option(names = "--max", paramLabel = "N", description = "End after N records.")
    private @Nullable Long max;

    @Option(
            names = "--follow",
            negatable = true,
            fallbackValue = "true",
            description = "Wait for what comes after the topic's end (default without --to), or not.")
    private @Nullable Boolean follow;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or json for JSON lines; default ${DEFAULT-VALUE}.")
    private OutputFormat output;

    @Option(names = "--metadata", description = "Show topic, partition, offset, timestamp, key and headers too.")
    private boolean metadata;

    ConsumeCommand(Shell shell, StopSignal stop) {
        this.shell = shell;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        Range range = range();
        if (max != null && max < 1) {
            throw CommandFailure.usage("--max takes a number from 1");
        }
        byte[] key = pair == null ? null : pairKey(pair).getBytes(StandardCharsets.UTF_8);
        Settings settings = SettingOptions.resolve(spec, shell);
        Logging.hush();
        Cluster cluster = new Cluster(settings);
        String name = TopicCandidates.fullName(topic, settings);
        Rejections rejections = new Rejections(shell);
        try (Consumer<byte[], byte[]> consumer = cluster.consumer();
                RecordDecoder decoder = new RecordDecoder(settings);
                Lines lines = shell.lines()) {
            List<TopicPartition> partitions = cluster.partitions(consumer, name);
            // Whoever waits for records wants to know when the cluster goes away.
            Logging.endHush();
            stop.watch();
            Predicate<ConsumerRecord<byte[], byte[]>> printer = printer(decoder, lines, settings, rejections);
            new TopicReader(consumer, stop)
                    .read(
                            partitions,
                            range,
                            follows(),
                            lines::flush,
                            found -> key != null && !Arrays.equals(key, found.key()) || printer.test(found));
        }
        return rejections.exitCode();
    }

    private Range range() {
        if (from != null && fromBeginning) {
            throw CommandFailure.usage("--from and --from-beginning contradict each other");
        }
        Bound start = fromBeginning ? Range.BEGINNING : from == null ? null : Range.parse(from);
        return new Range(start, to == null ? null : Range.parse(to));
    }

    private boolean follows() {
        return follow == null ? to == null : follow;
    }

    /** The key of a pair, whichever way round it is written. */
    static String pairKey(String pair) {
        String[] parties = pair.toUpperCase(Locale.ROOT).split("-", -1);
        if (parties.length != 2 || parties[0].isBlank() || parties[1].isBlank() || parties[0].equals(parties[1])) {
            throw CommandFailure.usage("'" + pair + "' is no country pair like CN-US");
        }
        Arrays.sort(parties);
        return parties[0] + "-" + parties[1];
    }

    /** Prints each record; false after the last that is wanted. */
    private Predicate<ConsumerRecord<byte[], byte[]>> printer(
            RecordDecoder decoder, Lines lines, Settings settings, Rejections rejections) {
        RecordText text = new RecordText(shell.style(settings), shell.screen().columns());
        boolean deadLetters = topic.equals(TopicCandidates.DEAD_LETTERS);
        long[] printed = {0};
        return found -> {
            Consumed consumed = new Consumed(found, null);
            try {
                consumed = new Consumed(found, decoder.decode(found.topic(), found.value()));
            } catch (UndecodableException e) {
                if (!deadLetters) {
                    rejections.add(consumed.place(), String.valueOf(e.getMessage()));
                    return true;
                }
            }
            lines.print(output == OutputFormat.JSON ? json(consumed, deadLetters) : text(text, consumed, deadLetters));
            printed[0]++;
            return max == null || printed[0] < max;
        };
    }

    private String json(Consumed consumed, boolean deadLetter) {
        if (deadLetter) {
            return RecordJson.deadLetter(consumed, metadata);
        }
        return metadata ? RecordJson.withMetadata(consumed) : RecordJson.value(consumed);
    }

    private String text(RecordText text, Consumed consumed, boolean deadLetter) {
        if (deadLetter) {
            return text.deadLetter(consumed) + "\n";
        }
        return (metadata ? text.place(consumed) + "\n" : "") + text.event(consumed) + "\n";
    }
}
