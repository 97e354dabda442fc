package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.detente.analysis.Analysis;
import dev.detente.analysis.Analysis.Doubt;
import dev.detente.analysis.Analysis.PairStatement;
import dev.detente.analysis.Analyzer;
import dev.detente.analysis.actor.GazetteerFile.Row;
import dev.detente.analysis.text.CodePoints;
import dev.detente.analysis.text.Span;
import dev.detente.article.ArticleReader;
import dev.detente.article.NewsArticle;
import dev.detente.article.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Measures pair and direction of statements on real articles against {@code judged.tsv}, where each was judged by
 * reading, and prints the tables of {@code docs/pairs.md}. A judged quote of which nothing right is said any more,
 * though it is on a pair, counts as missed.
 */
class JudgedStatementsTest {
    private static final Path SHARED = Path.of("..", "shared");

    /** Political news, for training: the first line is the title, the day stands in the id. */
    private static final String POLITICS = "gold/quotes-all/train.jsonl";

    private static final List<String> ARCHIVES =
            List.of("articles/wikinews-2019.jsonl", "articles/reuters-1987.jsonl", POLITICS);

    /** Confidence from which on a row of the table counts. */
    private static final List<Double> BANDS = List.of(0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.0);

    private static final Pattern DAY_IN_ID = Pattern.compile("_(\\d{4}-\\d{2}-\\d{2})_");

    /** The samples that nothing was mended on. */
    private static final Set<String> HELD_OUT = Set.of("3", "5");

    private static final List<Row> JUDGED = GazetteerFile.rows("judged.tsv", 5);

    /** What is counted of a sample. */
    private static final class Tally {
        private int given;
        private int rightPair;
        private int rightDirection;
        private int missed;
        private double expected;

        private double pair() {
            return (double) rightPair / given;
        }

        private double direction() {
            return (double) rightDirection / rightPair;
        }
    }

    @Test
    void mostPairsAndDirectionsAreRight() throws IOException {
        for (String archive : ARCHIVES) {
            assumeTrue(Files.isReadable(SHARED.resolve(archive)), "the news archive is not at hand: " + archive);
        }
        Map<String, Analysis> analyses = analyses();
        Map<String, Tally> tallies = new TreeMap<>();
        Tally heldOut = new Tally();
        Tally all = new Tally();
        for (Row row : JUDGED) {
            compare(row, analyses.get(row.text(1)), all);
            if (HELD_OUT.contains(row.text(0))) {
                compare(row, analyses.get(row.text(1)), heldOut);
            }
            compare(row, analyses.get(row.text(1)), tallies.computeIfAbsent(row.text(0), sample -> new Tally()));
        }

        tallies.forEach(JudgedStatementsTest::print);
        tables(analyses).forEach(JudgedStatementsTest::print);
        print("held out", heldOut);
        print("all", all);
        assertThat(heldOut.pair()).isGreaterThan(0.86);
        assertThat(heldOut.direction()).isGreaterThan(0.93);
        assertThat(all.pair()).isGreaterThan(0.85);
        assertThat(all.direction()).isGreaterThan(0.94);
        assertThat(all.expected / all.given).as("mean confidence").isBetween(all.pair() - 0.05, all.pair() + 0.05);
    }

    /** The same by confidence, doubts included, and of statements by how the target is known. */
    private static Map<String, Tally> tables(Map<String, Analysis> analyses) {
        Map<String, Tally> tables = new TreeMap<>();
        for (Row row : JUDGED) {
            Analysis analysis = analyses.get(row.text(1));
            for (PairStatement statement : analysis.statements()) {
                Pairing pairing = statement.pairing();
                compare(row, analysis, statement.quote(), pairing, tally(tables, "confidence from " + band(pairing)));
                String known = pairing.perspective() + " " + pairing.basis();
                compare(row, analysis, statement.quote(), pairing, tally(tables, known));
            }
            for (Doubt doubt : analysis.doubts()) {
                compare(row, analysis, doubt.quote(), doubt.pairing(), tally(tables, "doubts"));
            }
        }
        return tables;
    }

    private static double band(Pairing pairing) {
        return BANDS.stream()
                .filter(least -> pairing.confidence() >= least)
                .findFirst()
                .orElseThrow();
    }

    private static Tally tally(Map<String, Tally> tallies, String name) {
        return tallies.computeIfAbsent(name, any -> new Tally());
    }

    private static void print(String sample, Tally tally) {
        System.out.printf(
                "judged statements, sample %s: given %d, pair right %d (%.3f, foreseen %.3f), direction right given the pair"
                        + " %.3f, missed %d%n",
                sample,
                tally.given,
                tally.rightPair,
                tally.pair(),
                tally.expected / tally.given,
                tally.direction(),
                tally.missed);
    }

    private static void compare(Row row, Analysis analysis, Tally tally) {
        boolean found = row.list(4).isEmpty();
        for (PairStatement statement : analysis.statements()) {
            found |= compare(row, analysis, statement.quote(), statement.pairing(), tally);
        }
        tally.missed += found ? 0 : 1;
    }

    /** Counts a pairing of the judged quote; whether its pair is right. */
    private static boolean compare(Row row, Analysis analysis, int quote, Pairing pairing, Tally tally) {
        Span judged = new Span(Integer.parseInt(row.text(2)), Integer.parseInt(row.text(3)));
        CodePoints points = analysis.document().codePoints();
        Span words = analysis.quotes().get(quote).quote().span();
        if (!isSame(judged, new Span(points.offset(words.start()), points.offset(words.end())))) {
            return false;
        }
        Set<String> truth = new HashSet<>(row.list(4));
        boolean directed = truth.contains(pairing.source() + '>' + pairing.target());
        boolean paired = directed || truth.contains(pairing.target() + '>' + pairing.source());
        tally.given++;
        tally.expected += pairing.confidence();
        tally.rightDirection += directed ? 1 : 0;
        tally.rightPair += paired ? 1 : 0;
        return paired;
    }

    /** Whether two spans share at least half of the shorter one. */
    private static boolean isSame(Span one, Span other) {
        int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return shared > 0 && shared * 2 >= Math.min(one.length(), other.length());
    }

    private static Map<String, Analysis> analyses() throws IOException {
        Set<String> wanted = new HashSet<>();
        JUDGED.forEach(row -> wanted.add(row.text(1)));
        Analyzer analyzer = new Analyzer();
        Map<String, Analysis> analyses = new HashMap<>();
        for (String archive : ARCHIVES) {
            try (InputStream in = Files.newInputStream(SHARED.resolve(archive))) {
                articles(archive, in).stream()
                        .filter(article -> wanted.contains(article.id()))
                        .map(article -> archive.equals(POLITICS) ? titled(article) : article)
                        .forEach(article -> analyses.put(article.id(), analyzer.analyze(article)));
            }
        }
        return analyses;
    }

    private static NewsArticle titled(NewsArticle article) {
        Matcher day = DAY_IN_ID.matcher(article.id());
        return new NewsArticle(
                article.id(),
                null,
                article.body().lines().findFirst().orElse(null),
                article.body(),
                article.contentType(),
                null,
                null,
                null,
                null,
                day.find() ? Instant.parse(day.group(1) + "T12:00:00Z") : null,
                null,
                List.of());
    }

    private static List<NewsArticle> articles(String name, InputStream in) throws IOException {
        List<NewsArticle> articles = new ArrayList<>();
        ArticleReader reader = new ArticleReader(name, in);
        for (Reading reading = reader.next(); reading != null; reading = reader.next()) {
            if (reading instanceof Reading.Accepted accepted) {
                articles.add(accepted.article());
            }
        }
        return articles;
    }
}
