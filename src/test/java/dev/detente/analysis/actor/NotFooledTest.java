package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that look like a party and are none, and the same words where they are one. People here are made up. */
class NotFooledTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Voters in Georgia, from Atlanta to Savannah, waited.",
                "Fulton County, Georgia, sent the ballots.",
                "Jordan Smithers, a plumber, scored twice.",
                "Michael Jordan scored twice.",
                "They roasted a turkey for Thanksgiving.",
                "Roast Turkey with stuffing and cranberry sauce was served.",
                "Chad Smithers, a plumber, left.",
                "The recount hung on a hanging chad.",
                "The children keep a guinea pig.",
                "Guinea pigs were used in the trial.",
                "They told us to go, and all of us went.",
                "Korean Air cancelled flights.",
                "They ordered Chinese food and Thai food.",
                "The Washington Post reported it.",
                "The Washington Post's editor left.",
                "She studied in New England.",
                "Bank of America cut its forecast.",
                "He left the Paris agreement.",
                "The Paris climate accord is signed.",
                "The Geneva talks ended.",
                "The talks in Geneva ended.",
                "Beijing = Kim Somebody / Washington = Lee Somebody, Special Correspondents",
                "TOKYO, March 27 - Shares rose.",
                "PARIS (AP) - Shares rose.",
                "BERLIN, May 12 (Reuters) - Shares rose.",
                "MOSCOW — Shares rose.",
                "The South China Morning Post reported it.",
                "The Boston Tea Party drew crowds.",
                "New Mexico and New Jersey voted.",
                "The Indiana Pacers beat the Washington Wizards.",
                "He drank Irish coffee and Scotch whisky.",
                "She ate French fries and Swiss cheese.",
                "Sales rose at Air France, British Airways and Japan Airlines.",
                "The Persian Gulf and the Sea of Japan were calm.",
                "He teaches at the University of Chicago.",
                "Paris Hilton and Jack London never met.",
                "Panama hats and Bermuda shorts sell well.",
                "They signed the Treaty of Rome.",
                "Write to press@china.example or see www.China.example.",
                "The china was broken, and the japan lacquer too.",
                "Berkshire Hathaway and Deutsche Telekom met.",
                "Latin America and South America were quiet.",
                "Mark Cuban owned the team.",
                "The builder Jeremy Paris moved here. Guests like it, Paris said.",
                "Japanese Americans and Cuban-Americans voted.",
                "<Exemplo America Corp> and <Exemplo Holdings of America> merged.",
            })
    void isNoParty(String text) {
        assertThat(Sample.of(text, DAY).mentions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Georgia and Russia met in Tbilisi.                 | GE",
                "Jordan said no to the plan.                        | JO",
                "Turkey warned Greece.                              | TR",
                "Chad asked France for help.                        | TD",
                "Guinea closed its border.                          | GN",
                "The US said no.                                    | US",
                "US TO IMPOSE TARIFFS                               | US",
                "Washington said no.                                | US",
                "The Chinese government said no.                    | CN",
                "Paris warned of delay.                             | FR",
                "The Guinean, Chadian and Jordanian envoys met.     | GN",
            })
    void isAParty(String text, String party) {
        assertThat(Sample.of(text, DAY).parties().mentions())
                .extracting(Mention::party)
                .startsWith(party);
    }

    @Test
    void theCityBeforeItTellsWhichGeorgiaIsMeant() {
        Sample sample = Sample.of("The Georgian envoy flew from Tbilisi, Georgia, to Atlanta, Georgia.", DAY);
        assertThat(sample.mentions()).containsExactly("Georgian=GE", "Georgia=GE");
    }

    @Test
    void aFirmsOwnerIsNoGovernment() {
        Sample sample = Sample.of("Korean Air said it would sue. Bank of America said no.", DAY);

        assertThat(sample.party("Korean Air")).isNull();
        assertThat(sample.party("Bank of America")).isNull();
    }
}
