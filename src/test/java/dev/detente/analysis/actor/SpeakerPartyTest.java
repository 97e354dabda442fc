package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.quote.Speaker;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks for which party. People here are made up. */
class SpeakerPartyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Chinese foreign minister said so.                       | The Chinese foreign minister     | CN",
                "South Korea's trade minister said so.                       | South Korea's trade minister     | KR",
                "The foreign minister of Norway said so.                     | The foreign minister             | NO",
                "Japanese Finance Minister Taro Exemplo said so.             | Taro Exemplo                     | JP",
                "Taro Exemplo, Japan's vice finance minister, said so.       | Taro Exemplo                     | JP",
                "German officials said so.                                   | German officials                 | DE",
                "Washington said so.                                         | Washington                       | US",
                "The White House said so.                                    | The White House                  | US",
                "The Soviets said so.                                        | The Soviets                      | SU",
                "The Iranian embassy in London said so.                      | The Iranian embassy              | IR",
                "The Chinese ambassador to the United States said so.        | The Chinese ambassador           | CN",
                "The ambassador to China of the United States said so.       | The ambassador to China          | US",
                "A State Department spokesman said so.                       | A State Department spokesman     | US",
                "The Pentagon's spokeswoman said so.                         | The Pentagon's spokeswoman       | US",
                "The Swiss central bank said so.                             | The Swiss central bank           | CH",
                "The Bank of Japan said so.                                  | The Bank of Japan                | JP",
                "A Bank of Japan official said so.                           | A Bank of Japan official         | JP",
                "NATO said so.                                               | NATO                             | NATO",
                "An EU spokesperson said so.                                 | An EU spokesperson               | EU",
                "The head of trade in the Brazilian foreign ministry said so. | The head of trade in the Brazilian foreign ministry | BR",
                "The Syrian statement said so.                               | The Syrian statement             | SY",
                "The deputy head of China's delegation to the forum said so. | The deputy head of China's delegation | CN"
            })
    void speaksForAParty(String text, String speaker, String party) {
        LocalDate day = text.contains("Soviets") ? LocalDate.of(1987, 3, 1) : LocalDate.of(2019, 3, 1);
        assertThat(Sample.of(text, day).party(speaker)).isEqualTo(party);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jo Sample, a professor at a Chinese university, said so.    | Jo Sample",
                "Jo Sample, professor of the Beijing School of China Studies, said so. | Jo Sample",
                "A Japanese bank official said so.                           | A Japanese bank official",
                "Chinese students said so.                                   | Chinese students",
                "Japanese traders said so.                                   | Japanese traders",
                "A former US ambassador said so.                             | A former US ambassador",
                "Xinhua News Agency said so.                                 | Xinhua News Agency",
                "China's state news agency Xinhua said so.                   | China's state news agency Xinhua",
                "The Washington Post said so.                                | The Washington Post",
                "The British newspaper said so.                              | The British newspaper",
                "Bank of America said so.                                    | Bank of America",
                "Jo Sample said so.                                          | Jo Sample",
                "Jo Sample, an economist in Washington, said so.             | Jo Sample",
                "According to Jo Sample, the rebels are backed by Iran.      | Jo Sample",
                "U.S. firms are expected to gain.                            | U.S.",
                "French ski maker Exemplo said so.                           | French",
                "Jo Cuban left. Cuban said so.                               | Cuban",
                "The company's statement said so.                            | The company's statement"
            })
    void speaksForNoParty(String text, String speaker) {
        assertThat(Sample.of(text, LocalDate.of(2019, 3, 1)).party(speaker)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Chinese foreign minister said so.                       | The Chinese foreign minister     | OFFICIAL",
                "The foreign minister said so.                               | The foreign minister             | OFFICIAL",
                "The Pentagon said so.                                       | The Pentagon                     | OFFICIAL",
                "Emmanuel Macron said so.                                    | Emmanuel Macron                  | OFFICIAL",
                "A Swiss central bank official said so.                      | A Swiss central bank official    | OFFICIAL",
                "Jo Sample, a professor at a Chinese university, said so.    | Jo Sample                        | EXPERT",
                "Economists said so.                                         | Economists                       | EXPERT",
                "A former ambassador, now a fellow at a think-tank, said so. | A former ambassador              | EXPERT",
                "The BBC said so.                                            | The BBC                          | MEDIA",
                "Xinhua news agency said so.                                 | Xinhua news agency               | MEDIA",
                "A British newspaper said so.                                | A British newspaper              | MEDIA",
                "Toyota said so.                                             | Toyota                           | OTHER",
                "A Japanese company executive said so.                       | A Japanese company executive     | OTHER",
                "Emmanuel Macron's critics said so.                          | Emmanuel Macron's critics        | OTHER",
                "Opposition lawmakers in Turkey said so.                     | Opposition lawmakers             | OTHER",
                "Jo Sample said so.                                          | Jo Sample                        | UNKNOWN",
            })
    void speaksInACapacity(String text, String speaker, Affiliation.Standing standing) {
        assertThat(Sample.of(text, LocalDate.of(2019, 3, 1))
                        .affiliation(speaker)
                        .standing())
                .isEqualTo(standing);
    }

    @Test
    void aPronounSpeaksForThePartyOfItsAntecedent() {
        Sample sample = Sample.of("Turkish Foreign Minister Ali Ornek arrived. He said all was well.");
        Quote quote = sample.quote("all was well", "He", "Ali Ornek", null, null);
        assertThat(Sample.RESOLVER
                        .affiliation(sample.document(), quote, sample.parties())
                        .party())
                .isEqualTo("TR");
    }

    @Test
    void theRoleThatTheArticleGivesCounts() {
        Sample sample = Sample.of("China was there. Jo Sample of China said all was well.");
        assertThat(Sample.RESOLVER
                        .affiliation(
                                sample.document(),
                                sample.quote("all was well", "Jo Sample", "Jo Sample", "trade minister", null),
                                sample.parties())
                        .party())
                .isEqualTo("CN");
        assertThat(Sample.RESOLVER
                        .affiliation(
                                sample.document(),
                                sample.quote("all was well", "Jo Sample", "Jo Sample", "professor", null),
                                sample.parties())
                        .party())
                .isNull();
    }

    @Test
    void anOfficialOfAnArticleOnOneCountrySpeaksForIt() {
        Sample one = Sample.of("Peru faces floods. The interior minister said all was well.");
        assertThat(one.parties().countries()).isEqualTo(List.of("PE"));
        assertThat(one.party("The interior minister")).isEqualTo("PE");
        Sample far = Sample.of("Peru faces floods. Peru needs help, Peru said, unlike Chile. The police said so.");
        assertThat(far.party("The police")).isEqualTo("PE");
        assertThat(far.affiliation("The police").ground()).isEqualTo(Affiliation.Ground.ARTICLE);
        Sample two = Sample.of("Peru and Chile face floods. The interior minister said all was well.");
        assertThat(two.party("The interior minister")).isNull();
    }

    @Test
    void aTitledSurnameIsThatOfACountryWhichTheTextNames() {
        LocalDate day = LocalDate.of(1987, 4, 8);
        assertThat(Sample.of("Peru grows. Prime Minister Kim said so.", day).party("Prime Minister Kim"))
                .isNotEqualTo("KP");
        assertThat(Sample.of("Finance Minister Miyazawa said so.", day).party("Finance Minister Miyazawa"))
                .isEqualTo("JP");
    }

    @Test
    void diplomatsInAnArticleOnOneCountryDoNotSpeakForIt() {
        Sample sample = Sample.of("Peru faces floods. Peru needs help, Peru said. Diplomats and an embassy said so.");
        assertThat(sample.party("Diplomats")).isNull();
        assertThat(sample.party("an embassy")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ukraine's defence ministry refused. | The ministry said so.               | The ministry",
                "The Ukrainian defence ministry refused. | The ministry's spokesman said so. | The ministry's spokesman",
                "A spokesman for Ukraine's foreign ministry refused. | The spokesman said so. | The spokesman",
                "President Zelensky refused.         | The president said so.              | The president",
            })
    void aDescriptionSpeaksForThePartyOfTheSameOfficeBeforeIt(String before, String text, String speaker) {
        Sample sample = Sample.of(before + " Russia and China were there. " + text, LocalDate.of(2022, 3, 1));
        assertThat(sample.party(speaker)).isEqualTo("UA");
        assertThat(sample.affiliation(speaker).ground()).isEqualTo(Affiliation.Ground.EARLIER);
    }

    @Test
    void anOfficialInACapitalSpeaksForItsGovernmentUnlessHisOfficeIsAbroad() {
        Sample sample = Sample.of("Greece, Turkey and Spain met. The spokesman in Ankara said so."
                + " The ambassador in Ankara said no.");
        assertThat(sample.party("The spokesman in Ankara")).isEqualTo("TR");
        assertThat(sample.party("The ambassador in Ankara")).isNull();
    }

    @Test
    void nobodySpeaksForNobody() {
        Sample sample = Sample.of("China was there.");
        Quote quote = new Quote(Quote.Type.DIRECT, List.of(sample.span("was there")), null, null);
        assertThat(Sample.RESOLVER
                        .affiliation(sample.document(), quote, sample.parties())
                        .party())
                .isNull();
    }

    @Test
    void aCountryThatIsDescribedStillSpeaksForItself() {
        Sample sample = Sample.of("Thailand, a big rice exporter, was angry.");
        assertThat(sample.party("Thailand")).isEqualTo("TH");
    }

    @Test
    void aBankThatSpeaksForItsCountryIsNoExpert() {
        Sample sample = Sample.of("The Bank of England was pleased.");
        Quote quote =
                sample.quote("was pleased", "The Bank of England", "The Bank of England", null, "Bank of England");
        assertThat(Sample.RESOLVER
                        .affiliation(sample.document(), quote, sample.parties())
                        .party())
                .isEqualTo("GB");
    }

    @Test
    void aMinisterIsOfTheOneCountryThatHasMinisters() {
        Sample sample = Sample.of(
                "Thailand asks U.S.", "Thailand asked the U.S. to pay. Commerce Minister Jo Sample was angry.", null);
        assertThat(sample.party("Commerce Minister Jo Sample")).isEqualTo("TH");
    }

    @Test
    void whatIsToldOnceOfAPersonHoldsForAllThatHeSays() {
        Sample sample = Sample.of("The Thai minister Jo Sample was angry. Later Sample was pleased.");
        Quote first = named(sample, "was angry", "The Thai minister Jo Sample");
        Quote later = named(sample, "was pleased", "Sample was");
        assertThat(Sample.RESOLVER.affiliations(sample.document(), List.of(first, later), sample.parties()))
                .extracting(Affiliation::party)
                .containsExactly("TH", "TH");
    }

    private static Quote named(Sample sample, String words, String mention) {
        Speaker speaker = new Speaker(sample.span(mention), "Jo Sample", "minister", null, null, sample.span(mention));
        return new Quote(Quote.Type.DIRECT, List.of(sample.span(words)), null, speaker);
    }

    @ParameterizedTest
    @CsvSource({
        "An NTPC official, an NTPC official",
        "Western officials, Western officials",
    })
    void anOfficialOfAFirmOrOfManyCountriesIsNotOfTheArticlesOnlyOne(String sentence, String speaker) {
        Sample sample = Sample.of("India", "India sells sugar. India is calm. Today " + speaker + " came.", null);
        assertThat(sample.party(speaker)).as(sentence).isNull();
    }

    @Test
    void whereSomebodyGoesDoesNotSpeak() {
        Sample sample = Sample.of("He travelled to the U.S. for talks.");
        assertThat(sample.party("the U.S.")).isNull();
    }

    @Test
    void ofAClauseThatWasTakenForANameTheLastOfItSpeaks() {
        Sample sample = Sample.of("Iran is at war and U.S. officials were angry.");
        assertThat(sample.party("Iran is at war and U.S. officials")).isEqualTo("US");
    }
}
