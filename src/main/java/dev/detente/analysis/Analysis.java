package dev.detente.analysis;

import dev.detente.analysis.actor.Affiliation;
import dev.detente.analysis.actor.Pairing;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Document;
import dev.detente.analysis.tone.Issue;
import dev.detente.analysis.tone.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an article says: its quotes, and the statements they make about country pairs. All spans are UTF-16 indexes into
 * {@link Document#original()}; {@link Document#codePoints()} turns them into the offsets that events carry.
 *
 * @param document the text that was analysed: the body, or the text extracted from its HTML
 * @param quotes all quotes in order of place
 * @param statements what they say of one country about another, in order of quote
 * @param doubts pairs that quotes seem to speak on, but that are not likely enough to make statements, in order of
 *     quote
 * @param countries the parties that the article is about, the most prominent first
 */
public record Analysis(
        Document document,
        List<AttributedQuote> quotes,
        List<PairStatement> statements,
        List<Doubt> doubts,
        List<String> countries) {
    /**
     * A quote with the party that its speaker speaks for.
     *
     * @param party code of the party; null for none or when that is not known
     * @param standing in which capacity the speaker speaks
     */
    public record AttributedQuote(Quote quote, @Nullable String party, Affiliation.Standing standing) {}

    /**
     * One quote seen from one pair.
     *
     * @param quote index into {@link Analysis#quotes}
     */
    public record PairStatement(int quote, Pairing pairing, Tone tone, List<Issue> issues) {
        public PairStatement {
            issues = List.copyOf(issues);
        }
    }

    /**
     * A pair that a quote may speak on.
     *
     * @param quote index into {@link Analysis#quotes}
     */
    public record Doubt(int quote, Pairing pairing) {}

    /** The likeliest doubt of each quote, by the quote's index; also of one that makes a statement on another pair. */
    public Map<Integer, Pairing> likeliestDoubts() {
        return doubts.stream()
                .collect(Collectors.toMap(
                        Doubt::quote,
                        Doubt::pairing,
                        BinaryOperator.maxBy(Comparator.comparingDouble(Pairing::confidence))));
    }

    /** Without doubts. */
    public Analysis(
            Document document, List<AttributedQuote> quotes, List<PairStatement> statements, List<String> countries) {
        this(document, quotes, statements, List.of(), countries);
    }

    public Analysis {
        doubts = List.copyOf(doubts);
        quotes = List.copyOf(quotes);
        statements = List.copyOf(statements);
        countries = List.copyOf(countries);
    }
}
