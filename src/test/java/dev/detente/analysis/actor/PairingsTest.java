package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.quote.Quote;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To which party words go, and how that is known. The texts are made up. */
class PairingsTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);

    /** An article about Brazil and India between them, followed by a sentence of its own. */
    private static Sample onBrazilAndIndia(String sentence) {
        return Sample.of(
                "Brazil and India resume talks",
                "The Brazilian government and the Indian government resumed talks on sugar. " + sentence,
                DAY);
    }

    @Test
    void namedInTheWords() {
        Sample sample = Sample.of("The Peruvian foreign minister said: Chile must open its ports.", DAY);
        Quote quote = sample.quote("Chile must open its ports", "The Peruvian foreign minister");
        assertThat(sample.pairings(quote)).containsExactly("PE>CL PARTY EXPLICIT");
        Pairing pairing = Sample.RESOLVER
                .pairings(
                        sample.document(), quote, sample.affiliation("The Peruvian foreign minister"), sample.parties())
                .get(0);
        assertThat(pairing.targetMentions()).containsExactly(sample.span("Chile"));
        assertThat(pairing.pair()).isEqualTo("CL-PE");
    }

    @Test
    void severalNamedGiveSeveralPairings() {
        Sample sample = Sample.of("The Peruvian foreign minister said: Chile and Bolivia are friends.", DAY);
        assertThat(sample.pairings(sample.quote("Chile and Bolivia are friends", "The Peruvian foreign minister")))
                .containsExactly("PE>CL PARTY EXPLICIT", "PE>BO PARTY EXPLICIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"of Chile", "about the Chilean government", "of Chile on Monday"})
    void whomTheyAreSaidOf(String of) {
        Sample sample = Sample.of("\"We accept no new tariffs,\" the Peruvian foreign minister said " + of + ".", DAY);
        Quote plain = sample.quote("\"We accept no new tariffs,\"", "the Peruvian foreign minister");
        Quote quote = new Quote(plain.type(), plain.segments(), sample.span("said"), plain.speaker());
        assertThat(sample.pairings(quote)).containsExactly("PE>CL PARTY ADDRESSEE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Brazil-India", "Brazil\u2013India", "Brazil/India"})
    void namedTogetherWithAHyphen(String both) {
        Sample sample = onBrazilAndIndia("The River Post called it a thaw in %s relations.".formatted(both));
        assertThat(sample.pairings(sample.quote("it a thaw in %s relations".formatted(both), "The River Post")))
                .containsExactly("BR>IN OBSERVER EXPLICIT");
    }

    /** As in a file of plain text, whose headings are paragraphs like any other. */
    @Test
    void headingsAboveTheFirstParagraphAreOfTheArticlesHead() {
        Sample sample = Sample.of("""
                Our Choice
                Sugar Brings Brazil and India Back to the Table
                Summary
                The Brazilian government resumed talks with the Indian government on sugar.
                The Indian minister said: "Our country is sincere."
                """, DAY);
        assertThat(sample.pairings(sample.quote("Our country is sincere", "The Indian minister")))
                .containsExactly("IN>BR PARTY ARTICLE");
    }

    @Test
    void addressedAsBothCountries() {
        Sample sample = onBrazilAndIndia("The Indian minister said: Both countries gain from it.");
        assertThat(sample.pairings(sample.quote("Both countries gain from it", "The Indian minister")))
                .containsExactly("IN>BR PARTY ADDRESSEE");
    }

    @Test
    void addressedByTheCue() {
        Sample sample = Sample.of("The Peruvian foreign minister told Chile that the ports must open.", DAY);
        Quote quote = new Quote(
                Quote.Type.INDIRECT,
                List.of(sample.span("the ports must open")),
                sample.span("told"),
                sample.quote("the ports", "The Peruvian foreign minister").speaker());
        assertThat(sample.pairings(quote)).containsExactly("PE>CL PARTY ADDRESSEE");
    }

    @Test
    void theArticlesOtherMainParty() {
        Sample sample = onBrazilAndIndia("The Indian minister said: We made progress.");
        assertThat(sample.pairings(sample.quote("We made progress", "The Indian minister")))
                .containsExactly("IN>BR PARTY ARTICLE");
    }

    @Test
    void namingOnlyOneselfIsAboutTheOtherMainParty() {
        Sample sample = onBrazilAndIndia("The Indian minister said: India is sincere.");
        assertThat(sample.pairings(sample.quote("India is sincere", "The Indian minister")))
                .containsExactly("IN>BR PARTY ARTICLE");
    }

    @Test
    void aThirdPartyMerelyMentionedIsNoTarget() {
        Sample sample = onBrazilAndIndia("The Indian minister said: Brazil should handle the Cuba issue prudently.");
        assertThat(sample.pairings(
                        sample.quote("Brazil should handle the Cuba issue prudently", "The Indian minister")))
                .containsExactly("IN>BR PARTY EXPLICIT");
    }

    @Test
    void aThirdPartyInOneListWithTheOtherIsATarget() {
        Sample sample = onBrazilAndIndia("The Indian minister said: Brazil and Cuba are welcome.");
        assertThat(sample.pairings(sample.quote("Brazil and Cuba are welcome", "The Indian minister")))
                .containsExactly("IN>BR PARTY EXPLICIT", "IN>CU PARTY EXPLICIT");
    }

    @Test
    void speechInsideOneCountryGivesNoPair() {
        Sample sample = Sample.of("The Peruvian government met. The Peruvian minister said: Peru grows.", DAY);
        assertThat(sample.pairings(sample.quote("Peru grows", "The Peruvian minister")))
                .isEmpty();
    }

    @Test
    void withoutTwoClearMainPartiesTheArticleDecidesNothing() {
        Sample sample = Sample.of(
                "Brazil, India and Cuba met. The Indian government, the Cuban government and the Brazilian government"
                        + " agreed. The Indian minister said: We made progress.",
                DAY);
        assertThat(sample.parties().mainPair()).isEmpty();
        assertThat(sample.pairings(sample.quote("We made progress", "The Indian minister")))
                .isEmpty();
    }

    @Test
    void anExpertOnBothIsAnObserver() {
        Sample sample = onBrazilAndIndia("Jo Sample, a professor, said: India threatened Brazil last week.");
        assertThat(sample.pairings(sample.quote("India threatened Brazil last week", "Jo Sample")))
                .containsExactly("IN>BR OBSERVER EXPLICIT");
    }

    @Test
    void anExpertOnOneOfTheMainPairIsAnObserver() {
        Sample sample = onBrazilAndIndia("Jo Sample, a professor, said: Sugar is Brazil's hidden ace.");
        assertThat(sample.pairings(sample.quote("Sugar is Brazil's hidden ace", "Jo Sample")))
                .containsExactly("BR>IN OBSERVER ARTICLE");
    }

    @Test
    void anExpertOnTheTwoCountriesIsAnObserver() {
        Sample sample = onBrazilAndIndia("Jo Sample, a professor, said: The two countries need it.");
        assertThat(sample.pairings(sample.quote("The two countries need it", "Jo Sample")))
                .containsExactly("BR>IN OBSERVER ADDRESSEE");
    }

    @Test
    void anExpertOnSomethingElseGivesNoPair() {
        Sample sample = onBrazilAndIndia("Jo Sample, a professor, said: Sugar is sweet.");
        assertThat(sample.pairings(sample.quote("Sugar is sweet", "Jo Sample"))).isEmpty();
    }

    @Test
    void aThirdCountryOnTheMainPairIsAnObserver() {
        Sample sample = onBrazilAndIndia("The Norwegian minister said: India and Brazil should talk.");
        assertThat(sample.pairings(sample.quote("India and Brazil should talk", "The Norwegian minister")))
                .containsExactly("IN>BR OBSERVER EXPLICIT");
    }

    @Test
    void anArticleThatIsBetweenTwoOnlyFurtherDownDecidesNothing() {
        Sample sample = Sample.of(
                "Sugar harvest",
                "The harvest was good. The Brazilian government and the Indian government resumed talks on sugar."
                        + "\n\nThe Indian government met the Brazilian government. The Indian minister said: We made"
                        + " progress with it.",
                DAY);
        assertThat(sample.parties().mainPair()).containsExactlyInAnyOrder("BR", "IN");
        assertThat(sample.parties().between()).isFalse();
        assertThat(sample.pairings(sample.quote("We made progress", "The Indian minister")))
                .isEmpty();
    }

    @Test
    void wordsOnOnesOwnBodiesAreNotOnTheOther() {
        Sample sample = onBrazilAndIndia("The Indian minister said: The Lok Sabha will vote on the budget.");
        assertThat(sample.pairings(sample.quote("The Lok Sabha will vote on the budget", "The Indian minister")))
                .isEmpty();
    }

    @Test
    void aPlaceNearACountryIsNoTarget() {
        Sample sample = Sample.of(
                "The Peruvian foreign minister said: The rigs east of Chile are safe. The Peruvian foreign minister said:"
                        + " We guard the border with Bolivia.",
                DAY);
        assertThat(sample.pairings(sample.quote("The rigs east of Chile are safe", "The Peruvian foreign minister")))
                .isEmpty();
        assertThat(sample.pairings(sample.quote("We guard the border with Bolivia", "The Peruvian foreign minister")))
                .isEmpty();
    }

    @Test
    void aTradersWeIsHisOwnCountry() {
        Sample sample = onBrazilAndIndia("An Indian exporter said: We urge Brazil to open its ports.");
        assertThat(sample.pairings(sample.quote("We urge Brazil to open its ports", "An Indian exporter")))
                .containsExactly("IN>BR OBSERVER EXPLICIT");
    }

    @Test
    void anUnknownSpeakerIsNoObserver() {
        Sample sample = onBrazilAndIndia("He said: India threatened Brazil last week.");
        assertThat(sample.pairings(sample.quote("India threatened Brazil last week", "He")))
                .isEmpty();
        Quote nobodys =
                new Quote(Quote.Type.DIRECT, List.of(sample.span("India threatened Brazil last week")), null, null);
        assertThat(sample.pairings(nobodys)).isEmpty();
    }

    /** The pairings of words that the Peruvian foreign minister says in an article about Peru. */
    private static List<String> saidByPeru(String words) {
        Sample sample =
                Sample.of("Peru sells sugar. Peru is calm.\n\nThe Peruvian foreign minister said: " + words + ".", DAY);
        return sample.pairings(sample.quote(words, "The Peruvian foreign minister"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The U.S. dollar fell too far",
                "A sol costs 27 cts (U.S.)",
                "Rates in Chile, Bolivia and Ecuador are low",
                "Our farms are dry, like Chile",
                "Ports will be discussed at a meeting of the IMF in May",
                "We welcome Chilean investors",
                "Some U.S. banks lost money",
                "We shelter refugees from Bolivia",
                "The Chilean-based group is small",
                "The fire in Arica, Chile, is out",
            })
    void namesThatOnlyTellWhereOrWhoseAreNoTarget(String words) {
        assertThat(saidByPeru(words)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We bought dollars, and Chile must open its ports",
                "The IMF meets in Chile",
                "Chile, like Bolivia, must open its ports",
                "We flew from Lima to Chile"
            })
    void namesBesideThemStayTargets(String words) {
        assertThat(saidByPeru(words)).hasSize(1);
    }

    @Test
    void aBodyThatManyCountriesHaveIsTheSpeakersOwn() {
        assertThat(saidByPeru("The National Security Council met")).isEmpty();
        assertThat(saidByPeru("The National Security Council of the United States met"))
                .containsExactly("PE>US PARTY EXPLICIT");
    }

    @Test
    void whomTheCueBlamesIsTheTarget() {
        Sample sample = Sample.of("The Peruvian foreign minister accused Chile of arming Bolivia.", DAY);
        Quote quote = new Quote(
                Quote.Type.INDIRECT,
                List.of(sample.span("arming Bolivia")),
                sample.span("accused"),
                sample.quote("arming", "The Peruvian foreign minister").speaker());
        assertThat(sample.pairings(quote)).containsExactly("PE>CL PARTY ADDRESSEE");
    }

    @Test
    void whomTheCueBlamesInsideTheWordsIsTheOnlyTarget() {
        Sample sample = Sample.of("The Peruvian foreign minister accused Chile of arming Bolivia.", DAY);
        Quote quote = new Quote(
                Quote.Type.INDIRECT,
                List.of(sample.span("Chile of arming Bolivia")),
                sample.span("accused"),
                sample.quote("arming", "The Peruvian foreign minister").speaker());
        assertThat(sample.pairings(quote)).containsExactly("PE>CL PARTY EXPLICIT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to wait for a while", "exporters to wait for a while"})
    void anOrderToOnesOwnIsNotOnTheOther(String words) {
        Sample sample = onBrazilAndIndia("The Indian minister asked exporters to wait for a while.");
        Quote quote = new Quote(
                Quote.Type.INDIRECT,
                List.of(sample.span(words)),
                sample.span("asked"),
                sample.quote("to wait", "The Indian minister").speaker());
        assertThat(sample.pairings(quote)).isEmpty();
    }

    @Test
    void youKnowAddressesNobody() {
        Sample sample = Sample.of("The Peruvian minister met Chile's. The Peruvian minister said: It rains, you know.");
        assertThat(sample.pairings(sample.quote("It rains, you know", "The Peruvian minister")))
                .isEmpty();
    }

    @Test
    void whatTwoSayWithOneVoiceOfAThirdIsOnTheThird() {
        Sample sample = Sample.of("Cuba is alone. Brazil and India said: Cuba must open its ports.", DAY);
        assertThat(sample.pairings(sample.quote("Cuba must open its ports", "Brazil and India")))
                .containsExactlyInAnyOrder("BR>CU PARTY EXPLICIT", "IN>CU PARTY EXPLICIT");
    }

    @Test
    void theLastTwoOfThreeDoNotSpeakOfEachOther() {
        Sample sample = Sample.of("Cuba, Brazil and India announced the launch of rockets.", DAY);
        assertThat(sample.pairings(sample.quote("the launch of rockets", "Brazil and India")))
                .isEmpty();
    }

    @Test
    void twoWhoAreNoSubjectDoNotSpeak() {
        Sample sample = Sample.of("Debts to Brazil and India are expected to rise.", DAY);
        assertThat(sample.pairings(sample.quote("to rise", "Brazil and India"))).isEmpty();
    }

    @Test
    void anObserverWhoIsNoExpertIsHeardOnTwoWhomTheArticleIsAbout() {
        Sample sample = Sample.of(
                "Peru sells sugar. Peru is calm.\n\nJo Sample, a lawyer, said: Peru banned ships of Bolivia. Ann Sample, an"
                        + " analyst, said: Peru closed ports to Bolivia.",
                DAY);
        assertThat(sample.pairings(sample.quote("Peru banned ships of Bolivia", "Jo Sample")))
                .isEmpty();
        assertThat(sample.pairings(sample.quote("Peru closed ports to Bolivia", "Ann Sample")))
                .containsExactly("PE>BO OBSERVER EXPLICIT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chile and Bolivia are poor                                  | -",
                "Tensions between Chile and Bolivia grow                     | CL>BO",
                "Chile attacked Bolivia                                      | CL>BO",
                "Chile was attacked by Bolivia                               | BO>CL",
                "Chile rejected a demand by Bolivia                          | CL>BO",
                "On a visit to Chile the Bolivian foreign minister, of Bolivia, asked for ports | BO>CL",
                "We urge Chile to hear Bolivia                               | BO>CL",
            })
    void anObserverOnTwoTellsWhoActs(String words, String pairing) {
        Sample sample =
                Sample.of("The ports of Chile and Bolivia are closed. Jo Sample, a lawyer, said: " + words + ".", DAY);
        assertThat(sample.pairings(sample.quote(words, "Jo Sample")))
                .isEqualTo(pairing.equals("-") ? List.of() : List.of(pairing + " OBSERVER EXPLICIT"));
    }

    @Test
    void anObserverOnTwoWhomTheArticleIsNotAboutGivesNoPair() {
        Sample sample = Sample.of(
                "Sugar in Peru",
                "Peru harvests sugar. Peru sells it. Jo Sample, a lawyer, said: Chile bought some from Bolivia.",
                DAY);
        assertThat(sample.pairings(sample.quote("Chile bought some from Bolivia", "Jo Sample")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sugar is dearer than in Brazil                                | -",
                "We do as well as did Brazil and India                         | -",
                "We will honour the OPEC accord with Brazil                    | BR",
                "It was said at a meeting of ministers of the OPEC             | -",
                "Talks under the GATT are slow                                 | -",
                "Stocks fell in OECD countries                                 | -",
                "Stocks fell in the trade body GATT                            | -",
                "Ventures with Brazilian, Indian and Bolivian firms go well    | -",
                "Our ambassador to Brazil was there                            | -",
                "Brazilian guerrillas were paid                                | -",
                "It was hailed by Brazilian, Indian and Bolivian speaking people | -",
            })
    void whatIsOnlyAPlaceAForumAMeasureOrAFirmIsNoTarget(String words, String target) {
        Sample sample = Sample.of("Sugar", "The Norwegian minister said: " + words + ".", DAY);
        assertThat(sample.pairings(sample.quote(words, "The Norwegian minister")))
                .isEqualTo(target.equals("-") ? List.of() : List.of("NO>" + target + " PARTY EXPLICIT"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Oil goes through Brazil",
                "The attack came from Brazil",
                "A firm in the Brazilian sugar market was sold",
                "Sugar is sold despite the Brazilian ban",
            })
    void whoActsIsHeardBeforeWhereItHappens(String words) {
        String all = words + ", and we blame Bolivia";
        Sample sample = Sample.of("Sugar", "The Norwegian minister said: " + all + ".", DAY);
        assertThat(sample.pairings(sample.quote(all, "The Norwegian minister")))
                .containsExactly("NO>BO PARTY EXPLICIT");
    }

    @Test
    void twoWhoAgreeOnSomethingElseDoNotSpeakOfEachOther() {
        Sample sample = Sample.of("Prices", "Sugar is dear. Brazil and India agreed to cut output.", DAY);
        assertThat(sample.pairings(sample.quote("to cut output", "Brazil and India")))
                .isEmpty();
    }

    @Test
    void thoseWhoAreLeftOutDoNotSpeak() {
        Sample sample = Sample.of("Everybody except Brazil and India agreed to their accord.", DAY);
        assertThat(sample.pairings(sample.quote("to their accord", "Everybody except Brazil and India")))
                .isEmpty();
    }

    @Test
    void aTargetThatTheArticleIsNotAboutIsLessSure() {
        Sample sample = Sample.of(
                "Chile and Peru",
                "Chile met Peru. Peru met Chile. The Chilean minister said: We like Peru. The Chilean minister added: We"
                        + " like Bolivia.",
                DAY);
        Quote central = sample.quote("We like Peru", "The Chilean minister");
        Quote aside = sample.quote("We like Bolivia", "The Chilean minister");
        assertThat(confidence(sample, aside)).isLessThan(confidence(sample, central));
    }

    private static double confidence(Sample sample, Quote quote) {
        Affiliation speaker = Sample.RESOLVER.affiliation(sample.document(), quote, sample.parties());
        return Sample.RESOLVER
                .pairings(sample.document(), quote, speaker, sample.parties())
                .get(0)
                .confidence();
    }

    @Test
    void whoeverIsAddressedAsYouDoesNotHideWhoIsNamed() {
        Sample sample = onBrazilAndIndia("The Brazilian minister said: Chile is wrong, I tell you.");
        assertThat(sample.pairings(sample.quote("Chile is wrong, I tell you", "The Brazilian minister")))
                .containsExactly("BR>CL PARTY EXPLICIT");
    }

    @Test
    void anExpertIsHeardOnTheMainPairThatHeListsAndATraderIsNot() {
        String words = "Brazil and India are rich";
        Sample expert = onBrazilAndIndia("Jo Sample, a professor, said: " + words + ".");
        assertThat(expert.pairings(expert.quote(words, "Jo Sample"))).containsExactly("BR>IN OBSERVER EXPLICIT");
        Sample trader = onBrazilAndIndia("Jo Sample, a trader, said: " + words + ".");
        assertThat(trader.pairings(trader.quote(words, "Jo Sample"))).isEmpty();
    }

    @Test
    void peopleWhoAreCountedAndDescentAreNoParty() {
        String text = "The Chilean minister said: We took 10,000 Peruvians in. He said: She has Peruvian roots.";
        Sample sample = Sample.of("Chile and Peru", text, DAY);
        assertThat(sample.pairings(sample.quote("We took 10,000 Peruvians in", "The Chilean minister")))
                .isEmpty();
        assertThat(sample.pairings(sample.quote("She has Peruvian roots", "The Chilean minister")))
                .isEmpty();
    }

    @Test
    void whatIsOnlyOccupiedOrOwnedIsAnotherThing() {
        Sample sample = Sample.of("The Chilean minister said: We paid for the Peruvian-occupied islands.");
        assertThat(sample.pairings(sample.quote("We paid for the Peruvian-occupied islands", "The Chilean minister")))
                .isEmpty();
    }

    @Test
    void aVisitDuringWhichSomethingHappensHidesNobodyWhoIsNamed() {
        Sample sample = Sample.of(
                "The Chilean minister said: Bolivia agreed to it during an official visit to Peru last year.");
        assertThat(sample.pairings(sample.quote(
                        "Bolivia agreed to it during an official visit to Peru last year", "The Chilean minister")))
                .containsExactly("CL>BO PARTY EXPLICIT");
    }

    @Test
    void whoHasAsManyIsAMeasure() {
        Sample sample = Sample.of("The Chilean minister said: Bolivia has twice as many as Peru.");
        assertThat(sample.pairings(sample.quote("Bolivia has twice as many as Peru", "The Chilean minister")))
                .containsExactly("CL>BO PARTY EXPLICIT");
    }

    @Test
    void anUnsurePairIsOneOfAPlaceInAListAndASureOneOfWhoActs() {
        Sample sample = Sample.of(
                "Chile and Peru",
                "The Chilean minister met the Peruvian minister. The Chilean minister said: Peru must pay for it."
                        + " A trader said: They sell it to Brazil, the Peruvian firms, Ecuador and Bolivia.",
                DAY);
        assertThat(confidence(sample, sample.quote("Peru must pay for it", "The Chilean minister")))
                .isGreaterThan(0.9);
        assertThat(confidence(
                        sample, sample.quote("sell it to Brazil, the Peruvian firms, Ecuador", "The Chilean minister")))
                .isLessThan(PairConfidence.LEAST);
    }

    @Test
    void wordsThatNameNobodyAreLessSureTheFartherTheOtherPartyIs() {
        String head = "The Chilean minister and the Peruvian minister met in Lima. ";
        String words = "The prices will not go down again soon";
        String said = "The Chilean minister said: " + words + ".";
        Sample near = Sample.of("Chile and Peru talk", head + said, DAY);
        Sample far = Sample.of("Chile and Peru talk", head + "It rained. The sun rose. It was hot. " + said, DAY);
        assertThat(confidence(near, near.quote(words, "The Chilean minister"))).isGreaterThan(PairConfidence.LEAST);
        assertThat(confidence(far, far.quote(words, "The Chilean minister"))).isLessThan(PairConfidence.LEAST);
    }
}
