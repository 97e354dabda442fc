package dev.detente.analysis.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueTaggerTest {
    @Test
    void theIssueWithMostPhrasesComesFirst() {
        assertThat(issues("New tariffs on imports will end the talks.")).containsExactly(Issue.TRADE, Issue.DIPLOMACY);
    }

    @Test
    void talksOnTradeAreAboutTradeUnlessTheyAreTheMatter() {
        assertThat(issues("The ministers will negotiate on wheat.")).containsExactly(Issue.TRADE);
        assertThat(issues("The envoys will negotiate, and a summit on wheat may follow."))
                .containsExactly(Issue.DIPLOMACY, Issue.TRADE);
        assertThat(issues("The ministers will negotiate.")).containsExactly(Issue.DIPLOMACY);
    }

    @Test
    void moneyIsNoTrade() {
        assertThat(issues("A rise of interest rates hit the stock market, he told a news conference."))
                .isEmpty();
        assertThat(issues("The envoys discussed the debt.")).isEmpty();
    }

    @Test
    void wordsOnNoIssueHaveNone() {
        assertThat(issues("We have nothing to add.")).isEmpty();
    }

    private static List<Issue> issues(String text) {
        return new IssueTagger().issues(Document.of(text), List.of(new Span(0, text.length())));
    }
}
