package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.detente.analysis.Analysis;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Measures pair and direction of statements on real articles against {@code judged.tsv}, where each was judged by
 * reading. What the analysis no longer says of a judged quote counts neither way, so this holds what is said, not what
 * is missed; the made-up samples hold that.
 */
class JudgedStatementsTest {
    private static final Path ARCHIVES = Path.of("..", "shared", "articles");

    private static final List<Row> JUDGED = GazetteerFile.rows("judged.tsv", 5);

    private int given;
    private int rightPair;
    private int rightDirection;
    private double expected;

    @Test
    void mostPairsAndDirectionsAreRight() throws IOException {
        assumeTrue(Files.isDirectory(ARCHIVES), "the news archives are not at hand: " + ARCHIVES);
        Map<String, Analysis> analyses = analyses();
        JUDGED.forEach(row -> compare(row, analyses.get(row.text(1))));

        double pair = (double) rightPair / given;
        double direction = (double) rightDirection / rightPair;
        System.out.printf(
                "judged statements: given %d, pair right %d (%.3f, foreseen %.3f), direction right given the pair %.3f%n",
                given, rightPair, pair, expected / given, direction);
        assertThat(pair).isGreaterThan(0.82);
        assertThat(direction).isGreaterThan(0.96);
        assertThat(expected / given).as("mean confidence").isBetween(pair - 0.05, pair + 0.05);
    }

    private void compare(Row row, Analysis analysis) {
        Span judged = new Span(Integer.parseInt(row.text(2)), Integer.parseInt(row.text(3)));
        Set<String> truth = new HashSet<>(row.list(4));
        for (PairStatement statement : analysis.statements()) {
            CodePoints points = analysis.document().codePoints();
            Span words = analysis.quotes().get(statement.quote()).quote().span();
            if (!isSame(judged, new Span(points.offset(words.start()), points.offset(words.end())))) {
                continue;
            }
            String source = statement.pairing().source();
            String target = statement.pairing().target();
            given++;
            expected += statement.pairing().confidence();
            boolean directed = truth.contains(source + '>' + target);
            rightDirection += directed ? 1 : 0;
            rightPair += directed || truth.contains(target + '>' + source) ? 1 : 0;
        }
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
        for (String archive : List.of("wikinews-2019.jsonl", "reuters-1987.jsonl")) {
            try (InputStream in = Files.newInputStream(ARCHIVES.resolve(archive))) {
                articles(archive, in).stream()
                        .filter(article -> wanted.contains(article.id()))
                        .forEach(article -> analyses.put(article.id(), analyzer.analyze(article)));
            }
        }
        return analyses;
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
