package dev.detente.cli;

import dev.detente.settings.Setting;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command above all others, and the tree below it. */
@Command(
        name = "detente",
        versionProvider = Version.class,
        description = "Turns news articles into diplomatic statements, keyed by country pair.",
        synopsisSubcommandLabel = "COMMAND",
        usageHelpAutoWidth = true,
        footer = {
            "",
            "Try it:",
            "  detente demo                                  all in one process, with samples",
            "  detente analyze --output text article.txt     what an article says, no Kafka",
            "  detente produce articles.jsonl                articles to a cluster",
            "  detente consume --pair CN-US --from-beginning statements from a cluster",
            "",
            "Exit codes: 0 done, 1 failed, 2 usage, 3 some records rejected or dead,",
            "            4 cluster or registry unreachable."
        })
final class Detente implements Callable<Integer> {
    private static final Setting[] ADMIN = {Setting.BOOTSTRAP_SERVERS, Setting.TOPIC_PREFIX, Setting.TIMEOUT};
    private static final Setting[] CLIENT = {
        Setting.BOOTSTRAP_SERVERS, Setting.SCHEMA_REGISTRY_URL, Setting.TOPIC_PREFIX, Setting.TIMEOUT
    };
    private static final Setting[] TOPICS = {
        Setting.TOPIC_PARTITIONS, Setting.TOPIC_REPLICATION, Setting.TOPIC_RETENTION
    };
    private static final Setting[] PIPELINE = {
        Setting.APPLICATION_ID,
        Setting.STREAM_THREADS,
        Setting.PROCESSING_GUARANTEE,
        Setting.SYNDICATION_SPAN,
        Setting.TONE_WINDOWS,
        Setting.TONE_GRACE,
        Setting.TONE_RETENTION,
        Setting.TONE_WEIGHTS,
        Setting.SHIFT_THRESHOLD,
        Setting.STATE_DIR,
        Setting.ANALYSIS_BUDGET,
        Setting.GAZETTEER,
        Setting.DUPLICATE_RETENTION,
        Setting.SERDE_CLASS
    };
    private static final Setting[] BENCH = {
        Setting.BOOTSTRAP_SERVERS,
        Setting.SCHEMA_REGISTRY_URL,
        Setting.STREAM_THREADS,
        Setting.TOPIC_PARTITIONS,
        Setting.PROCESSING_GUARANTEE,
        Setting.SERDE_CLASS,
        Setting.GAZETTEER,
        Setting.COLOR
    };
    private static final Setting[] DEMO = {
        Setting.GAZETTEER, Setting.DEMO_DATA_DIR, Setting.DEMO_PORT, Setting.DEMO_REGISTRY_PORT, Setting.COLOR
    };
    private static final Setting[] WEB = {Setting.WEB_LISTEN, Setting.WEB_TOKEN_FILE, Setting.MONITOR_STATEMENTS};

    @Spec
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show this help.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    boolean version;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "Log what happens, and show where a failure comes from.")
    void verbose(boolean verbose) {
        if (verbose) {
            Logging.verbose();
        }
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE;
    }

    /** All commands, ready to be executed. */
    static CommandLine commands(Shell shell, StopSignal stop) {
        CommandLine commands = new CommandLine(new Detente());
        commands.addSubcommand(withSettings(new DemoCommand(shell, stop), with(DEMO, WEB)));
        commands.addSubcommand(withSettings(
                new BrokerCommand(shell, stop),
                Setting.DEMO_DATA_DIR,
                Setting.DEMO_PORT,
                Setting.DEMO_REGISTRY_PORT,
                Setting.TOPIC_PREFIX,
                Setting.TOPIC_PARTITIONS));
        commands.addSubcommand(withSettings(new BenchCommand(shell, stop), BENCH));
        commands.addSubcommand(withSettings(new ProduceCommand(shell, stop), CLIENT));
        commands.addSubcommand(withSettings(new ConsumeCommand(shell, stop), with(CLIENT, Setting.COLOR)));
        CommandLine dlq = new CommandLine(new DlqCommand());
        dlq.addSubcommand(withSettings(new DlqCommand.Overview(shell, stop), with(ADMIN, Setting.COLOR)));
        dlq.addSubcommand(withSettings(new DlqCommand.Show(shell, stop), with(CLIENT, Setting.COLOR)));
        dlq.addSubcommand(withSettings(new DlqHandleCommand.Replay(shell, stop), ADMIN));
        dlq.addSubcommand(withSettings(new DlqHandleCommand.Discard(shell, stop), ADMIN));
        commands.addSubcommand(dlq);
        commands.addSubcommand(withSettings(
                new RunCommand(shell, stop),
                with(with(CLIENT, PIPELINE), Setting.READY_FILE, Setting.OPERATIONS_LISTEN)));
        commands.addSubcommand(
                withSettings(new MonitorCommand(shell, stop), with(with(CLIENT, WEB), Setting.SERDE_CLASS)));
        commands.addSubcommand(withSettings(new ReplayCommand(shell, stop), with(CLIENT, PIPELINE)));
        CommandLine topics = new CommandLine(new TopicsCommand());
        topics.addSubcommand(withSettings(new TopicsCommand.Create(shell), with(ADMIN, TOPICS)));
        topics.addSubcommand(withSettings(new TopicsCommand.Names(shell), ADMIN));
        topics.addSubcommand(withSettings(new TopicsCommand.Describe(shell), with(ADMIN, Setting.COLOR)));
        commands.addSubcommand(topics);
        commands.addSubcommand(withSettings(new TopologyCommand(shell), with(CLIENT, PIPELINE)));
        commands.addSubcommand(withSettings(new AnalyzeCommand(shell), Setting.GAZETTEER, Setting.COLOR));
        CommandLine actors = new CommandLine(new ActorsCommand());
        actors.addSubcommand(withSettings(new ActorsCommand.Explain(shell), Setting.GAZETTEER, Setting.COLOR));
        commands.addSubcommand(actors);
        commands.addSubcommand(new ClassifyCommand(shell));
        CommandLine train = new CommandLine(new TrainCommand());
        train.addSubcommand(new TrainCommand.Quotes(shell));
        train.addSubcommand(new TrainCommand.Tone(shell));
        commands.addSubcommand(train);
        commands.addSubcommand(withSettings(new ConfigCommand(shell), Setting.values()));
        commands.addSubcommand(new CompletionCommand(shell));
        commands.addSubcommand(new HelpCommand());
        tidy(commands);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setOut(new PrintWriter(shell.out(), true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(shell.err(), true, StandardCharsets.UTF_8));
        return commands;
    }

    /** Short synopses, and options in the order that they were thought in. */
    private static void tidy(CommandLine command) {
        command.getCommandSpec().usageMessage().abbreviateSynopsis(true).sortOptions(false);
        command.getSubcommands().values().forEach(Detente::tidy);
    }

    private static Setting[] with(Setting[] some, Setting... more) {
        return Stream.of(some, more).flatMap(Stream::of).toArray(Setting[]::new);
    }

    private static CommandLine withSettings(Object command, Setting... settings) {
        CommandLine line = new CommandLine(command);
        SettingOptions.addTo(line.getCommandSpec(), settings);
        return line;
    }
}
