package dev.detente.cli;

import dev.detente.cli.output.Json;
import dev.detente.cli.output.OutputFormat;
import dev.detente.cli.output.Table;
import dev.detente.pipeline.topic.TopicAdmin;
import dev.detente.pipeline.topic.TopicAdmin.Described;
import dev.detente.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The topics of the pipeline on a cluster. */
@Command(
        name = "topics",
        description = "Create, list or describe the pipeline's topics.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Examples:",
            "  detente topics create --partitions 6 --replication-factor 3",
            "  detente topics describe"
        })
final class TopicsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** Creates what is missing. */
    @Command(
            name = "create",
            description = {
                "Create the topics that are not there yet; those that are stay as they are.",
                "Articles can be years old: by default topics keep their records for ever."
            },
            footer = {"", "Examples:", "  detente topics create --partitions 6 --replication-factor 3 --retention 365d"
            })
    static final class Create implements Callable<Integer> {
        private final Shell shell;

        @Spec
        private CommandSpec spec;

        Create(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            Settings settings = SettingOptions.resolve(spec, shell);
            Logging.hush();
            List<String> created =
                    new Cluster(settings).topics(topics -> topics.create(PipelineProperties.topicSettings(settings)));
            for (String topic : PipelineProperties.topics(settings).all()) {
                shell.say(topic + (created.contains(topic) ? " created" : " is there already"));
            }
            return ExitCode.OK;
        }
    }

    /** Names the topics that are there. */
    @Command(
            name = "list",
            description = "Show the names of those of the topics that are there.",
            footer = {"", "Examples:", "  detente topics list"})
    static final class Names implements Callable<Integer> {
        private final Shell shell;

        @Spec
        private CommandSpec spec;

        Names(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            try (Lines lines = shell.lines()) {
                describe(SettingOptions.resolve(spec, shell)).forEach(topic -> lines.print(topic.name()));
            }
            return ExitCode.OK;
        }
    }

    /** Shows how the topics are set. */
    @Command(
            name = "describe",
            description = "Show partitions, copies, retention and limits of the topics that are there.",
            footer = {"", "Examples:", "  detente topics describe --output json"})
    static final class Describe implements Callable<Integer> {
        private final Shell shell;

        @Spec
        private CommandSpec spec;

        @Option(
                names = "--output",
                paramLabel = "FORMAT",
                defaultValue = "text",
                description = "text, or json for JSON lines; default ${DEFAULT-VALUE}.")
        private OutputFormat output;

        Describe(Shell shell) {
            this.shell = shell;
        }

        @Override
        public Integer call() {
            Settings settings = SettingOptions.resolve(spec, shell);
            List<Described> topics = describe(settings);
            try (Lines lines = shell.lines()) {
                if (output == OutputFormat.JSON) {
                    topics.forEach(topic -> lines.print(json(topic)));
                } else {
                    table(topics, settings).lines().forEach(lines::print);
                }
            }
            return ExitCode.OK;
        }

        private Table table(List<Described> topics, Settings settings) {
            Table table = new Table(
                    shell.style(settings), "TOPIC", "PARTITIONS", "COPIES", "RETENTION", "MAX BYTES", "TIMESTAMPS");
            topics.forEach(topic -> table.add(
                    topic.name(),
                    Integer.toString(topic.partitions()),
                    Integer.toString(topic.replicationFactor()),
                    retention(topic),
                    Integer.toString(topic.maxMessageBytes()),
                    topic.timestampType()));
            return table;
        }

        private static String retention(Described topic) {
            Duration retention = Duration.ofMillis(topic.retentionMillis());
            if (retention.isNegative()) {
                return "forever";
            }
            return retention.toDays() > 1 ? retention.toDays() + "d" : retention.toSeconds() + "s";
        }

        private static String json(Described topic) {
            return Json.line(Json.object()
                    .put("topic", topic.name())
                    .put("partitions", topic.partitions())
                    .put("replication_factor", topic.replicationFactor())
                    .put("retention_ms", topic.retentionMillis())
                    .put("max_message_bytes", topic.maxMessageBytes())
                    .put("timestamp_type", topic.timestampType()));
        }
    }

    private static List<Described> describe(Settings settings) {
        Logging.hush();
        return new Cluster(settings).topics(TopicAdmin::describe);
    }
}
