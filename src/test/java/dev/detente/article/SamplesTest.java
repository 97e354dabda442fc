package dev.detente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The samples that ship. */
class SamplesTest {
    private final List<NewsArticle> samples = Samples.articles();

    @Test
    void thereAreThirtyEachMarkedAsMadeUp() {
        assertThat(samples).hasSize(30).allMatch(sample -> sample.tags().contains("made-up"));
        assertThat(samples)
                .extracting(NewsArticle::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("made-up-"));
    }

    @Test
    void theyAreInOrderOfAMonth() {
        assertThat(samples)
                .extracting(NewsArticle::publishedAt)
                .isSorted()
                .allMatch(at -> at.isAfter(Instant.parse("2026-05-01T00:00:00Z"))
                        && at.isBefore(Instant.parse("2026-06-01T00:00:00Z")));
    }

    @Test
    void theyHaveTheLengthOfShortNews() {
        assertThat(samples)
                .allSatisfy(sample -> assertThat(ArticleText.of(sample).split("\\s+").length)
                        .as(sample.id())
                        .isBetween(120, 350));
    }

    @Test
    void oneIsSyndicatedWordForWord() {
        assertThat(samples.get(2).body()).isEqualTo(samples.get(1).body());
        assertThat(samples.get(2).outlet()).isNotEqualTo(samples.get(1).outlet());
        assertThat(ContentHash.of(samples.get(2))).isNotEqualTo(ContentHash.of(samples.get(1)));
    }
}
