package dev.detente.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.Article;
import dev.detente.pipeline.Wire.News;
import dev.detente.pipeline.deadletter.DeadLetterHeaders;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is no article, or cannot be taken, is a dead letter with its reason, and its neighbours are untouched. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class DeadLettersTest {
    private static final Instant TIME = Instant.parse("2025-06-05T08:00:00Z");
    private static final News GOOD = new News("good", "A", TIME, "CN>US Li -0.5|We will answer it in kind");

    @Test
    void whatIsNoArticleIsADeadLetterWithItsReason() {
        try (Wire wire = Wire.open()) {
            Article article = GOOD.article();
            wire.givenRecord(null, article)
                    .givenRecord("good", null)
                    .givenRecord("other", article)
                    .givenRecord("blank", new News("blank", "A", TIME, " \n").article())
                    .givenRecord(" ", new News(" ", "A", TIME, "x").article())
                    .givenBytes("bytes", "no Avro".getBytes(UTF_8))
                    .given(GOOD);

            assertThat(reasons(wire))
                    .containsExactly("NULL_KEY", "NULL_VALUE", "ID_MISMATCH", "EMPTY_BODY", "BAD_ID", "UNDECODABLE");
            assertThat(wire.statements()).hasSize(1);
            assertThat(wire.totals().balanced()).isTrue();
            assertThat(wire.totals().articles()).isEqualTo(7);
        }
    }

    @Test
    void anAnalysisThatFailsLeavesNothingOfTheArticleButItsDeadLetter() {
        try (Wire wire =
                Wire.open().given(new News("bad", "A", TIME, "CN>US Li -0.5|We will answer it in kind\nboom"))) {
            TestRecord<String, byte[]> letter = wire.deadLetters().get(0);

            assertThat(header(letter, DeadLetterHeaders.REASON)).isEqualTo("ANALYSIS_FAILED");
            assertThat(header(letter, DeadLetterHeaders.ARTICLE_ID)).isEqualTo("bad");
            assertThat(header(letter, DeadLetterHeaders.SOURCE_TOPIC)).isEqualTo("articles");
            assertThat(wire.statements()).isEmpty();
            assertThat(wire.windows()).isEmpty();
        }
    }

    @Test
    void aStatementThatIsTooLargeIsItsArticlesDeadLetter() {
        String words = "x".repeat(1 << 20);
        try (Wire wire = Wire.open().given(new News("big", "A", TIME, "CN>US Li -0.5|" + words), GOOD)) {
            assertThat(reasons(wire)).containsExactly("EVENT_TOO_LARGE");
            assertThat(wire.statements()).hasSize(1);
        }
    }

    private static List<String> reasons(Wire wire) {
        return wire.deadLetters().stream()
                .map(letter -> header(letter, DeadLetterHeaders.REASON))
                .toList();
    }

    private static String header(TestRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
