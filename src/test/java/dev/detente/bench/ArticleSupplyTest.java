package dev.detente.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detente.article.NewsArticle;
import dev.detente.article.Samples;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ArticleSupplyTest {
    private final List<NewsArticle> samples = Samples.articles();
    private final ArticleSupply varied = new VariedArticles(samples, 1);

    @Test
    void theFirstTimeRoundArticlesAreAsTheyWereButForTheirIdsAndDates() {
        NewsArticle first = varied.article(0);

        assertThat(first).isEqualTo(samples.get(0).withId(first.id()).withPublishedAt(first.publishedAt()));
        assertThat(ArticleSupply.index(first.id())).isZero();
    }

    @Test
    void laterArticlesDifferInAFewWordsOfTheSameLength() {
        int n = samples.size();
        Set<String> bodies = new HashSet<>();
        for (int i = n; i < 5 * n; i++) {
            bodies.add(varied.article(i).body());
        }
        String original = samples.get(0).body();
        String changed = varied.article(3L * n).body();

        assertThat(bodies).hasSize(4 * n);
        assertThat(changed).hasSameSizeAs(original).isNotEqualTo(original);
        assertThat(commonWords(original, changed)).isGreaterThan(0.7);
    }

    @Test
    void eachTimeRoundIsDatedADayLater() {
        int n = samples.size();

        assertThat(Duration.between(
                        varied.article(1).publishedAt(), varied.article(n + 1L).publishedAt()))
                .isEqualTo(Duration.ofDays(1));
        assertThat(varied.article(5_000L * n).publishedAt())
                .isBefore(samples.get(0).publishedAt());
    }

    @Test
    void theSameSeedGivesTheSameArticlesAndAnotherGivesOthers() {
        ArticleSupply again = new VariedArticles(samples, 1);
        ArticleSupply other = new VariedArticles(samples, 2);

        assertThat(again.article(1_000)).isEqualTo(varied.article(1_000));
        assertThat(other.article(1_000)).isNotEqualTo(varied.article(1_000));
    }

    @Test
    void articlesOfALengthHaveIt() {
        assertThat(new SizedArticles(varied, 10_000).article(7).body()).hasSize(10_000);
        assertThat(new SizedArticles(varied, 10).article(7).body()).hasSize(10);
    }

    @Test
    void asManyPairsAreNamedAsAskedForAndEachInBothDirections() {
        int pairs = 1_000;
        PairArticles supply = new PairArticles(pairs);
        Set<String> sentences = new HashSet<>();
        for (int i = 0; i < 4 * pairs; i++) {
            sentences.add(supply.article(i).body().lines().skip(2).findFirst().orElseThrow());
        }

        assertThat(sentences).hasSize(2 * pairs);
    }

    @Test
    void nobodyHasMorePairsThanTheWorld() {
        assertThat(new PairArticles(PairArticles.MOST)
                        .article(PairArticles.MOST - 1)
                        .body())
                .contains("Zimbabwe");
        assertThatThrownBy(() -> new PairArticles(PairArticles.MOST + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double commonWords(String one, String other) {
        String[] a = one.split("\\W");
        String[] b = other.split("\\W");
        int common = 0;
        for (int i = 0; i < a.length; i++) {
            common += a[i].equals(b[i]) ? 1 : 0;
        }
        return (double) common / a.length;
    }
}
