package dev.detente.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.Analysis.AttributedQuote;
import dev.detente.analysis.Analysis.PairStatement;
import dev.detente.analysis.actor.Pairing;
import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.quote.Speaker;
import dev.detente.analysis.text.Span;
import dev.detente.analysis.tone.Tone;
import dev.detente.article.NewsArticle;
import dev.detente.article.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The analysis of the sample articles against what a reader finds in them. Each figure is the share of the expectations
 * that the analysis agrees with, held to a floor a little under what it reaches; raise the floors with the engine.
 */
class SamplesGoldenTest {
    private static final Map<Figure, Double> FLOORS = Map.of(
            Figure.DIRECT_FOUND, 0.98,
            Figure.MIXED_FOUND, 0.85,
            Figure.INDIRECT_FOUND, 0.9,
            Figure.SPEAKER, 0.93,
            Figure.PAIR, 0.87,
            Figure.DIRECTION, 0.97,
            Figure.PERSPECTIVE, 0.98);

    /** Words that every other speaker is called by. */
    private static final Set<String> COMMON = Set.of("the", "a", "an", "of", "for", "its", "one", "in", "from", "s");

    /** How far before the expected words a reported quote may start: "that" and little more. */
    private static final int SLACK = 6;

    private enum Figure {
        DIRECT_FOUND,
        MIXED_FOUND,
        INDIRECT_FOUND,
        SPEAKER,
        PAIR,
        DIRECTION,
        PERSPECTIVE,
        TONE
    }

    private final Map<Figure, int[]> counts = new EnumMap<>(Figure.class);
    private final List<String> disagreements = new ArrayList<>();

    @Test
    void theAnalysisAgreesWithAReader() {
        compareAll();

        Map<Figure, String> figures = new EnumMap<>(Figure.class);
        counts.forEach((figure, count) -> figures.put(figure, count[0] + "/" + count[1]));
        assertThat(counts).containsOnlyKeys(Figure.values());
        FLOORS.forEach((figure, floor) -> assertThat(share(figure))
                .as("%s of %s; disagreements:%n%s", figure, figures, String.join("\n", disagreements))
                .isGreaterThanOrEqualTo(floor));
    }

    @Test
    void articlesWithoutAWordOnTwoCountriesGiveNoStatement() {
        Set<String> national =
                Expectation.all().stream().collect(Collectors.groupingBy(Expectation::article)).entrySet().stream()
                        .filter(article -> article.getValue().stream().noneMatch(Expectation::hasPair))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        Analyzer analyzer = new Analyzer();

        assertThat(national).hasSize(2);
        assertThat(Samples.articles())
                .filteredOn(article -> national.contains(article.id()))
                .allSatisfy(article ->
                        assertThat(analyzer.analyze(article).statements()).isEmpty());
    }

    /** The rows of the card that say how many of the samples' quotes the model finds, and whose they are. */
    @Test
    void theQuoteModelIsAsGoodAsItsCardSays() throws IOException {
        compareAll();
        String card = Files.readString(Path.of("docs", "quote-model.md"));

        Map.of(
                        "direct quotes found", Figure.DIRECT_FOUND,
                        "mixed quotes found", Figure.MIXED_FOUND,
                        "indirect quotes found", Figure.INDIRECT_FOUND,
                        "speakers right", Figure.SPEAKER)
                .forEach((row, figure) -> {
                    Matcher claim = Pattern.compile("\\| " + row + " \\| (\\d+) of (\\d+) \\|")
                            .matcher(card);
                    assertThat(claim.find()).as("a row of the card: %s", row).isTrue();
                    double claimed = Double.parseDouble(claim.group(1)) / Integer.parseInt(claim.group(2));
                    assertThat(share(figure))
                            .as("%s; disagreements:%n%s", row, String.join("\n", disagreements))
                            .isGreaterThanOrEqualTo(claimed);
                });
    }

    private void compareAll() {
        Analyzer analyzer = new Analyzer();
        Map<String, Analysis> analyses = new HashMap<>();
        for (NewsArticle article : Samples.articles()) {
            analyses.put(article.id(), analyzer.analyze(article));
        }
        for (Expectation expected : Expectation.all()) {
            compare(expected, analyses.get(expected.article()));
        }
    }

    private void compare(Expectation expected, Analysis analysis) {
        String original = analysis.document().original();
        int quote = find(expected, analysis);
        count(Figure.valueOf(expected.type() + "_FOUND"), quote >= 0, expected, "no such quote");
        if (quote < 0) {
            return;
        }
        Speaker speaker = analysis.quotes().get(quote).quote().speaker();
        String named = speaker == null ? "nobody" : describe(speaker, original);
        count(Figure.SPEAKER, sharesAWord(expected.speaker(), named), expected, "said by " + named);
        if (expected.hasPair()) {
            compareStatement(expected, analysis, quote);
        }
    }

    private void compareStatement(Expectation expected, Analysis analysis, int quote) {
        List<PairStatement> ofQuote = analysis.statements().stream()
                .filter(statement -> statement.quote() == quote)
                .toList();
        List<PairStatement> ofPair = ofQuote.stream()
                .filter(statement -> statement.pairing().pair().equals(expected.pair()))
                .toList();
        count(Figure.PAIR, !ofPair.isEmpty(), expected, "pairs " + pairings(ofQuote));
        if (ofPair.isEmpty()) {
            return;
        }
        PairStatement found = ofPair.stream()
                .filter(statement -> isDirected(expected, statement.pairing()))
                .findFirst()
                .orElse(ofPair.get(0));
        count(Figure.DIRECTION, isDirected(expected, found.pairing()), expected, "directed " + pairings(ofPair));
        String perspective = found.pairing().perspective().name();
        count(Figure.PERSPECTIVE, perspective.equals(expected.perspective()), expected, perspective);
        String tone = Tone.Label.of(found.tone().score()).name();
        count(Figure.TONE, tone.equals(expected.tone()), expected, tone);
    }

    private static boolean isDirected(Expectation expected, Pairing pairing) {
        return expected.source().equals("*")
                || (pairing.source().equals(expected.source())
                        && pairing.target().equals(expected.target()));
    }

    /** Index of the quote that starts with the expected words; -1 where there is none. */
    private static int find(Expectation expected, Analysis analysis) {
        int place = analysis.document().original().indexOf(expected.words());
        List<AttributedQuote> quotes = analysis.quotes();
        for (int i = 0; i < quotes.size(); i++) {
            for (Span segment : quotes.get(i).quote().segments()) {
                boolean covers = segment.contains(place);
                if (covers && (isInMarks(expected) || place - segment.start() <= SLACK)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static boolean isInMarks(Expectation expected) {
        return expected.type() != Quote.Type.INDIRECT;
    }

    private static String describe(Speaker speaker, String text) {
        return Stream.of(
                        speaker.mention().of(text),
                        speaker.antecedent().of(text),
                        or(speaker.name()),
                        or(speaker.role()),
                        or(speaker.organisation()))
                .collect(Collectors.joining(" / "));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean sharesAWord(String expected, String found) {
        Set<String> words = words(found);
        return words(expected).stream().anyMatch(words::contains);
    }

    private static Set<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty() && !COMMON.contains(word))
                .collect(Collectors.toSet());
    }

    private static String pairings(List<PairStatement> statements) {
        return statements.stream()
                .map(statement ->
                        statement.pairing().source() + ">" + statement.pairing().target())
                .toList()
                .toString();
    }

    private void count(Figure figure, boolean agrees, Expectation expected, String found) {
        int[] count = counts.computeIfAbsent(figure, key -> new int[2]);
        count[0] += agrees ? 1 : 0;
        count[1]++;
        if (!agrees) {
            disagreements.add(figure + " " + expected + " but " + found);
        }
    }

    private double share(Figure figure) {
        int[] count = counts.getOrDefault(figure, new int[] {0, 1});
        return (double) count[0] / count[1];
    }
}
