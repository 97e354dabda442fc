package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is in office, by date and by how the text names him. */
class PeopleTest {
    @ParameterizedTest
    @CsvSource({
        "1987-02-26, President Reagan, US",
        "1987-02-26, Yasuhiro Nakasone, JP",
        "1987-02-26, Karl Otto Poehl, DE",
        "1987-02-26, Paul Volcker, US",
        "1987-10-19, Alan Greenspan, US",
        "1987-02-26, Clayton Yeutter, US",
        "1987-02-26, Mikhail Gorbachev, SU",
        "1987-02-26, Chancellor Helmut Kohl, DE",
        "1987-04-10, Prime Minister Margaret Thatcher, GB",
        "1987-04-10, Edouard Balladur, FR",
        "1995-06-01, Boris Yeltsin, RU",
        "2003-03-20, Tony Blair, GB",
        "2003-03-20, Vladimir Putin, RU",
        "2014-07-01, Angela Merkel, DE",
        "2019-05-01, Kim Jong-un, KP",
        "2019-05-01, Kim Jong Un, KP",
        "2019-05-01, Donald Trump, US",
        "2023-05-01, President Joe Biden, US",
        "2025-06-06, Donald Trump, US",
        "2025-06-06, Xi Jinping, CN",
        "2025-06-06, Lee Jae-myung, KR",
        "2025-06-06, Recep Tayyip Erdoğan, TR",
        "2025-06-06, Recep Tayyip Erdogan, TR",
        "2025-06-06, Friedrich Merz, DE",
        "2025-06-06, Antonio Guterres, UN",
        "2025-06-06, Mark Rutte, NATO",
        "2023-06-06, Mark Rutte, NL"
    })
    void inOfficeOnTheDay(LocalDate date, String name, String party) {
        assertThat(Sample.of(name + " left the room.", date).parties().mentions())
                .singleElement()
                .satisfies(mention -> {
                    assertThat(mention.party()).isEqualTo(party);
                    assertThat(mention.kind()).isEqualTo(Mention.Kind.LEADER);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-01, Donald Trump",
        "1987-02-26, Donald Trump",
        "2019-05-01, Theresa Brown",
        "2022-05-01, Angela Merkel",
        "1980-05-01, Mikhail Gorbachev",
        "2025-03-01, Tiffany Trump"
    })
    void notInOfficeOnTheDay(LocalDate date, String name) {
        assertThat(Sample.of("Later " + name + " left the room.", date).mentions())
                .isEmpty();
    }

    @Test
    void aCommonSurnameNeedsATitleOrTheFullNameBefore() {
        LocalDate day = LocalDate.of(1987, 4, 10);
        assertThat(Sample.of("Baker left the room.", day).mentions()).isEmpty();
        assertThat(Sample.of("Treasury Secretary Baker left.", day).mentions()).containsExactly("Baker=US");
        assertThat(Sample.of("James Baker arrived. Later Baker left.", day).mentions())
                .containsExactly("James Baker=US", "Baker=US");
    }

    @Test
    void aNamesakeInTheTextTakesTheSurname() {
        assertThat(Sample.of("The plumber Otto Putin spoke. Putin left.", LocalDate.of(2019, 1, 1))
                        .mentions())
                .isEmpty();
    }

    @Test
    void withoutADateTheLastHolderOfTheNameCounts() {
        assertThat(Sample.of("Mark Rutte left.").parties().mentions())
                .extracting(Mention::party)
                .isEqualTo(List.of("NATO"));
    }
}
