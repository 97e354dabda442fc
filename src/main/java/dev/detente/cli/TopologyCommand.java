package dev.detente.cli;

import dev.detente.analysis.Analyzer;
import dev.detente.pipeline.DetenteTopology;
import dev.detente.pipeline.TopologyDiagram;
import dev.detente.settings.Settings;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.kafka.streams.TopologyDescription;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the pipeline's topology. */
@Command(
        name = "topology",
        description = "Show the pipeline's topology: its topics, its steps and its stores. Needs no cluster.",
        footer = {"", "Examples:", "  detente topology", "  detente topology --output mermaid > topology.mmd"})
final class TopologyCommand implements Callable<Integer> {
    /** How the topology is shown. */
    enum Form {
        TEXT,
        MERMAID;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Shell shell;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--output",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text, or mermaid for a Mermaid flow chart; default ${DEFAULT-VALUE}.")
    private Form output;

    TopologyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        Settings settings = SettingOptions.resolve(spec, shell);
        TopologyDescription description = DetenteTopology.of(
                        PipelineProperties.pipeline(settings, Analyzer.MODEL_VERSION))
                .describe();
        try (Lines lines = shell.lines()) {
            String shown = output == Form.MERMAID ? TopologyDiagram.mermaid(description) : description.toString();
            lines.print(shown.stripTrailing());
        }
        return ExitCode.OK;
    }
}
