package dev.detente.analysis.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.tone.JudgedQuotes.Row;
import dev.detente.analysis.tone.Tone.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The shipped model and the lexicon of issues against a reader's judgement of real statements. None of them was trained
 * on; the floors lie a little under the figures that docs/tone-model.md gives.
 */
class RealQuotesTest {
    private final ToneClassifier classifier = new ToneClassifier();

    /** @param label the mean over labels of their F1, so that rare ones count as much as frequent ones */
    private record Agreed(double label, double rank) {}

    @Test
    void theToneOfRealQuotesIsMostlyWhatAReaderHears() {
        Agreed agreed = agreed("real-quotes.tsv");
        assertThat(agreed.label()).isGreaterThan(0.56);
        assertThat(agreed.rank()).isGreaterThan(0.71);
    }

    @Test
    void theToneOfStatementsDrawnAtRandomIsOftenWhatAReaderHears() {
        Agreed agreed = agreed("drawn-statements.tsv");
        assertThat(agreed.label()).isGreaterThan(0.6);
        assertThat(agreed.rank()).isGreaterThan(0.6);
    }

    @Test
    void theToneOfStatementsWhoseMistakesNobodyReadIsOftenWhatAReaderHears() {
        Agreed agreed = agreed("fresh-statements.tsv");
        assertThat(agreed.label()).isGreaterThan(0.45);
        assertThat(agreed.rank()).isGreaterThan(0.45);
    }

    private Agreed agreed(String resource) {
        List<Row> rows = JudgedQuotes.of(resource);
        List<Label> gold = new ArrayList<>();
        List<Label> given = new ArrayList<>();
        double[] scores = new double[rows.size()];
        int exact = 0;
        int near = 0;
        int sign = 0;
        for (int i = 0; i < scores.length; i++) {
            Tone tone = classifier.classify(rows.get(i).passage());
            gold.add(Label.valueOf(rows.get(i).columns()[10]));
            given.add(tone.label());
            scores[i] = tone.score();
            int apart = Math.abs(gold.get(i).ordinal() - tone.label().ordinal());
            exact += apart == 0 ? 1 : 0;
            near += apart <= 1 ? 1 : 0;
            sign += Integer.signum(gold.get(i).ordinal() - 2)
                            == Integer.signum(tone.label().ordinal() - 2)
                    ? 1
                    : 0;
            if (apart > 0 && Boolean.getBoolean("tone.mistakes")) {
                System.out.println(gold.get(i) + " but " + tone + " "
                        + rows.get(i).span(2).of(rows.get(i).document().original()));
            }
        }
        Agreed agreed = new Agreed(
                Agreement.macroF1(gold, given),
                Agreement.spearman(gold.stream().mapToDouble(Label::ordinal).toArray(), scores));
        double n = scores.length;
        System.out.printf(
                "%s: %d, macro-F1 %.3f, Spearman %.3f, label exact %.3f, within one step %.3f, sign %.3f%n",
                resource, scores.length, agreed.label(), agreed.rank(), exact / n, near / n, sign / n);
        return agreed;
    }

    @Test
    void theIssuesOfRealStatementsAreMostlyWhatAReaderFinds() {
        IssueTagger tagger = new IssueTagger();
        int both = 0;
        int given = 0;
        int wanted = 0;
        for (Row row : JudgedQuotes.of("issue-statements.tsv")) {
            Set<Issue> gold = EnumSet.noneOf(Issue.class);
            if (!row.columns()[4].equals("-")) {
                Arrays.stream(row.columns()[4].split(",")).map(Issue::valueOf).forEach(gold::add);
            }
            List<Issue> found = tagger.issues(row.document(), List.of(row.span(2)));
            given += found.size();
            wanted += gold.size();
            both += (int) found.stream().filter(gold::contains).count();
            if (Boolean.getBoolean("tone.mistakes") && !gold.equals(Set.copyOf(found))) {
                System.out.println(gold + " but " + found + " "
                        + row.span(2).of(row.document().original()));
            }
        }
        double f1 = 2.0 * both / (given + wanted);
        System.out.printf(
                "issues of real statements: right %d, given %d, wanted %d, F1 %.3f%n", both, given, wanted, f1);
        assertThat(f1).isGreaterThan(0.79);
    }
}
