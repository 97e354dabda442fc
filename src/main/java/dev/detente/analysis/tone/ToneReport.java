package dev.detente.analysis.tone;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.tone.CrossValidation.Answer;
import dev.detente.analysis.tone.Lesson.Kind;
import dev.detente.analysis.tone.Tone.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** What cross-validation found. */
public final class ToneReport {
    private static final int BINS = 5;
    /** Answers are seldom surer of less than this: five labels, and the likeliest of them is given. */
    private static final double LOWEST = 0.2;

    private final List<Answer> answers;
    private final Calibration calibration;

    ToneReport(List<Answer> answers, Calibration calibration) {
        this.answers = List.copyOf(answers);
        this.calibration = calibration;
    }

    /**
     * The answer to a sentence whose act people marked.
     *
     * @param document the sentence
     * @param tone with the confidence calibrated
     */
    public record Prediction(String id, Document document, Tone tone) {}

    /** The answers to the gold sentences, in their order. */
    public List<Prediction> predictions() {
        return answers.stream()
                .filter(answer -> answer.lesson().kind() == Kind.GOLD)
                .map(answer -> new Prediction(
                        answer.lesson().id(),
                        answer.lesson().passage().document(),
                        new Tone(
                                answer.tone().score(),
                                calibration.of(answer.chance()),
                                answer.tone().act(),
                                answer.tone().evidence())))
                .toList();
    }

    /** The figures on the project's own sentences, and how far the confidence can be relied on; for people to read. */
    public List<String> lines() {
        List<Answer> own =
                answers.stream().filter(answer -> answer.lesson().isNewToAll()).toList();
        List<Label> gold = own.stream()
                .map(answer -> Objects.requireNonNull(answer.lesson().label()))
                .toList();
        List<Label> given = own.stream().map(answer -> answer.tone().label()).toList();
        double[] scores =
                own.stream().mapToDouble(answer -> answer.tone().score()).toArray();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "own sentences that nothing has learned from: %d, label macro-F1 %.3f, Spearman of the score %.3f",
                own.size(),
                Agreement.macroF1(gold, given),
                Agreement.spearman(gold.stream().mapToDouble(Label::ordinal).toArray(), scores)));
        lines.add(pairs(own));
        lines.add("confidence     answers  mean   right");
        for (int bin = 0; bin < BINS; bin++) {
            lines.add(reliability(own, LOWEST + bin * (1 - LOWEST) / BINS, LOWEST + (bin + 1) * (1 - LOWEST) / BINS));
        }
        return lines;
    }

    /** How many groups of sentences that differ in a few words have each of them on the right side of neutral. */
    private static String pairs(List<Answer> own) {
        Map<String, List<Answer>> groups = new LinkedHashMap<>();
        for (Answer answer : own) {
            groups.computeIfAbsent(answer.lesson().group(), group -> new ArrayList<>())
                    .add(answer);
        }
        groups.values().removeIf(group -> group.size() < 2);
        long right = groups.values().stream()
                .filter(group -> group.stream().allMatch(ToneReport::isOnTheRightSide))
                .count();
        return String.format(
                Locale.ROOT,
                "minimal pairs: %d, right sign each time %.3f",
                groups.size(),
                (double) right / Math.max(1, groups.size()));
    }

    private static boolean isOnTheRightSide(Answer answer) {
        double score = answer.tone().score();
        return switch (Objects.requireNonNull(answer.lesson().label())) {
            case HOSTILE, CRITICAL -> score < 0;
            case NEUTRAL -> Label.of(score) == Label.NEUTRAL;
            case CONCILIATORY, COOPERATIVE -> score > 0;
        };
    }

    private String reliability(List<Answer> own, double from, double to) {
        int count = 0;
        int right = 0;
        double sum = 0;
        for (Answer answer : own) {
            double confidence = calibration.of(answer.chance());
            if (confidence >= from && confidence < to) {
                count++;
                sum += confidence;
                right += answer.tone().label() == answer.lesson().label() ? 1 : 0;
            }
        }
        return count == 0
                ? String.format(Locale.ROOT, "%.2f to %.2f   %7d", from, to, 0)
                : String.format(
                        Locale.ROOT,
                        "%.2f to %.2f   %7d  %.3f  %.3f",
                        from,
                        to,
                        count,
                        sum / count,
                        (double) right / count);
    }
}
