package dev.detente.cli;

import dev.detente.analysis.tone.ToneClassifier;
import dev.detente.cli.output.AnalysisJson;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Judges the tone of texts, without Kafka. */
@Command(
        name = "classify",
        description = {
            "Judge the tone of sentences, without Kafka.",
            "",
            "in:  JSON lines, or a text file with a sentence on each line",
            "     {\"id\",\"text\",\"source\"?:[[start,end]],\"target\"?:[[start,end]]}",
            "out: JSON lines",
            "     {\"id\",\"label\",\"score\",\"confidence\",\"act\",",
            "      \"evidence\":[{\"start\",\"end\",\"text\"}]}",
            "",
            "Source and target are where the text names who speaks or acts, and towards whom.",
            "Offsets count Unicode code points.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  echo 'Beijing threatened to impose sanctions on Tokyo.' | detente classify",
            "  detente classify sentences.jsonl > tones.jsonl"
        })
final class ClassifyCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to read; - or none: standard input.")
    private List<String> files;

    ClassifyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        ToneClassifier classifier = new ToneClassifier();
        Rejections rejections = new Rejections(shell);
        try (Lines lines = shell.lines()) {
            PassageReader reader = new PassageReader(
                    (id, passage) ->
                            lines.print(AnalysisJson.line(id, passage.document(), classifier.classify(passage))),
                    rejections);
            Inputs.each(shell, files, reader::read);
        }
        return rejections.exitCode();
    }
}
