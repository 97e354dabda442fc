package dev.detente.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Ids of articles that bring none, and the hash of what an article says. */
class IdentityTest {
    @Test
    void theUrlIsTheIdOfAnArticleWithoutOne() {
        assertThat(Read.article("a.jsonl", "{\"body\":\"b\",\"url\":\"https://example.org/1\"}")
                        .id())
                .isEqualTo("https://example.org/1");
    }

    @Test
    void aUrlThatIsTooLongForAnIdIsHashed() {
        String id = ArticleIds.derive(with("https://example.org/" + "x".repeat(2000), "b", null));

        assertThat(id).matches("url-[0-9a-f]{32}");
    }

    @Test
    void withoutAUrlTheContentIsTheIdAndTheSameContentGivesTheSame() {
        String first =
                Read.article("a.jsonl", "{\"body\":\"b\",\"tags\":[\"t\"]}").id();

        assertThat(first).matches("sha256-[0-9a-f]{32}");
        assertThat(Read.article("b.jsonl", "{\"text\":\"b\",\"id\":\" \"}").id())
                .isEqualTo(first);
        assertThat(Read.article("a.jsonl", "{\"body\":\"c\"}").id()).isNotEqualTo(first);
    }

    @Test
    void theHashKnowsWhatIsSaidAndNothingElse() {
        NewsArticle article = with("u", "b", Instant.EPOCH);
        String hash = ContentHash.of(article);

        assertThat(hash).matches("[0-9a-f]{64}");
        assertThat(ContentHash.of(article.withId("other"))).isEqualTo(hash);
        assertThat(ContentHash.of(with("u", "b ", Instant.EPOCH))).isNotEqualTo(hash);
        assertThat(ContentHash.of(with("v", "b", Instant.EPOCH))).isNotEqualTo(hash);
        assertThat(ContentHash.of(with("u", "b", null))).isNotEqualTo(hash);
        assertThat(ContentHash.of(with("u", "b", Instant.ofEpochMilli(1)))).isNotEqualTo(hash);
    }

    @Test
    void theHashTellsAMissingFieldFromAnEmptyOneAndFieldsFromEachOther() {
        assertThat(ContentHash.of(with("", "b", null))).isNotEqualTo(ContentHash.of(with(null, "b", null)));
        assertThat(ContentHash.of(with("ub", "x", null))).isNotEqualTo(ContentHash.of(with("u", "bx", null)));
    }

    @Test
    void theHashIsTheSameOnEveryMachineAndInEveryVersion() {
        assertThat(ContentHash.of(NewsArticle.ofText("id", "The talks resumed.")))
                .isEqualTo("e6cddbc68dc936c86b09a8e718022737d1f8cff80b1c1fa73fb98a2a30bbf1c4");
    }

    private static NewsArticle with(@Nullable String url, String body, @Nullable Instant at) {
        return new NewsArticle(
                "id", url, null, body, NewsArticle.ContentType.TEXT, null, null, null, null, at, null, List.of());
    }
}
