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
    void wordsOnNoIssueHaveNone() {
        assertThat(issues("We have nothing to add.")).isEmpty();
    }

    private static List<Issue> issues(String text) {
        return new IssueTagger().issues(Document.of(text), List.of(new Span(0, text.length())));
    }
}
