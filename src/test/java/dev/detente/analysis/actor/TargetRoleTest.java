package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.quote.Quote;
import dev.detente.analysis.text.Span;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetRoleTest {
    private static final Roles ROLES = Gazetteer.load(UserGazetteer.NONE).roles();

    @ParameterizedTest
    @CsvSource({
        "ACTS, We believe Chile must leave at once",
        "ACTS, We asked the Chilean foreign minister",
        "PLAIN, We signed a treaty with Chile",
        "ACTS, We believe Chile and Peru will sign",
        "PLAIN, We saw Chile's markets open",
        "PLAIN, We tax all Chilean copper",
        "COMPOUND, We like the Chile-bound ships",
        "PASSING, We spoke of the Chile question",
        "PASSING, We buy copper in Chile"
    })
    void isThePartOfTheNameAsItsNeighboursTell(TargetRole role, String words) {
        Sample sample = Sample.of("The minister said: " + words + ".");
        Quote quote = sample.quote(words, "The minister");
        List<Span> places = sample.parties().mentions().stream()
                .filter(mention -> mention.party().equals("CL"))
                .map(Mention::span)
                .toList();

        assertThat(places).isNotEmpty();
        assertThat(TargetRole.of(
                        sample.document().tokens(),
                        quote,
                        places,
                        sample.parties().mentions(),
                        ROLES))
                .isEqualTo(role);
    }
}
