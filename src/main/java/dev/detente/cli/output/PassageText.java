package dev.detente.cli.output;

import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Tone;
import dev.detente.analysis.tone.Tone.Evidence;
import dev.detente.analysis.tone.ToneClassifier.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A passage's tone for people: the judgement, the words, who is meant, and what decided it, the strongest first. */
public final class PassageText {
    private static final int BAR = 20;

    private PassageText() {}

    /** Several lines, with an empty one behind them. */
    public static String of(Passage passage, Tone tone, Style style) {
        String text = passage.document().original();
        List<String> lines = new ArrayList<>();
        lines.add(style.tone(tone.label().name(), String.format(Locale.ROOT, "%s %+.2f", tone.label(), tone.score()))
                + "  " + tone.act()
                + style.faint(String.format(Locale.ROOT, "  confidence %.0f %%", tone.confidence() * 100)));
        lines.add("  " + SafeText.line(text));
        lines.add(style.faint(
                "  source: " + names(passage.sources(), text) + "  target: " + names(passage.targets(), text)));
        double strongest = tone.evidence().stream()
                .mapToDouble(words -> Math.abs(words.weight()))
                .max()
                .orElse(1);
        tone.evidence().stream()
                .sorted(Comparator.comparingDouble(words -> -Math.abs(words.weight())))
                .forEach(words -> lines.add(line(words, text, strongest, style)));
        return String.join("\n", lines) + "\n";
    }

    private static String line(Evidence words, String text, double strongest, Style style) {
        int length = (int) Math.max(1, Math.round(BAR * Math.abs(words.weight()) / strongest));
        String label = words.weight() < 0 ? "HOSTILE" : "COOPERATIVE";
        String bar = style.tone(label, "#".repeat(length)) + " ".repeat(BAR - length);
        return String.format(Locale.ROOT, "  %+.2f %s ", words.weight(), bar)
                + SafeText.line(words.span().of(text));
    }

    private static String names(List<Span> spans, String text) {
        return spans.isEmpty() ? "not named" : SafeText.line(spans.get(0).of(text));
    }
}
