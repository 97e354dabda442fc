package dev.detente.cli;

import dev.detente.analysis.Analyzer;
import dev.detente.pipeline.PipelineSettings;
import dev.detente.settings.Setting;
import dev.detente.settings.Settings;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the pipeline against a cluster. */
@Command(
        name = "run",
        description = {
            "Run the pipeline against a cluster, until Ctrl-C or SIGTERM: articles in, statements out.",
            "Instances with the same --application-id share the work and stand in for each other.",
            "At the end it says what became of all articles. DETENTE_LOG_LEVEL=info logs what goes on."
        },
        footer = {
            "",
            "Examples:",
            "  detente topics create && detente run",
            "  detente run --config prod.properties --threads 4"
        })
final class RunCommand implements Callable<Integer> {
    private static final int LOOK_MILLIS = 500;

    private final Shell shell;
    private final StopSignal stop;

    @Spec
    private CommandSpec spec;

    RunCommand(Shell shell, StopSignal stop) {
        this.shell = shell;
        this.stop = stop;
    }

    @Override
    public Integer call() {
        Settings settings = SettingOptions.resolve(spec, shell);
        Analyzer analyzer = Analyzers.of(settings, shell);
        PipelineSettings pipelineSettings = PipelineProperties.pipeline(settings, analyzer.version());
        Analyzers.warmUp(analyzer);
        Logging.hush();
        // Asked here with our timeout; the pipeline asks again with Kafka's, which is a minute.
        Cluster cluster = new Cluster(settings);
        cluster.topics(topics -> {
            topics.requireReady(pipelineSettings.limits());
            return pipelineSettings;
        });
        new RegistryProbe(settings).requireAnswer();
        Logging.endHush();
        stop.watch();
        RunningPipeline pipeline;
        try (OperationsServer operations = new OperationsServer(settings, analyzer.version());
                RunningPipeline running =
                        RunningPipeline.start(pipelineSettings, cluster, analyzer, operations.timings());
                ReadyFile ready = new ReadyFile(settings.path(Setting.READY_FILE)
                        .map(shell.directory()::resolve)
                        .orElse(null))) {
            pipeline = running;
            operations.watch(pipeline);
            shell.say("health and metrics on " + operations.serve());
            shell.say("running as '" + pipelineSettings.applicationId() + "' on " + pipelineSettings.bootstrapServers()
                    + " with " + pipelineSettings.threads() + " threads, until Ctrl-C");
            while (!pipeline.hasEnded() && !stop.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                ready.say(pipeline.isReady());
            }
        }
        shell.say(pipeline.lastWord());
        return ExitCode.OK;
    }
}
