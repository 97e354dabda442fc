package dev.detente.analysis.tone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class IssueTaggerTest {
    @Test
    void theIssueWithMostPhrasesComesFirst() {
        assertThat(issues("The embassy closed, and tariffs on imports rise."))
                .containsExactly(Issue.TRADE, Issue.DIPLOMACY);
    }

    @Test
    void talksAreAboutWhatIsTalkedOf() {
        assertThat(issues("The ministers will negotiate on wheat.")).containsExactly(Issue.TRADE);
        assertThat(issues("New tariffs on imports will end the talks.")).containsExactly(Issue.TRADE);
        assertThat(issues("The ministers will negotiate.")).containsExactly(Issue.DIPLOMACY);
    }

    @Test
    void wordsThatSayLittleTakeTheirIssueFromTheirSentence() {
        String sentence =
                "Envoys said the attack on the market would hurt exports of wheat. They had come from a clinic.";
        assertThat(issues(sentence, "the attack")).containsExactly(Issue.TRADE);
        assertThat(issues("They spoke of the attack.", "the attack")).containsExactly(Issue.SECURITY);
        assertThat(issues("Tariffs rose after a cyber-attack.", "a cyber-attack"))
                .containsExactly(Issue.ESPIONAGE);
    }

    @Test
    void twoWordsThatSayLittleSayEnough() {
        String sentence = "After the talks we took part in consultations, and exports of wheat go on.";
        assertThat(issues(sentence, "After the talks we took part in consultations"))
                .containsExactly(Issue.DIPLOMACY);
    }

    @Test
    void forceCountsBesideWhatItIsUsedOn() {
        assertThat(issues("The military will guard each oil tanker.")).containsExactly(Issue.SECURITY, Issue.ENERGY);
        assertThat(issues("Refugees may not be taken for terrorists."))
                .containsExactly(Issue.SECURITY, Issue.MIGRATION);
    }

    @Test
    void wordsThatMeanSomethingElseElsewhereAreNotTakenForIt() {
        assertThat(issues("Its trade relations are poor.")).containsExactly(Issue.TRADE);
        assertThat(issues("It wants to become a nuclear power.")).containsExactly(Issue.NUCLEAR);
        assertThat(issues("It wants to build a nuclear power plant.")).containsExactly(Issue.ENERGY);
        assertThat(issues("The dates are set out in Annex III.")).isEmpty();
        assertThat(issues("The vote set off a clash over the budget.")).isEmpty();
    }

    @Test
    void whatTheSpeakerIsIsNotWhatHeSpeaksOf() {
        Document document = Document.of(
                "Ito, professor at a school of energy, said they had threatened him and still sought talks.");
        Span words = new Span(document.text().indexOf("they"), document.text().length());

        assertThat(new IssueTagger().issues(document, List.of(words), new Span(0, 36)))
                .containsExactly(Issue.DIPLOMACY);
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
        return issues(text, text);
    }

    private static List<Issue> issues(String text, String words) {
        int start = text.indexOf(words);
        return new IssueTagger().issues(Document.of(text), List.of(new Span(start, start + words.length())));
    }
}
