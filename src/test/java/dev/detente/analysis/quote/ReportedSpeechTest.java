package dev.detente.analysis.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.text.Document;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a sentence is reported speech, and whose. All persons and states here are made up. */
class ReportedSpeechTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "The minister told the Klow Herald even one percent of the visitors would be too many. "
                        + "| even one percent of the visitors would be too many",
                "The minister told Reuters local banks may raise their rates next week. "
                        + "| local banks may raise their rates next week",
                "The envoy told a meeting of traders that Syldavia expects a better year. "
                        + "| that Syldavia expects a better year",
                "The envoy told a news conference Borduria would now become a member of the bank. "
                        + "| Borduria would now become a member of the bank",
                "The envoy told them Syldavia would not sign the treaty this year. "
                        + "| Syldavia would not sign the treaty this year",
                "Syldavia has informed the Bordurian government it plans to open the border again in May. "
                        + "| it plans to open the border again in May",
                "The bank reminded dealers that its rules also apply to bonds. | that its rules also apply to bonds"
            })
    void whoWasToldIsNoPartOfTheWords(String text, String words) {
        assertThat(words(text)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Klow Radio quoted Ada Vale as saying the loan would be repaid in May.",
                "Klow Radio quoted Ada Vale, chief of the central bank, as saying the loan would be repaid in May."
            })
    void whoIsQuotedByAnotherSaidIt(String text) {
        Quote quote = new QuoteExtractor().extract(Document.of(text)).get(0);

        assertThat(quote.words(text)).isEqualTo("the loan would be repaid in May");
        assertThat(quote.speaker().mention().of(text)).isEqualTo("Ada Vale");
        assertThat(quote.speaker().via().of(text)).isEqualTo("Klow Radio");
    }

    @Test
    void whenItWasSaidIsNoPartOfTheWords() {
        assertThat(words("KLOW, May 11 (Klow Wire) - Syldavia and Borduria will hold a second round of indirect nuclear"
                        + " talks in Klow next week, officials from both sides said on Monday."))
                .containsExactly(
                        "Syldavia and Borduria will hold a second round of indirect nuclear talks in Klow next week");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister warned Borduria against any attack on the ships. | Borduria against any attack",
                "The envoy urged the ministry to sign the treaty by May. | the ministry to sign"
            })
    void whoIsToDoSomethingStaysPartOfTheWords(String text, String beginning) {
        assertThat(words(text)).anyMatch(words -> words.startsWith(beginning));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The border will stay open until June, Trade Minister Ada Vale told Reuters.",
                "The border will stay open until June, Trade Minister Ada Vale told a news conference."
            })
    void whereNothingFollowsTheListenerTheWordsStandBefore(String text) {
        assertThat(words(text)).contains("The border will stay open until June");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Avg shrs 6,246,664 vs 5,671,607\nAvg shrs diluted 7,501,209 vs 5,671,607",
                "Sales 291.7 mln vs 269.1 mln\nThe bank has 9-1/2 pct notes due 1994.",
                "The average rate expected to stabilize at three pct was seen in May.",
                "As part of the plan, its preferred stock will be converted into one class of common stock."
            })
    void amountsAndMeasuresSayNothing(String text) {
        assertThat(words(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ministry earlier reported that exports had fallen by a tenth. | The ministry",
                "Traders here said the market would not fear a new tariff. | Traders",
                "Sample Metals Corp <SMPL.O> said it would open a mine in Borduria. | Sample Metals Corp",
                "Output was cut in May and industry analysts said prices would rise. | industry analysts",
                "In May, 46 pct said they were in favour of the treaty. | 46 pct"
            })
    void theMentionHoldsWhoSpeaksAndNoMore(String text, String speaker) {
        assertThat(extract(text))
                .extracting(quote ->
                        Objects.requireNonNull(quote.speaker()).mention().of(text))
                .contains(speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bank is raising 50 mln dlrs via an offering of notes with par pricing, said lead manager Vale Inc. "
                        + "| lead manager Vale Inc"
            })
    void whoStandsBehindTheVerbAtTheEndSaidAllOfIt(String text, String speaker) {
        assertThat(extract(text)).hasSize(1);
        assertThat(words(text)).allMatch(words -> words.startsWith("The bank is raising"));
        assertThat(extract(text))
                .extracting(quote ->
                        Objects.requireNonNull(quote.speaker()).mention().of(text))
                .containsExactly(speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sample Oil posted a net loss of 20 mln dlrs for the year.",
                "Syldavia recorded a trade surplus of 12.2 billion crowns in May.",
                "Sample Mining acquired the bank of Klow for 300 mln dlrs last May.",
                "The bond will be listed on the Klow Stock Exchange.",
                "The notes have a nine pct coupon and were priced at par.",
                "Foreign exchange reserves fell 3.06 billion crowns in the last days of May."
            })
    void whatIsDoneOrComesOutIsNotSaid(String text) {
        assertThat(words(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The ministry notes that the border was closed in May.",
                "The envoy posted a comment on the treaty that the ministry did not like."
            })
    void theSameWordsMaySayThings(String text) {
        assertThat(words(text)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the area, which has not been drilled before, was neglected by its owners",
                "the reserves, mainly the result of trade with Borduria, rose at a rate of two billion crowns a month"
            })
    void aParenthesisDoesNotCutAClause(String clause) {
        assertThat(words("The spokesman said " + clause + ".")).containsExactly(clause);
    }

    private static List<Quote> extract(String text) {
        return new QuoteExtractor().extract(Document.of(text));
    }

    private static List<String> words(String text) {
        return extract(text).stream().map(quote -> quote.words(text)).toList();
    }
}
