package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a name of a party, and what only looks like one. */
class MentionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Talks with the United States stalled.     | United States=US",
                "Talks with the U.S. stalled.              | U.S.=US",
                "CHINA WARNS OF DELAY                      | CHINA=CN",
                "The Chinese foreign minister left.        | Chinese=CN",
                "Ties with Côte d’Ivoire improved.         | Côte d’Ivoire=CI",
                "Ties with Cote d'Ivoire improved.         | Cote d'Ivoire=CI",
                "Papua New Guinea and its neighbours met.  | Papua New Guinea=PG",
                "Reports from the DPRK were few.           | DPRK=KP",
                "The Kremlin had no comment.               | Kremlin=RU",
                "Beijing rejected the report.              | Beijing=CN",
                "Downing Street had no comment.            | Downing Street=GB",
                "Officials at the State Department met.    | State Department=US",
                "The European Union agreed.                | European Union=EU",
                "Brussels warned of counter-measures.      | Brussels=EU",
                "Kosovo and others met.                    | Kosovo=XK"
            })
    void namesOfParties(String text, String mention) {
        assertThat(Sample.of(text).mentions()).containsExactly(mention);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He told us to go.",
                "They ate turkey and chips.",
                "The china was broken.",
                "She studied in New England and New Mexico.",
                "The Washington Post and The New York Times reported it.",
                "The South China Morning Post reported it.",
                "Korean Air cancelled flights.",
                "Bank of America cut its forecast.",
                "They ordered Chinese food.",
                "Greenland Minerals Ltd rose.",
                "He left the Paris agreement.",
                "The Geneva talks ended.",
                "After the talks in Geneva they left.",
                "He lives in Washington.",
                "TOKYO, March 27 - Shares rose.",
                "LONDON (AP) - Shares rose.",
                "Beijing = Kim Somebody / Washington = Lee Somebody, Special Correspondents",
                "Write to China@example.com or see www.China.example.",
                "Michael Jordan scored.",
                "Jordan Smithers, a plumber, scored.",
                "Latin America and the Persian Gulf were quiet.",
                "He studied at the University of China.",
            })
    void whatOnlyLooksLikeAParty(String text) {
        assertThat(Sample.of(text).mentions()).isEmpty();
    }

    @Test
    void twoCapitalsJoinedStandForTheirGovernments() {
        assertThat(Sample.of("Relations between Beijing and Washington are tense.")
                        .mentions())
                .containsExactly("Beijing=CN", "Washington=US");
    }

    @Test
    void georgiaIsTheCountryOrTheStateByTheOtherWords() {
        assertThat(Sample.of("Georgia and Russia met in Tbilisi.").mentions())
                .containsExactly("Georgia=GE", "Russia=RU");
        assertThat(Sample.of("Voters in Georgia, from Atlanta to Savannah, waited.")
                        .mentions())
                .isEmpty();
        assertThat(Sample.of("The firm is based in Georgia.", LocalDate.of(1987, 3, 1))
                        .mentions())
                .isEmpty();
    }

    @Test
    void aNameDoesNotRunAcrossParagraphs() {
        assertThat(Sample.of("The talks were held in the South\n\nKorea was not invited.")
                        .mentions())
                .containsExactly("Korea=KR");
    }

    @ParameterizedTest
    @CsvSource({
        "1987-03-01, Moscow said no., Moscow=SU",
        "1987-03-01, The Russians said no., Russians=SU",
        "2019-03-01, Moscow said no., Moscow=RU",
        "1987-03-01, Prague said no., Prague=CS",
        "2019-03-01, Prague said no., Prague=CZ",
        "1987-03-01, West Germany said no., West Germany=DE",
        "1987-03-01, East Germany said no., East Germany=DD",
        "1989-03-01, Zaire said no., Zaire=CD",
        "1988-03-01, Belgrade said no., Belgrade=YU",
        "2019-03-01, Belgrade said no., Belgrade=RS"
    })
    void statesOfTheTime(LocalDate date, String text, String mention) {
        assertThat(Sample.of(text, date).mentions()).containsExactly(mention);
    }

    @Test
    void aStateOfThePastIsNoActorOfThePresent() {
        assertThat(Sample.of("The Soviet Union is history.", LocalDate.of(2019, 3, 1))
                        .mentions())
                .isEmpty();
    }

    @Test
    void kindsTellHowAPartyIsNamed() {
        Sample sample = Sample.of(
                "The Kremlin, NATO, the Japanese side and the State Department met Emmanuel Macron.",
                LocalDate.of(2022, 3, 1));
        assertThat(sample.parties().mentions().stream().map(Mention::kind))
                .containsExactly(
                        Mention.Kind.METONYM,
                        Mention.Kind.NAME,
                        Mention.Kind.DEMONYM,
                        Mention.Kind.INSTITUTION,
                        Mention.Kind.LEADER);
    }

    @Test
    void hostileTextTakesLinearTime() {
        String text = "US-China \"Georgia\" New New Mexico = ".repeat(40_000);
        Sample sample = Sample.of(text);
        assertThat(sample.parties().mentions()).hasSizeGreaterThan(80_000);
        assertThat(sample.parties().countries()).isEqualTo(List.of("CN", "GE", "US"));
    }

    @Test
    void initialsThatTheTextGivesToAnotherBodyAreThatOnes() {
        assertThat(Sample.of("The Tin Council (ITC) met. The ITC was calm.").mentions())
                .isEmpty();
        assertThat(Sample.of("The ITC was calm.").mentions()).containsExactly("ITC=US");
    }

    @Test
    void aBodyThatManyCountriesHaveIsOfTheOneThatTheTextNames() {
        assertThat(Sample.of("Fidel Castro of Cuba spoke to a Congress.", LocalDate.of(1987, 4, 7))
                        .mentions())
                .doesNotContain("Congress=US");
        assertThat(Sample.of("Congress cut the aid to U.S. farmers and to Panama.")
                        .mentions())
                .contains("Congress=US");
        assertThat(Sample.of("Congress was calm.").mentions()).containsExactly("Congress=US");
    }

    @Test
    void moneyOfACountryDoesNotMakeATextAboutIt() {
        Sample sample = Sample.of("Taiwan has 56 billion U.S. Dlrs. It had 54 billion U.S. Dlrs.");
        assertThat(sample.parties().countries()).containsExactly("TW");
    }
}
