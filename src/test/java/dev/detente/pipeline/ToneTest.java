package dev.detente.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.DirectionTone;
import dev.detente.event.ToneWindow;
import dev.detente.pipeline.Wire.News;
import dev.detente.pipeline.tone.ToneRules;
import dev.detente.pipeline.tone.Weights;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From marked statements to windows of tone. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class ToneTest {
    private static final String ANSWER = "We will answer every one of these tariffs with measures of our own";
    private static final String TALK = "We are ready to talk about all of it at any time and in any place";
    private static final String DAY = "CN-US P1D 2025-06-05T00:00:00Z ";
    private static final String HOUR = "CN-US PT1H 2025-06-05T08:00:00Z ";

    @Test
    void aStatementCountsInItsHourAndItsDayForAllIssuesAndForEachOfIts() {
        try (Wire wire =
                Wire.open().given(News.of("A", "2025-06-05T08:30:00Z", "CN>US Li -0.5 TRADE,ENERGY|" + ANSWER))) {
            Map<String, ToneWindow> windows = wire.windows();

            assertThat(windows)
                    .containsOnlyKeys(
                            DAY + "ALL", DAY + "TRADE", DAY + "ENERGY", HOUR + "ALL", HOUR + "TRADE", HOUR + "ENERGY");
            ToneWindow hour = windows.get(HOUR + "TRADE");
            assertThat(hour.getEnd()).isEqualTo("2025-06-05T09:00:00Z");
            assertThat(hour.getStatements()).isEqualTo(1);
            assertThat(hour.getLabels().getCritical()).isEqualTo(1);
            assertThat(hour.getMeanScore()).isEqualTo(-0.5);
            assertThat(wire.totals().stream().windows()).isEqualTo(6);
        }
    }

    @Test
    void copiesAreMentionsAndNoStatements() {
        try (Wire wire = Wire.open()
                .given(
                        News.of("A", "2025-06-05T08:30:00Z", "CN>US Li -0.5|" + ANSWER),
                        News.of("B", "2025-06-05T09:30:00Z", "CN>US Li -0.3|" + ANSWER, "CN>US Li -0.3|" + ANSWER),
                        News.of("C", "2025-06-05T10:30:00Z", "US>CN Ray 0.3|" + TALK))) {
            ToneWindow day = wire.windows().get(DAY + "ALL");

            assertThat(day.getStatements()).isEqualTo(2);
            assertThat(day.getMentions()).isEqualTo(3);
            assertThat(day.getMeanScore()).isEqualTo(-0.1);
            assertThat(day.getDirections())
                    .containsExactly(
                            new DirectionTone("CN", "US", 1, -0.5, 1.0), new DirectionTone("US", "CN", 1, 0.3, 1.0));
        }
    }

    @Test
    void theMostTellingStatementsComeFirst() {
        try (Wire wire = Wire.open()
                .given(News.of("A", "2025-06-05T08:30:00Z", "CN>US Li -0.2|" + ANSWER, "CN>US Li 0.9|" + TALK))) {
            List<String> ids = wire.statements().stream()
                    .map(statement -> statement.getId())
                    .toList();

            assertThat(wire.windows().get(DAY + "ALL").getTopStatements()).containsExactly(ids.get(1), ids.get(0));
        }
    }

    @Test
    void anEarlierCopyThatComesLaterTakesTheStatementIntoItsWindow() {
        try (Wire wire = Wire.open()
                .given(News.of("B", "2025-06-05T09:30:00Z", "CN>US Li -0.3|" + ANSWER))
                .after(Duration.ofSeconds(2))
                .given(News.of("A", "2025-06-05T08:30:00Z", "CN>US Li -0.5|" + ANSWER))) {
            Map<String, ToneWindow> windows = wire.windows();
            ToneWindow later = windows.get("CN-US PT1H 2025-06-05T09:00:00Z ALL");

            assertThat(windows.get(HOUR + "ALL").getMeanScore()).isEqualTo(-0.5);
            assertThat(later.getMeanScore()).isNull();
            assertThat(later.getStatements()).isZero();
            assertThat(later.getMentions()).isEqualTo(1);
            assertThat(windows.get(DAY + "ALL").getStatements()).isEqualTo(1);
        }
    }

    @Test
    void aBurstIsOneUpdateAndNothingNewIsNone() {
        try (Wire wire = Wire.open()
                .given(
                        News.of("A", "2025-06-05T08:30:00Z", "CN>US Li -0.5|" + ANSWER),
                        News.of("B", "2025-06-05T08:40:00Z", "CN>US Li -0.3|" + TALK))) {
            assertThat(wire.toneUpdates()).hasSize(2);
            assertThat(wire.toneUpdates()).isEmpty();
        }
    }

    @Test
    void aDayTakesStatementsUntilTheGraceIsOver() {
        News inTime = News.of("B", "2025-06-05T09:00:00Z", "CN>US Li 0.3|" + TALK);
        News late =
                News.of("C", "2025-06-05T10:00:00Z", "CN>US Li 0.9|We have an agreement with them on soy and steel");
        try (Wire wire = Wire.open()
                .arrivingAt("2025-06-05T08:31:00Z")
                .given(News.of("A", "2025-06-05T08:30:00Z", "CN>US Li -0.5|" + ANSWER))
                .arrivingAt("2025-06-07T23:59:00Z")
                .given(inTime)
                .arrivingAt("2025-06-08T00:01:00Z")
                .given(late)) {
            assertThat(wire.windows().get(DAY + "ALL").getStatements()).isEqualTo(2);
            assertThat(wire.late())
                    .extracting(statement -> statement.getArticle().getOutlet())
                    .containsExactly("C");
            assertThat(wire.statements()).hasSize(3);
            assertThat(wire.totals().stream().late()).isEqualTo(1);
        }
    }

    @Test
    void anArchiveIsNotLateWhateverCameBefore() {
        try (Wire wire = Wire.open()
                .given(News.of("A", "2025-06-05T08:30:00Z", "CN>US Li -0.5|" + ANSWER))
                .given(News.of("B", "1987-03-05T08:30:00Z", "CN>US Deng 0.5|" + TALK))
                .given(News.of("C", "1987-03-05T09:30:00Z", "CN>US Wu 0.5|" + TALK))) {
            assertThat(wire.windows().get("CN-US P1D 1987-03-05T00:00:00Z ALL").getStatements())
                    .isEqualTo(2);
            assertThat(wire.late()).isEmpty();
        }
    }

    @Test
    void aDateOfTheFarFutureClosesNobodysWindows() {
        try (Wire wire = Wire.open()
                .given(News.of("A", "2099-01-01T00:00:00Z", "CN>US Li -0.5|" + ANSWER))
                .given(News.of("B", "2025-06-05T08:30:00Z", "CN>US Li 0.5|" + TALK))) {
            assertThat(wire.windows().get(DAY + "ALL").getStatements()).isEqualTo(2);
            assertThat(wire.late()).isEmpty();
        }
    }

    @Test
    void aDayThatWasForgottenOpensNoSecondTime() {
        ToneRules rules =
                new ToneRules(List.of(Duration.ofDays(1)), Duration.ZERO, Duration.ofDays(1), Weights.DEFAULT, 3);
        try (Wire wire = Wire.open(settings -> settings.tone(rules))
                .given(News.of("A", "2025-06-05T08:30:00Z", "CN>US Li -0.5|" + ANSWER))) {
            assertThat(wire.toneUpdates()).hasSize(1);
            for (int minute = 0; minute < 50 * 60; minute++) {
                wire.after(Duration.ofMinutes(1));
            }
            wire.given(News.of("B", "2025-06-05T09:30:00Z", "CN>US Li 0.5|" + TALK));

            assertThat(wire.rows("tone-facts")).isZero();
            assertThat(wire.rows("sayings")).isZero();
            assertThat(wire.rows("due-days")).isZero();
            assertThat(wire.toneUpdates()).isEmpty();
            assertThat(wire.late()).hasSize(1);
        }
    }

    @Test
    void whatAWindowIsAndWhatAStatementWeighsCanBeSet() {
        ToneRules rules = new ToneRules(
                List.of(Duration.ofHours(6)), Duration.ofDays(2), Duration.ofDays(7), Weights.parse("official=2"), 3);
        try (Wire wire = Wire.open(settings -> settings.tone(rules))
                .given(News.of("A", "2025-06-05T08:30:00Z", "CN>US Li -0.5|" + ANSWER))) {
            Map<String, ToneWindow> windows = wire.windows();

            assertThat(windows).containsOnlyKeys("CN-US PT6H 2025-06-05T06:00:00Z ALL");
            assertThat(windows.values().iterator().next().getWeight()).isEqualTo(2);
        }
    }
}
