package dev.detente.pipeline;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analysis.AttributedQuote;
import dev.detente.analysis.Analysis.PairStatement;
import dev.detente.analysis.actor.Affiliation.Standing;
import dev.detente.analysis.actor.Pairing;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.quote.Speaker;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Issue;
import dev.detente.analysis.tone.Tone;
import dev.detente.article.NewsArticle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads its findings off the article: each line that holds a bar is a statement, as in {@code CN>US Li -0.5 TRADE|the
 * words}. A line {@code boom} fails the analysis.
 */
final class ScriptedAnalysis implements Function<NewsArticle, Analysis> {
    @Override
    public Analysis apply(NewsArticle article) {
        Document document = Document.of(article.body());
        String text = document.original();
        List<AttributedQuote> quotes = new ArrayList<>();
        List<PairStatement> statements = new ArrayList<>();
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (line.equals("boom")) {
                throw new IllegalStateException("boom");
            }
            int bar = line.indexOf('|');
            if (bar > 0) {
                Span words = new Span(start + bar + 1, start + line.length());
                String[] head = line.substring(0, bar).split(" ", -1);
                String[] parties = head[0].split(">", -1);
                Speaker speaker = speaker(head[1], start + head[0].length() + 1);
                quotes.add(new AttributedQuote(
                        new Quote(Quote.Type.DIRECT, List.of(words), null, speaker), parties[0], Standing.OFFICIAL));
                statements.add(statement(quotes.size() - 1, parties, head));
            }
            start += line.length() + 1;
        }
        return new Analysis(document, quotes, statements, List.of());
    }

    private static @Nullable Speaker speaker(String name, int start) {
        Span mention = new Span(start, start + name.length());
        return name.equals("?") ? null : new Speaker(mention, name, null, null, null, mention);
    }

    private static PairStatement statement(int quote, String[] parties, String[] head) {
        List<Issue> issues = head.length < 4
                ? List.of()
                : Arrays.stream(head[3].split(",", -1)).map(Issue::valueOf).toList();
        return new PairStatement(
                quote,
                new Pairing(parties[0], parties[1], Pairing.Perspective.PARTY, Pairing.Basis.EXPLICIT, List.of(), 1),
                new Tone(Double.parseDouble(head[2]), 1, Tone.Act.STATEMENT, List.of()),
                issues);
    }
}
