package dev.detente.cli;

import dev.detente.analysis.Analyzer;
import dev.detente.article.ArticleReader;
import dev.detente.article.Reading;
import dev.detente.article.Samples;
import dev.detente.cli.output.Consumed;
import dev.detente.cli.output.RecordText;
import dev.detente.pipeline.topic.Topics;
import dev.detente.settings.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything in one process. */
@Command(
        name = "demo",
        description = {
            "Start a Kafka broker, a schema registry and the pipeline in this process, send articles through, and show"
                    + " each statement as it comes. Until Ctrl-C other tools can use the broker and the registry too.",
            "Sends the sample articles that ship with detente, or those of the files."
        },
        footer = {
            "",
            "Examples:",
            "  detente demo",
            "  detente demo my-articles.jsonl",
            "  detente demo --data-dir ./demo-data --port 19092"
        })
final class DemoCommand implements Callable<Integer> {
    private static final int LOOK_MILLIS = 100;

    private final Shell shell;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Articles to send instead of the samples.")
    private @Nullable List<String> files;

    @Option(names = "--once", description = "End when all articles are through, instead of waiting for Ctrl-C.")
    private boolean once;

    DemoCommand(Shell shell, StopSignal stop) {
        this.shell = shell;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        Inputs.check(shell, files == null ? List.of() : files);
        Settings given = SettingOptions.resolve(spec, shell);
        Analyzer analyzer = Analyzers.of(given, shell);
        Analyzers.warmUp(analyzer);
        Logging.hush();
        stop.watch();
        Rejections rejections = new Rejections(shell);
        String lastWord;
        try (DemoServers servers = DemoServers.start(given, shell)) {
            if (stop.isRequested()) {
                return ExitCode.OK;
            }
            Settings settings = servers.settings();
            shell.say("starting the pipeline ...");
            try (OperationsServer operations = new OperationsServer(settings, analyzer.version());
                    RunningPipeline pipeline = RunningPipeline.start(
                            PipelineProperties.pipeline(settings, analyzer.version()),
                            new Cluster(settings),
                            analyzer,
                            operations.timings());
                    RunningMonitor monitor = RunningMonitor.start(settings)) {
                operations.watch(pipeline);
                servers.welcome().lines().forEach(shell::say);
                if (!once) {
                    shell.say("  dashboard        "
                            + monitor.serve(
                                    shell, pipeline.pipeline()::stepCounts, operations::health, operations.metrics()));
                    shell.say("");
                }
                long sent = send(settings, rejections);
                if (once) {
                    awaitDone(pipeline, sent);
                    pipeline.close();
                }
                show(settings, pipeline);
                pipeline.close();
                lastWord = pipeline.lastWord();
            }
            shell.say(lastWord);
        }
        return rejections.exitCode();
    }

    private long send(Settings settings, Rejections rejections) {
        String topic = PipelineProperties.topics(settings).articles();
        try (ArticleSender sender = new ArticleSender(new Cluster(settings), settings, topic)) {
            Inputs.Reader reader = (name, in) -> send(name, in, sender, rejections);
            if (files == null || files.isEmpty()) {
                try (InputStream samples = Samples.open()) {
                    reader.read("samples.jsonl", samples);
                }
            } else {
                Inputs.each(shell, files, reader);
            }
            sender.flush();
            return sender.arrived();
        } catch (IOException e) {
            throw CommandFailure.failed("cannot read the articles (" + e.getMessage() + ")");
        }
    }

    private void send(String name, InputStream in, ArticleSender sender, Rejections rejections) throws IOException {
        ArticleReader reader = new ArticleReader(name, in);
        for (Reading reading = reader.next(); reading != null && !stop.isRequested(); reading = reader.next()) {
            String problem = reading instanceof Reading.Accepted accepted
                    ? sender.send(accepted.article())
                    : ((Reading.Rejected) reading).reason();
            if (problem != null) {
                rejections.add(reading.place(), problem);
            }
        }
    }

    private void awaitDone(RunningPipeline pipeline, long sent) {
        while (!pipeline.isDoneWith(sent) && !pipeline.hasEnded() && !stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
            Logging.debug(pipeline.articlesDone() + " of " + sent + " articles done");
        }
    }

    /** Shows the statements: those that are there, and unless it is for once, those to come. */
    private void show(Settings settings, RunningPipeline pipeline) {
        Topics topics = PipelineProperties.topics(settings);
        RecordText text = new RecordText(shell.style(settings), shell.screen().columns());
        Cluster cluster = new Cluster(settings);
        try (Consumer<byte[], byte[]> consumer = cluster.consumer();
                RecordDecoder decoder = new RecordDecoder(settings);
                Lines lines = shell.lines()) {
            Range all = new Range(Range.BEGINNING, null);
            List<TopicPartition> partitions = cluster.partitions(consumer, topics.statements());
            if (once) {
                cluster.awaitCommitted(partitions, stop);
            }
            new TopicReader(consumer, stop)
                    .read(
                            partitions,
                            all,
                            !once,
                            () -> idle(lines, pipeline),
                            found -> print(found, decoder, text, lines));
        }
    }

    private void idle(Lines lines, RunningPipeline pipeline) {
        lines.flush();
        if (pipeline.hasEnded() && !once) {
            stop.request();
        }
    }

    private boolean print(ConsumerRecord<byte[], byte[]> found, RecordDecoder decoder, RecordText text, Lines lines) {
        try {
            lines.print(text.event(new Consumed(found, decoder.decode(found.topic(), found.value()))) + "\n");
        } catch (UndecodableException e) {
            shell.complain(found.topic() + "-" + found.partition() + "@" + found.offset() + ": " + e.getMessage());
        }
        return true;
    }
}
