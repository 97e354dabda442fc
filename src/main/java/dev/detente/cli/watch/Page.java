package dev.detente.cli.watch;

import dev.detente.monitor.view.MonitorView;
import dev.detente.monitor.view.PairSummary;
import dev.detente.monitor.view.Pairs;
import dev.detente.monitor.view.StatementFilter;
import dev.detente.monitor.view.StoredStatement;
import dev.detente.monitor.view.ToneWindows;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jline.utils.AttributedString;

/** What is on the screen for a choice. Reads the view, and changes nothing. */
public final class Page {
    private static final int MOST_STATEMENTS = 200;

    private final MonitorView view;

    /** The pages of a view. */
    public Page(MonitorView view) {
        this.view = view;
    }

    /** The pairs of a choice, in its order. */
    public List<PairSummary> pairs(Choices choices) {
        return choices.sort()
                .sorted(new Pairs(view)
                        .summaries(choices.issue(), choices.countries(), Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /**
     * The screen, as many lines as it is high, none wider than it is wide.
     *
     * @param note a line for the bottom of the screen
     */
    public List<AttributedString> lines(Choices choices, int width, int height, String note) {
        List<AttributedString> lines = new ArrayList<>();
        lines.add(line(title(choices), Shades.BOLD, width));
        if (choices.pair() == null) {
            addPairs(lines, choices, width, height);
        } else {
            addStatements(lines, choices, choices.pair(), width, height);
        }
        while (lines.size() < height - 1) {
            lines.add(AttributedString.EMPTY);
        }
        lines.add(line(note, Shades.FAINT, width));
        return lines;
    }

    private void addPairs(List<AttributedString> lines, Choices choices, int width, int height) {
        List<PairSummary> pairs = pairs(choices);
        lines.add(PairTable.head(width).columnSubSequence(0, width));
        if (pairs.isEmpty()) {
            lines.add(line(empty(), Shades.FAINT, width));
        }
        lines.addAll(PairTable.rows(pairs, choices.within(pairs.size()).selected(), width, height - 3));
    }

    private void addStatements(List<AttributedString> lines, Choices choices, String pair, int width, int height) {
        Set<String> issues = choices.issue().equals(ToneWindows.ALL_ISSUES) ? Set.of() : Set.of(choices.issue());
        StatementFilter filter = new StatementFilter(
                pair, Set.of(), Set.of(), issues, Set.of(), Set.of(), Long.MIN_VALUE, Long.MAX_VALUE, true);
        List<StoredStatement> statements =
                view.statements().page(filter, true, null, MOST_STATEMENTS).statements();
        if (statements.isEmpty()) {
            lines.add(line("No statement fits.", Shades.FAINT, width));
        }
        List<AttributedString> all = StatementList.lines(statements, width);
        int first = Math.min(choices.first(), Math.max(0, all.size() - 1));
        lines.addAll(all.subList(first, Math.min(all.size(), first + height - 2)));
    }

    private String empty() {
        String trouble = view.trouble();
        return trouble == null ? "Nothing fits, or nothing has been said yet." : "Waiting: " + trouble + ".";
    }

    private String title(Choices choices) {
        String what = choices.pair() == null ? "Détente" : choices.pair();
        String issue = choices.issue().equals(ToneWindows.ALL_ISSUES)
                ? "all issues"
                : choices.issue().toLowerCase(Locale.ROOT).replace('_', ' ');
        String countries = choices.countries().isEmpty()
                ? ""
                : " · " + String.join(",", choices.countries().stream().sorted().toList());
        String order = choices.pair() == null ? " · by " + choices.sort().name().toLowerCase(Locale.ROOT) : "";
        String trouble = view.trouble() == null ? "" : " · " + view.trouble();
        return what + " · " + issue + countries + order + " · "
                + view.statements().size() + " statements" + trouble;
    }

    private static AttributedString line(String text, org.jline.utils.AttributedStyle style, int width) {
        return new AttributedString(text, style).columnSubSequence(0, width);
    }
}
