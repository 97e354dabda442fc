package dev.detente.cli;

import dev.detente.analysis.tone.Tone;
import dev.detente.analysis.tone.ToneClassifier;
import dev.detente.cli.output.AnalysisJson;
import dev.detente.cli.output.PassageText;
import dev.detente.cli.output.Style;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
            "      \"evidence\":[{\"start\",\"end\",\"text\",\"weight\"}]}",
            "",
            "Source and target are where the text names who speaks or acts, and towards whom. Without them the",
            "party that is named first is the source, and the next other one the target.",
            "Offsets count Unicode code points.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  echo 'Beijing threatened to impose sanctions on Tokyo.' | detente classify --explain",
            "  detente classify sentences.jsonl > tones.jsonl"
        })
final class ClassifyCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--explain", description = "Show the tone and the words that decided it, for people to read.")
    private boolean explain;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to read; - or none: standard input.")
    private List<String> files;

    ClassifyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        ToneClassifier classifier = new ToneClassifier();
        Style style = Style.of(explain && shell.screen().outIsTerminal());
        Rejections rejections = new Rejections(shell);
        try (Lines lines = shell.lines()) {
            PassageReader reader = new PassageReader(
                    (id, passage) -> {
                        Tone tone = classifier.classify(passage);
                        lines.print(
                                explain
                                        ? PassageText.of(passage, tone, style)
                                        : AnalysisJson.line(id, passage.document(), tone));
                    },
                    rejections);
            Inputs.each(shell, files, reader::read);
        }
        return rejections.exitCode();
    }
}
