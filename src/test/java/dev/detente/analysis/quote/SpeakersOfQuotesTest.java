package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Quote.Type.DIRECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.text.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is named as the speaker, and who is not. All persons and states here are made up. */
class SpeakersOfQuotesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"We agree to the treaty,\" Ada Vale, who is chairwoman of the Klow Forum said. | Ada Vale",
                "\"We agree to the treaty,\" Ada Vale, the expert who founded the Klow Forum said. | Ada Vale",
                "\"We agree to the treaty,\" an official who spoke anonymously to discuss plans said. | an official"
            })
    void aRelativeClauseIsToldOfTheSpeaker(String text, String speaker) {
        assertThat(speakers(text)).containsExactly(speaker);
    }

    @Test
    void whoeverSpeaksInsideARelativeClauseIsNotItsAntecedent() {
        assertThat(speakers("The treaty failed for an envoy who officials said: \"He never came to the talks.\""))
                .containsExactly("officials");
    }

    @Test
    void twoOfficesBeforeOneNameAreOfOneSpeaker() {
        assertThat(speakers("\"We agree to the treaty,\" said former Klow Gov. and Council Chairman Ada Vale."))
                .containsExactly("former Klow Gov. and Council Chairman Ada Vale");
    }

    @Test
    void aSmallWordInANameDoesNotCutIt() {
        assertThat(speakers("\"We agree to the treaty,\" said Mayor Ada de Vale."))
                .containsExactly("Mayor Ada de Vale");
        assertThat(speakers("Mayor Ada de Vale said: \"We agree to the treaty.\""))
                .containsExactly("Mayor Ada de Vale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "This Sunday the ministry issued a statement: \"We agree to the treaty.\"",
                "Last week the ministry issued a statement: \"We agree to the treaty.\"",
                "Immediately after the talks, the ministry issued a statement, \"We agree to the treaty.\""
            })
    void aTimeIsNoSpeaker(String text) {
        assertThat(speakers(text)).containsExactly("the ministry");
    }

    @Test
    void aTimeBehindTheSpeakerIsNoPartOfHim() {
        assertThat(speakers("\"We agree to the treaty,\" said Ada Vale last week."))
                .containsExactly("Ada Vale");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mocks", "reasoned", "thunders"})
    void aVerbThatNoListKnowsNamesAPronounRightBehindTheWords(String verb) {
        assertThat(speakers("Ada Vale came to Klow. \"The council has not failed us,\" she " + verb + "."))
                .containsExactly("she");
    }

    @Test
    void aVerbThatNoListKnowsNamesWhoeverEndsTheSentence() {
        assertThat(speakers("\"What treaty is he talking about?\" fumed Ada Vale."))
                .containsExactly("Ada Vale");
    }

    @Test
    void aSentenceThatACommaEndsIsSpeechThoughItsSpeakerIsFarBehind() {
        Quote quote = only("\"We have had better talks than these,\" Ada Vale, wearing a hat and \"Klow\" pins, said.");

        assertThat(quote.type()).isEqualTo(DIRECT);
    }

    @Test
    void wordsWithinWordsAreNoSpeechOfTheirOwn() {
        String text = "The envoy said, \"So if somebody says, \"I would like a treaty,\" you sign it.\"";

        assertThat(quotes(text)).extracting(quote -> quote.words(text)).noneMatch("I would like a treaty,"::equals);
    }

    @Test
    void anOfficeInCapitalsIsWhoWasNamedWithIt() {
        assertThat(quotes("\"We agree to the treaty,\" Trade Secretary Ada Vale said.\n\n"
                        + "\"The border stays open,\" the Trade Secretary said."))
                .map(quote -> quote.speaker() == null ? null : quote.speaker().name())
                .containsExactly("Ada Vale", "Ada Vale");
    }

    @Test
    void heIsWhoeverTheSentenceBeforeIsAboutThoughAStateOwnsHim() {
        assertThat(quotes("\"We agree to the treaty,\" Borduria's trade minister said.\n\n"
                        + "Syldavia's high commissioner came to Klow on Monday. \"The border stays open,\" he said."))
                .map(quote -> quote.speaker() == null ? null : quote.speaker().role())
                .containsExactly("trade minister", "high commissioner");
    }

    @Test
    void whoTheWordsAccordToSpeaks() {
        assertThat(speakers("\"The border stays open,\" according to the trade ministry."))
                .containsExactly("the trade ministry");
    }

    @Test
    void singleMarksAreTheHouseStyleWhereDoubleOnesStandWithinThem() {
        String text = "\u2018We agree to the treaty,\u2019 the envoy said.\n\n"
                + "\u2018The \u201Cold\u201D plan is dead,\u2019 she added.\n\nThe \u201Cforum\u201D met.";

        assertThat(quotes(text)).extracting(Quote::type).containsExactly(DIRECT, DIRECT);
    }

    @Test
    void ofWhomSomethingIsExpectedDoesNotSayIt() {
        assertThat(speakers("The harvest is expected to fall by a tenth this year."))
                .doesNotContain("The harvest");
    }

    @Test
    void aReportIsByWhomItAccordsToThoughHeStandsInTheMidstOfIt() {
        assertThat(speakers("Help was called for at dawn, according to the Klow police, but the man was dead."))
                .containsExactly("the Klow police");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"We agree to the treaty,\" Ada Vale, now 81 and retired in Klow, said. | Ada Vale",
                "\"We agree to the treaty,\" Ada Vale, 67, a retired envoy in Klow, Ohio, said. | Ada Vale",
                "\"We agree to the treaty.\" - Ada Vale, May 3. | Ada Vale",
                "\"We agree to the treaty.\"\\n\\n- Ada Vale. | Ada Vale",
                "\"We agree to the treaty,\" tweeted another. | another",
                "The envoy met Ada Vale, who said: \"We agree to the treaty.\" | who",
                "As Ada Vale, a retired envoy, put it: \"We agree to the treaty.\" | Ada Vale",
                "In Canton, Ohio, the envoy ended her speech: \"We agree to the treaty.\" | the envoy"
            })
    void whoSpeaksIsFoundBesideWhatIsToldOfHim(String text, String speaker) {
        assertThat(speakers(text.replace("\\n", "\n"))).containsExactly(speaker);
    }

    @Test
    void aFragmentIsNotSaidByTheSubjectOfTheClauseBehindIt() {
        assertThat(speakers("Under what the envoy called \"the old model,\" the bank charged a fee."))
                .doesNotContain("the bank");
    }

    private static List<@Nullable String> speakers(String text) {
        return quotes(text).stream()
                .map(quote -> quote.speaker() == null
                        ? null
                        : quote.speaker().mention().of(text))
                .toList();
    }

    private static Quote only(String text) {
        assertThat(quotes(text)).hasSize(1);
        return quotes(text).get(0);
    }

    private static List<Quote> quotes(String text) {
        return new QuoteExtractor().extract(Document.of(text));
    }
}
