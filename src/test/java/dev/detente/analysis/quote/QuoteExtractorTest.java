package dev.detente.analysis.quote;

import static dev.detente.analysis.quote.Quote.Type.DIRECT;
import static dev.detente.analysis.quote.Quote.Type.INDIRECT;
import static dev.detente.analysis.quote.Quote.Type.MIXED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.detente.analysis.text.Document;
import dev.detente.analysis.text.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All persons and states here are made up. */
class QuoteExtractorTest {
    /** A quote in the words of the text. */
    private record Said(
            Quote.Type type,
            String words,
            @Nullable String cue,
            @Nullable String speaker,
            @Nullable String name) {}

    @Test
    void aCueBehindTheQuoteNamesTheSpeaker() {
        assertThat(said("\"We will sign the treaty,\" the foreign minister said on Monday."))
                .containsExactly(new Said(DIRECT, "We will sign the treaty,", "said", "the foreign minister", null));
    }

    @Test
    void aCueBeforeItsSubjectDoesSoToo() {
        assertThat(said("\u201CWe will sign the treaty,\u201D said Endaddine Akass, a spokesman for the ministry."))
                .containsExactly(
                        new Said(DIRECT, "We will sign the treaty,", "said", "Endaddine Akass", "Endaddine Akass"));
    }

    @Test
    void aCueBeforeTheQuoteDoesSoToo() {
        assertThat(said("In a statement on Friday, the Bordurian embassy said: \"The border stays open.\""))
                .containsExactly(new Said(DIRECT, "The border stays open.", "said", "the Bordurian embassy", null));
    }

    @Test
    void anOfficeOfSomethingIsNoPartOfTheName() {
        assertThat(said("Syldavian Secretary of State Ada Vale said on Monday: \"The border stays open.\""))
                .extracting(Said::name)
                .containsExactly("Ada Vale");
        assertThat(said("\"The border stays open,\" Minister of Trade Ada Vale said."))
                .extracting(Said::name)
                .containsExactly("Ada Vale");
    }

    @Test
    void aHeadingAboveIsNoPartOfTheSpeaker() {
        assertThat(said("""
                        Export Controls Triggered the Dialogue
                        Bordurian Diplomats said that the border stays open. It has been open for as long as anybody can remember.
                        """)).extracting(Said::speaker).containsExactly("Bordurian Diplomats");
    }

    @Test
    void aHeadingAboveIsNoPartOfTheNameEither() {
        assertThat(said("""
                        Export Controls Triggered the Dialogue
                        Bordurian Diplomats said that the border stays open. "It has been open for long," Diplomats added.
                        """)).extracting(Said::name).noneMatch(name -> name != null && name.contains("Dialogue"));
    }

    @Test
    void ofTwoVerbsTheSecondOneHasTheSubjectOfTheFirst() {
        assertThat(said("The Syldavian foreign ministry summoned the Bordurian ambassador and demanded that"
                        + " Borduria withdraw its ships from the bay."))
                .extracting(Said::speaker)
                .containsExactly("The Syldavian foreign ministry");
    }

    @Test
    void theAuthorOfAMessageSpeaks() {
        assertThat(said("\"The border stays open,\" according to a tweet on Monday by Trade Minister Ada Vale."))
                .extracting(Said::name)
                .containsExactly("Ada Vale");
    }

    @Test
    void aQuoteThatACueInterruptsIsOne() {
        List<Quote> quotes = extract("\"The talks,\" the envoy said, \"were long and useful.\"");

        assertThat(quotes).hasSize(1);
        assertThat(quotes.get(0).segments()).hasSize(2);
    }

    @Test
    void whatFollowsInTheParagraphBelongsToTheSameQuote() {
        List<Quote> quotes = extract("\"The talks were long,\" the envoy said. \"They were useful too.\"");

        assertThat(quotes).hasSize(1);
        assertThat(quotes.get(0).words("\"The talks were long,\" the envoy said. \"They were useful too.\""))
                .isEqualTo("The talks were long, They were useful too.");
    }

    @Test
    void aQuoteGoesOnInTheNextParagraphWhereItWasNotClosed() {
        List<Quote> quotes =
                extract("The envoy said: \u201CThe talks were long.\n\n\u201CThey were useful too.\u201D\n\nHe left.");

        assertThat(quotes).hasSize(1);
        assertThat(quotes.get(0).segments()).hasSize(2);
    }

    @Test
    void twoCuesInOneSentenceMakeTwoQuotesOfOneSpeaker() {
        assertThat(said("Gen. Alvaro Tapioca said, \"We want peace,\" and added, \"We want it now.\""))
                .containsExactly(
                        new Said(DIRECT, "We want peace,", "said", "Gen. Alvaro Tapioca", "Alvaro Tapioca"),
                        new Said(DIRECT, "We want it now.", "added", "Gen. Alvaro Tapioca", "Alvaro Tapioca"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "90-Minute Call Between the Two Presidents...A Breakthrough in Border Talks?",
                "Hopes Fade for Quick Deal on Steel",
                "Key Points of the Agreement Between Syldavia and Borduria",
                "Talks Expected to Resume in May",
                "Read More: Ministry Denies Talks With Rebels",
                "TALKS RESUME AS MINISTER CALLS FOR CALM"
            })
    void aHeadingSaysNothing(String heading) {
        String body = "Syldavia's foreign minister said on Monday that the border would stay open.";

        assertThat(said(heading + "\n\n" + body))
                .extracting(Said::words)
                .containsExactly("that the border would stay open");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Minister Says Border Will Stay Open | Border Will Stay Open",
                "Experts Warn of New Arms Race | New Arms Race",
                "Envoy Calls Treaty 'Fair to Both Sides' | Treaty 'Fair to Both Sides'"
            },
            quoteCharacter = '`')
    void aHeadingThatNamesSpeakerAndVerbDoes(String heading, String words) {
        assertThat(said(heading + "\n\nTrains ran late on Monday."))
                .extracting(Said::words)
                .containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Vale told the Klow Herald the talks had failed. | the talks had failed",
                "Vale said in an interview with Klow Herald she was open to talks. | she was open to talks",
                "The debt will fall next year, Minister Ada Vale said in a statement. | The debt will fall next year",
                "According to officials, the site held a million pages. | the site held a million pages",
                "According to the ministry's schedule, by noon half of it will be gone. | by noon half of it will be gone",
            })
    void listenersAndPlacesAreNoPartOfTheWords(String text, String words) {
        assertThat(said(text)).extracting(Said::words).containsExactly(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Vale later Thursday told the Klow Herald: \"We will meet.\" | Vale",
                "\"We will meet,\" Ada Vale, 30, of Raleigh, N.C., who was there, said. | Ada Vale",
                "Ada Vale of Columbia, South Carolina says she thinks the talks will succeed. | Ada Vale of Columbia",
                "At today's council session Vale said the treaty would be renewed. | Vale",
                "Washington last week announced an imposition of tariffs on Bordurian steel. | Washington",
                "In a statement the ministry said that talks would go on. | the ministry",
                "PG&E said it would cut the power at noon. | PG&E",
                "Trans-Bordurian Airways said it had ordered ten aircraft. | Trans-Bordurian Airways",
                "\"It is a good plan,\" the 43-year-old envoy said. | the 43-year-old envoy",
                "The minister, still angry, grudgingly agreed to sign the treaty. | The minister",
            })
    void aSpeakerIsSomebodyAndAllOfHim(String text, String speaker) {
        assertThat(said(text)).extracting(Said::speaker).containsExactly(speaker);
    }

    @Test
    void aVerbWithoutASubjectOfItsOwnSharesTheOther() {
        assertThat(said("Ada Vale praised the treaty and criticized the border plan as unfair."))
                .extracting(Said::speaker)
                .containsExactly("Ada Vale", "Ada Vale");
    }

    @Test
    void whoStandsForThoseBefore() {
        assertThat(said("Envoy Ada Vale, who told reporters that the treaty was dead, left Klow on Monday."))
                .extracting(Said::name)
                .containsExactly("Ada Vale");
    }

    @Test
    void smallWordsInTheNameOfACompanyDoNotCutIt() {
        assertThat(said("Klow Steel Corp rose. Ottokar and Vale's Corp said the debt would stay on its watch list."))
                .extracting(Said::name)
                .containsExactly("Ottokar and Vale's Corp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The court sentenced the minister to ten years in prison.",
                "The president nominated Ada Vale as ambassador to Borduria.",
                "The second round of talks at Mahala View Lodge was held in May.",
            })
    void actsAndNamesSayNothing(String text) {
        assertThat(said(text)).isEmpty();
    }

    @Test
    void aHeadlineNamesTheSpeakerBeforeAColon() {
        assertThat(said("Tapioca: \"The border stays open\"\nGeneral Alvaro Tapioca spoke on Monday."))
                .containsExactly(new Said(DIRECT, "The border stays open", ":", "Tapioca", "Alvaro Tapioca"));
    }

    @Test
    void titlesAndScareQuotesAreNoSpeech() {
        assertThat(said("The film \"Border Post\" won a prize. The so-called \"experts\" were not amused."))
                .isEmpty();
    }

    @Test
    void quotedWordsInsideReportedSpeechMakeItMixed() {
        assertThat(said("The ministry said the call was \"very positive\" for both."))
                .containsExactly(
                        new Said(MIXED, "the call was \"very positive\" for both", "said", "The ministry", null));
    }

    @Test
    void reportedSpeechIsFoundBehindAndBeforeItsCue() {
        assertThat(said("The minister said that the tariffs would be lifted. Trade has doubled, officials said."))
                .containsExactly(
                        new Said(INDIRECT, "that the tariffs would be lifted", "said", "The minister", null),
                        new Said(INDIRECT, "Trade has doubled", "said", "officials", null));
    }

    @Test
    void accordingToNamesItsSource() {
        assertThat(said("According to the ministry, the tariffs would be lifted."))
                .containsExactly(
                        new Said(INDIRECT, "the tariffs would be lifted", "According to", "the ministry", null));
    }

    @Test
    void verbsOfAccusationAndDemandReportSpeech() {
        assertThat(said("The president accused Syldavia of breaking the truce. Borduria urged both sides to talk."))
                .extracting(Said::words)
                .containsExactly("Syldavia of breaking the truce", "both sides to talk");
    }

    @Test
    void surnameAndPronounLeadToTheFullNameWithRoleAndBody() {
        List<Quote> quotes = extract("Alice Plex, professor at the School of Trade, University of Klow, said, "
                + "\"The deal is fair.\" She added, \"It will hold.\" Plex noted, \"Both sides gained.\"");

        assertThat(quotes).hasSize(3).allSatisfy(quote -> {
            Speaker speaker = Objects.requireNonNull(quote.speaker());
            assertThat(speaker.name()).isEqualTo("Alice Plex");
            assertThat(speaker.role()).isEqualTo("professor");
            assertThat(speaker.organisation()).isEqualTo("School of Trade, University of Klow");
        });
    }

    @Test
    void aTitledNameGivesTheOfficeAndTheMentionForTheCountry() {
        String text = "Syldavian President Ottokar Vedun met reporters. \"We agree,\" Vedun said.";
        Speaker speaker = Objects.requireNonNull(extract(text).get(0).speaker());

        assertThat(speaker.name()).isEqualTo("Ottokar Vedun");
        assertThat(speaker.role()).isEqualTo("President");
        assertThat(speaker.antecedent().of(text)).isEqualTo("Syldavian President Ottokar Vedun");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Central bank governor | Central bank governor |",
                "central bank governor | central bank governor |",
                "White House spokesman | spokesman | White House",
                "Finance Minister | Finance Minister |",
            })
    void aTitleIsPartedIntoRoleAndBody(String title, String role, @Nullable String body) {
        Speaker speaker = Objects.requireNonNull(extract("\"We agree,\" said " + title + " Ottokar Vedun.")
                .get(0)
                .speaker());

        assertThat(speaker.name()).isEqualTo("Ottokar Vedun");
        assertThat(speaker.role()).isEqualTo(role);
        assertThat(speaker.organisation()).isEqualTo(body);
    }

    @Test
    void wordsThatABodyPassesOnAreTheInnerSpeakers() {
        String text = "The Klow News Agency reported that President Ottokar Vedun stated, \"The border stays open.\"";
        List<Quote> quotes = extract(text);

        assertThat(quotes).hasSize(1);
        Speaker speaker = Objects.requireNonNull(quotes.get(0).speaker());
        assertThat(speaker.name()).isEqualTo("Ottokar Vedun");
        assertThat(Objects.requireNonNull(speaker.via()).of(text)).isEqualTo("The Klow News Agency");
    }

    @Test
    void aPlatformIsTheWayAndNotTheSpeaker() {
        String text = "On Facebook, President Ottokar Vedun noted, \"The border stays open.\"";
        Speaker speaker = Objects.requireNonNull(extract(text).get(0).speaker());

        assertThat(speaker.name()).isEqualTo("Ottokar Vedun");
        assertThat(Objects.requireNonNull(speaker.via()).of(text)).isEqualTo("Facebook");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u00ABWe agree to the treaty,\u00BB the envoy said.",
                "'We agree to the treaty,' the envoy said.",
                "``We agree to the treaty,'' the envoy said.",
                "\u2018We agree to the treaty,\u2019 the envoy said.",
                "\u201EWe agree to the treaty,\u201C the envoy said."
            })
    void everyHouseStyleGivesTheSameQuote(String text) {
        assertThat(said(text)).containsExactly(new Said(DIRECT, "We agree to the treaty,", "said", "the envoy", null));
    }

    @Test
    void aQuoteWithinAQuoteIsPartOfIt() {
        assertThat(said("\u201CHe told us \u2018never again\u2019 and left,\u201D the envoy said."))
                .containsExactly(
                        new Said(DIRECT, "He told us \u2018never again\u2019 and left,", "said", "the envoy", null));
    }

    @Test
    void singleMarksBesideDoubleOnesAreAHeadlinesAndNotVerbatim() {
        assertThat(said("Tapioca: 'The border stays open'\n\n\"The border stays open for now,\" Gen. Tapioca said."))
                .extracting(Said::type, Said::speaker)
                .containsExactly(tuple(MIXED, "Tapioca"), tuple(DIRECT, "Gen. Tapioca"));
    }

    @Test
    void aMarkThatIsNeverClosedEndsWhereTheNextOpens() {
        assertThat(said("\"We agree to the treaty, the envoy said. \"It will hold for long,\" he added."))
                .extracting(Said::words)
                .contains("It will hold for long,");
    }

    @Test
    void whatIsLeftOfMarkUpIsNoSpeech() {
        assertThat(said("<post by=\"A. Vedun of Klow\" on=\"May 4\">The talks go on.</post>"))
                .noneMatch(quote -> quote.words().contains("Vedun"));
    }

    @Test
    void aProgrammeOrBookIsNoSpeechThoughAVerbOfSpeechFollows() {
        assertThat(said("Speaking on \"Border Talk,\" the envoy said the treaty would hold."))
                .extracting(Said::words)
                .noneMatch(words -> words.startsWith("Border Talk"));
    }

    @Test
    void aForgottenCommaDoesNotHideTheSpeaker() {
        assertThat(said("\"The treaty is a battle of niches\" Plex said."))
                .containsExactly(new Said(DIRECT, "The treaty is a battle of niches", "said", "Plex", "Plex"));
    }

    @Test
    void turnsOfATranscriptAreSpeech() {
        assertThat(said("Ann Weld met General Alvaro Tapioca.\n\nWELD: Will the border stay open? It must.\n\n"
                        + "TAPIOCA (laughing): It will. I have said \"yes\" often enough."))
                .containsExactly(
                        new Said(DIRECT, "Will the border stay open? It must.", ":", "WELD", "Ann Weld"),
                        new Said(
                                DIRECT,
                                "It will. I have said \"yes\" often enough.",
                                ":",
                                "TAPIOCA",
                                "Alvaro Tapioca"));
    }

    @Test
    void anInterviewNeedsNoColon() {
        assertThat(said("The envoy Ada Vale spoke with the Herald.\n\n((Herald)) Why was the border closed?\n\n"
                        + "Ada Vale I closed it because of the storm.\n\n((KH)) Will it open again soon?\n\n"
                        + "AV We will open it in May.\n\nThe border was closed on Monday."))
                .extracting(Said::words, Said::speaker, Said::name)
                .containsExactly(
                        tuple("Why was the border closed?", "Herald", "Herald"),
                        tuple("I closed it because of the storm.", "Ada Vale", "Ada Vale"),
                        tuple("Will it open again soon?", "KH", "KH"),
                        tuple("We will open it in May.", "AV", "Ada Vale"));
    }

    @Test
    void questionsAndAnswersAreTurns() {
        assertThat(said("Q: Why was the border closed?\n\nA: It was closed because of the storm."))
                .extracting(Said::type, Said::words, Said::speaker)
                .containsExactly(
                        tuple(DIRECT, "Why was the border closed?", "Q"),
                        tuple(DIRECT, "It was closed because of the storm.", "A"));
    }

    @Test
    void whatStandsInDoubleParenthesesWithinAParagraphIsNoTurn() {
        assertThat(said("The treaty ((bo))Bordurian: Tratado was signed at noon. ((sy))Syldavian: Treaty of Klow."))
                .isEmpty();
    }

    @Test
    void aLabelInCapitalsAloneIsNoTranscript() {
        assertThat(said("UPDATE: The border was opened at noon. It stays open."))
                .isEmpty();
    }

    @Test
    void aDatelineIsNeitherWordsNorSpeaker() {
        assertThat(said("KLOW, May 11 (KNA) - Trade has doubled since last year, officials said.\n\n"
                        + "KLOW - \"We agree to the treaty,\" the envoy said."))
                .extracting(Said::words, Said::speaker)
                .containsExactly(
                        tuple("Trade has doubled since last year", "officials"),
                        tuple("We agree to the treaty,", "the envoy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Syldavia fears that the talks will fail. | BELIEF",
                "Syldavia believes the talks will fail. | BELIEF",
                "Syldavia wants to resume the talks next year. | INTENTION",
                "Syldavia said the talks will fail. | SPEECH",
                "Syldavia warned that the talks will fail. | SPEECH"
            })
    void thoughtsAndIntentionsAreToldFromSpeech(String text, Quote.Attribution attribution) {
        assertThat(extract(text)).extracting(Quote::attribution).containsExactly(attribution);
    }

    @Test
    void aCueRightBehindTheWordsIsSurerThanAGuess() {
        double sure = extract("\"We will sign the treaty,\" the foreign minister said.")
                .get(0)
                .confidence();
        double guess = extract("The envoy left the room.\n\n\"We will sign the treaty. We will keep it.\"")
                .get(0)
                .confidence();

        assertThat(sure).isBetween(0.9, 1.0);
        assertThat(guess).isLessThan(sure);
    }

    private static List<Quote> extract(String text) {
        return new QuoteExtractor().extract(Document.of(text));
    }

    private static List<Said> said(String text) {
        return extract(text).stream()
                .map(quote -> {
                    Speaker speaker = quote.speaker();
                    return new Said(
                            quote.type(),
                            quote.words(text),
                            words(text, quote.cue()),
                            words(text, speaker == null ? null : speaker.mention()),
                            speaker == null ? null : speaker.name());
                })
                .toList();
    }

    private static @Nullable String words(String text, @Nullable Span span) {
        return span == null ? null : span.of(text);
    }
}
