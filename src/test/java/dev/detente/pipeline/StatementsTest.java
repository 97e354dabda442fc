package dev.detente.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.Statement;
import dev.detente.pipeline.Wire.News;
import dev.detente.pipeline.deadletter.DeadLetterHeaders;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From articles to marked statements. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class StatementsTest {
    private static final String WORDS = "We will answer every one of these tariffs with measures of our own";
    private static final String REWRITTEN = "we would answer every one of these tariffs with measures of our own";
    private static final String OTHER = "We are ready to talk about all of it at any time and in any place";

    @Test
    void aStatementIsKeyedByItsPairAndNamesTheRecordOfItsArticle() {
        try (Wire wire = Wire.open().given(News.of("A", "2025-06-05T08:00:00Z", "CN>US Li -0.5|" + WORDS))) {
            TestRecord<String, Statement> record = wire.statementRecords().get(0);

            assertThat(record.key()).isEqualTo("CN-US");
            assertThat(record.timestamp())
                    .isEqualTo(record.value().getArticle().getPublishedAt().toEpochMilli());
            assertThat(header(record.headers(), DeadLetterHeaders.SOURCE_TOPIC)).isEqualTo("articles");
            assertThat(header(record.headers(), DeadLetterHeaders.SOURCE_OFFSET))
                    .isEqualTo("0");
            assertThat(header(record.headers(), DeadLetterHeaders.SOURCE_TIMESTAMP))
                    .isEqualTo(Long.toString(Wire.NOON.toEpochMilli()));
        }
    }

    @Test
    void copiesInOtherOutletsAreMarkedWithTheFirstOneAndCounted() {
        try (Wire wire = Wire.open()
                .given(
                        News.of("A", "2025-06-05T08:00:00Z", "CN>US Li -0.5|" + WORDS),
                        News.of("B", "2025-06-05T09:00:00Z", "CN>US Li -0.5|" + REWRITTEN),
                        News.of("C", "2025-06-07T09:00:00Z", "CN>US Li -0.5|" + WORDS + "!"))) {
            var statements = wire.statements();
            String first = statements.get(0).getId();

            assertThat(statements)
                    .extracting(statement -> statement.getSyndication().getFirstId())
                    .containsExactly(first, first, first);
            assertThat(statements)
                    .extracting(statement -> statement.getSyndication().getMentions())
                    .containsExactly(1, 2, 3);
            assertThat(wire.totals().stream().copies()).isEqualTo(2);
            assertThat(wire.totals().stream().marked()).isEqualTo(3);
        }
    }

    @Test
    void anOutletThatRepeatsItselfIsOneMention() {
        try (Wire wire = Wire.open()
                .given(
                        News.of("A", "2025-06-05T08:00:00Z", "CN>US Li -0.5|" + WORDS, "CN>US Li -0.5|" + REWRITTEN),
                        News.of("a.", "2025-06-05T09:00:00Z", "CN>US Li -0.5|" + WORDS))) {
            assertThat(wire.statements())
                    .extracting(statement -> statement.getSyndication().getMentions())
                    .containsExactly(1, 1, 1);
        }
    }

    @Test
    void otherWordsAnotherSpeakerAnotherDirectionOrAnotherNumberAreNoCopies() {
        try (Wire wire = Wire.open()
                .given(
                        News.of("A", "2025-06-05T08:00:00Z", "CN>US Li -0.5|" + WORDS),
                        News.of("B", "2025-06-05T08:00:00Z", "CN>US Li 0.5|" + OTHER),
                        News.of("C", "2025-06-05T08:00:00Z", "CN>US Wang -0.5|" + WORDS),
                        News.of("D", "2025-06-05T08:00:00Z", "US>CN Li -0.5|" + WORDS),
                        News.of("E", "2025-06-05T08:00:00Z", "CN>US Li 0|Exports to them rose by 7 percent in May"),
                        News.of("F", "2025-06-05T08:00:00Z", "CN>US Li 0|Exports to them rose by 9 percent in May"))) {
            assertThat(wire.statements())
                    .allSatisfy(statement ->
                            assertThat(statement.getSyndication().getFirstId()).isEqualTo(statement.getId()));
        }
    }

    @Test
    void theSameWordsLongAfterAreSaidAnew() {
        try (Wire wire = Wire.open()
                .given(
                        News.of("A", "2025-06-01T08:00:00Z", "CN>US Li -0.5|" + WORDS),
                        News.of("B", "2025-06-05T08:00:00Z", "CN>US Li -0.5|" + WORDS))) {
            assertThat(wire.totals().stream().copies()).isZero();
        }
    }

    @Test
    void anUnknownSpeakerIsKnownByHisVeryWordsOnly() {
        try (Wire wire = Wire.open()
                .given(
                        News.of("A", "2025-06-05T08:00:00Z", "CN>US ? -0.5|" + WORDS),
                        News.of(
                                "B",
                                "2025-06-05T08:00:01Z",
                                "CN>US ? -0.5|" + WORDS.toUpperCase(java.util.Locale.ROOT)),
                        News.of("C", "2025-06-05T08:00:02Z", "CN>US ? -0.5|" + REWRITTEN))) {
            assertThat(wire.statements())
                    .extracting(statement -> statement.getSyndication().getMentions())
                    .containsExactly(1, 2, 1);
        }
    }

    @Test
    void theBooksBalanceWithCopiesDuplicatesAndDeadLetters() {
        News article = News.of("A", "2025-06-05T08:00:00Z", "CN>US Li -0.5|" + WORDS);
        try (Wire wire = Wire.open()
                .given(article, article, News.of("B", "2025-06-05T08:00:00Z", "CN>US Li -0.5|" + WORDS))
                .given(News.of("C", "2025-06-05T08:00:00Z", "boom"))) {
            assertThat(wire.totals().balanced()).isTrue();
            assertThat(wire.totals().duplicates()).isEqualTo(1);
            assertThat(wire.totals().deadTotal()).isEqualTo(1);
            assertThat(wire.deadLetters()).hasSize(1);
            assertThat(wire.statements()).hasSize(2);
        }
    }

    @Test
    void ofTwoVersionsOfAnArticleInOneMomentNeitherIsForgotten() {
        News first = News.of("A", "2025-06-05T08:00:00Z", "CN>US Li -0.5|" + WORDS);
        News corrected = new News(first.id(), "A", first.published(), "CN>US Li -0.5|" + REWRITTEN);
        try (Wire wire = Wire.open().given(first, corrected, first, corrected)) {
            assertThat(wire.totals().duplicates()).isEqualTo(2);
            assertThat(wire.statements()).hasSize(2);
        }
    }

    private static String header(Headers headers, String name) {
        return new String(headers.lastHeader(name).value(), UTF_8);
    }
}
