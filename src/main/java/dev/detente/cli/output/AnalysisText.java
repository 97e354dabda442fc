package dev.detente.cli.output;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analysis.AttributedQuote;
import dev.detente.analysis.Analysis.PairStatement;
import dev.detente.analysis.actor.Pairing;
import dev.detente.analysis.quote.Speaker;
import dev.detente.analysis.tone.Issue;
import dev.detente.article.NewsArticle;
import dev.detente.cli.output.StatementView.Doubt;
import dev.detente.cli.output.StatementView.Judgement;
import dev.detente.cli.output.StatementView.Source;
import dev.detente.cli.output.StatementView.Who;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What {@code detente analyze} shows to people: the article, its statements, and its quotes that make none. */
public final class AnalysisText {
    /** The article is named once, above all its quotes. */
    private static final Source SAME_ARTICLE = new Source(null, null, null);

    private final Style style;
    private final StatementText statements;

    /**
     * A form.
     *
     * @param columns of the terminal
     */
    public AnalysisText(Style style, int columns) {
        this.style = style;
        this.statements = new StatementText(style, columns);
    }

    /** The block of one article. */
    public String block(NewsArticle article, Analysis analysis) {
        List<String> blocks = new ArrayList<>();
        blocks.add(heading(article, analysis));
        Set<Integer> paired = new HashSet<>();
        for (PairStatement statement : analysis.statements()) {
            paired.add(statement.quote());
            blocks.add(statements.block(view(analysis, statement.quote(), judgement(statement), null)));
        }
        Map<Integer, Pairing> doubts = analysis.likeliestDoubts();
        for (int quote = 0; quote < analysis.quotes().size(); quote++) {
            if (!paired.contains(quote)) {
                blocks.add(statements.block(view(analysis, quote, null, doubt(doubts.get(quote)))));
            }
        }
        return String.join("\n\n", blocks) + "\n";
    }

    private String heading(NewsArticle article, Analysis analysis) {
        String title = article.title() == null ? article.id() : article.title();
        String about = analysis.countries().isEmpty()
                ? "about no country"
                : "about " + String.join(", ", analysis.countries());
        String counts = "%d quotes, %d statements"
                .formatted(analysis.quotes().size(), analysis.statements().size());
        return style.strong(SafeText.line(title)) + "\n" + style.faint(SafeText.line(about + " · " + counts));
    }

    private static Judgement judgement(PairStatement statement) {
        return new Judgement(
                statement.pairing().source(),
                statement.pairing().target(),
                statement.tone().label().name(),
                statement.tone().score(),
                statement.tone().act().name(),
                statement.issues().stream().map(Issue::name).toList(),
                statement.pairing().perspective() == Pairing.Perspective.OBSERVER);
    }

    private static @Nullable Doubt doubt(@Nullable Pairing pairing) {
        return pairing == null ? null : new Doubt(pairing.source(), pairing.target(), pairing.confidence());
    }

    private static StatementView view(
            Analysis analysis, int index, @Nullable Judgement judgement, @Nullable Doubt doubt) {
        AttributedQuote quote = analysis.quotes().get(index);
        String text = analysis.document().original();
        return new StatementView(
                judgement,
                doubt,
                quote.quote().type().name(),
                quote.quote().words(text),
                who(quote, text),
                SAME_ARTICLE);
    }

    private static @Nullable Who who(AttributedQuote quote, String text) {
        Speaker speaker = quote.quote().speaker();
        return speaker == null
                ? null
                : new Who(
                        speaker.mention().of(text),
                        speaker.name(),
                        speaker.role(),
                        speaker.organisation(),
                        quote.party());
    }
}
