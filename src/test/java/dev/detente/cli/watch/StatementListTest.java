package dev.detente.cli.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.event.Quote;
import dev.detente.event.QuoteType;
import dev.detente.event.Speaker;
import dev.detente.event.Statement;
import dev.detente.monitor.SampleEvents;
import dev.detente.monitor.view.StoredStatement;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;

class StatementListTest {
    @Test
    void onlyTheVeryWordsStandInQuotationMarks() {
        assertThat(shown(QuoteType.DIRECT)).contains("“It will rain.”");
        assertThat(shown(QuoteType.INDIRECT)).contains("  It will rain.").doesNotContain("“");
    }

    @Test
    void aRoleThatTheSpeakerIsCalledByIsNotSaidTwice() {
        Statement like = SampleEvents.statement("a", Instant.parse("2026-05-31T10:00:00Z"));
        Statement statement = Statement.newBuilder(like)
                .setSpeaker(Speaker.newBuilder(like.getSpeaker())
                        .setName(null)
                        .setMention("the American spokesperson")
                        .setRole("spokesperson")
                        .build())
                .build();

        assertThat(shown(statement)).contains("  the American spokesperson · ").doesNotContain(" · spokesperson");
    }

    @Test
    void noLineIsWiderThanTheScreen() {
        Statement statement = SampleEvents.statement("a", Instant.parse("2026-05-31T10:00:00Z"));
        for (int width : new int[] {30, 80}) {
            assertThat(StatementList.lines(List.of(StoredStatement.of(statement)), width))
                    .allSatisfy(line -> assertThat(line.columnLength()).isLessThanOrEqualTo(width));
        }
    }

    private static String shown(QuoteType type) {
        Statement like = SampleEvents.statement("a", Instant.parse("2026-05-31T10:00:00Z"));
        Statement statement = Statement.newBuilder(like)
                .setQuote(Quote.newBuilder(like.getQuote())
                        .setType(type)
                        .setText("It will rain.")
                        .build())
                .build();
        return shown(statement);
    }

    private static String shown(Statement statement) {
        return StatementList.lines(List.of(StoredStatement.of(statement)), 80).stream()
                .map(AttributedString::toString)
                .collect(Collectors.joining("\n"));
    }
}
