package dev.detente.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.detente.pipeline.deadletter.DeadLetter;
import dev.detente.pipeline.deadletter.Handling;
import dev.detente.pipeline.deadletter.Reason;
import dev.detente.pipeline.topic.RecordLimits;
import dev.detente.pipeline.topic.Topics;
import dev.detente.settings.Settings;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Does something with dead letters, once each: what is done and the note that it was done are one transaction, and
 * whoever starts later fences off who is still at it.
 */
abstract class DlqHandleCommand implements Callable<Integer> {
    private static final int LETTERS_IN_A_TRANSACTION = 100;

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
                defaultValue = "3",
                description = "Leave letters alone that were replayed N times; default ${DEFAULT-VALUE}.")
        private int maxReplays;

        Replay(Shell shell, StopSignal stop) {
            super(shell, stop, Handling.REPLAYED);
        }

        @Override
        String refusal(DeadLetter letter) {
            if (letter.isCut()) {
                return "was cut, so its bytes are not whole";
            }
            if (letter.reason().equals(Reason.STATEMENT_FAILED.name())) {
                return "is a statement, and its article was analysed";
            }
            return letter.replays() >= maxReplays ? "was replayed " + letter.replays() + " times already" : "";
        }

        @Override
        Optional<ProducerRecord<byte[], byte[]>> record(DeadLetter letter, Topics topics) {
            return Optional.of(letter.replay(topics.articles()));
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

        @Override
        String refusal(DeadLetter letter) {
            return "";
        }

        @Override
        Optional<ProducerRecord<byte[], byte[]>> record(DeadLetter letter, Topics topics) {
            return Optional.empty();
        }
    }

    /** Why a letter cannot be handled this way; empty when it can. */
    abstract String refusal(DeadLetter letter);

    /** What is sent for a letter, besides the note that it was handled. */
    abstract Optional<ProducerRecord<byte[], byte[]>> record(DeadLetter letter, Topics topics);

    @Override
    public Integer call() {
        filter.check();
        if (filter.isEmpty() && !all) {
            throw CommandFailure.usage("which letters? Give places, --reason, --article, --from, --to or --all");
        }
        Settings settings = SettingOptions.resolve(spec, shell);
        Logging.hush();
        Topics topics = PipelineProperties.topics(settings);
        Cluster cluster = new Cluster(settings);
        DeadLetterBox box = new DeadLetterBox(cluster, topics, stop);
        Outcome outcome = dryRun ? count(box) : handleAll(cluster, box, topics);
        String would = dryRun ? "would be " : "";
        shell.say(outcome.done
                + (outcome.done == 1 ? " letter " : " letters ")
                + would
                + handling.name().toLowerCase(Locale.ROOT)
                + outcome.refusals());
        return outcome.refused.isEmpty() ? ExitCode.OK : ExitCode.REJECTED;
    }

    private Outcome count(DeadLetterBox box) {
        Outcome outcome = new Outcome();
        Map<String, Handling> handled = box.handled();
        box.forEach(letter -> {
            if (isChosen(letter, handled)) {
                outcome.add(refusal(letter));
            }
            return true;
        });
        return outcome;
    }

    private Outcome handleAll(Cluster cluster, DeadLetterBox box, Topics topics) {
        Outcome outcome = new Outcome();
        try (Producer<byte[], byte[]> producer = cluster.transactionalProducer(
                topics.prefix() + "dlq-handling", RecordLimits.DEFAULT.largestRequest())) {
            // First fence off anybody else who is at it, then see what they have done.
            producer.initTransactions();
            Map<String, Handling> handled = box.handled();
            producer.beginTransaction();
            box.forEach(letter -> {
                if (isChosen(letter, handled) && outcome.add(refusal(letter))) {
                    record(letter, topics).ifPresent(record -> send(producer, record));
                    send(producer, note(letter, topics));
                    if (outcome.done % LETTERS_IN_A_TRANSACTION == 0) {
                        producer.commitTransaction();
                        producer.beginTransaction();
                    }
                }
                return true;
            });
            producer.commitTransaction();
        }
        return outcome;
    }

    private ProducerRecord<byte[], byte[]> note(DeadLetter letter, Topics topics) {
        return new ProducerRecord<>(
                topics.handled(),
                letter.place().getBytes(UTF_8),
                handling.name().getBytes(UTF_8));
    }

    /** Whether it arrived shows at the commit, which fails if a record of the transaction did. */
    private static void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
        var unused = producer.send(record);
    }

    private boolean isChosen(DeadLetter letter, Map<String, Handling> handled) {
        return filter.test(letter) && !handled.containsKey(letter.place());
    }

    /** What was done, and what was not and why. */
    private static final class Outcome {
        private final Map<String, Integer> refused = new TreeMap<>();
        private int done;

        /** Counts a letter; whether it is to be handled. */
        boolean add(String refusal) {
            if (refusal.isEmpty()) {
                done++;
                return true;
            }
            refused.merge(refusal, 1, Integer::sum);
            return false;
        }

        String refusals() {
            return refused.entrySet().stream()
                    .map(entry -> "; " + entry.getValue() + " left alone (" + entry.getKey() + ")")
                    .collect(Collectors.joining());
        }
    }
}
