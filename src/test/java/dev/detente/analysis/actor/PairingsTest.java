package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.quote.Quote;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

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
}
