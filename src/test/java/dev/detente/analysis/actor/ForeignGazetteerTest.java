package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a user's gazetteer holds: it is read, or refused with its name and the line. */
class ForeignGazetteerTest {
    @Property
    void aFileIsReadOrRefusedWithItsLine(@ForAll("lines") List<String> lines) {
        try {
            assertThat(UserGazetteer.of("mine.tsv", lines)).isNotNull();
        } catch (GazetteerException refusal) {
            assertThat(refusal).message().matches("(?s)mine\\.tsv:\\d+: .+");
        }
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        "[countries]",
                        "[people]",
                        "[names]",
                        "[hints]",
                        "[ambiguous]",
                        "[roles]",
                        "[blocs]",
                        "[institutions]",
                        "[",
                        "]",
                        "\t",
                        "CN",
                        "US",
                        "EU",
                        "#",
                        " ",
                        "\uFEFF",
                        "\u0000",
                        "\uD800",
                        "2024-01-01",
                        "2024-13-41",
                        "-",
                        "*",
                        "president",
                        "Kremlin",
                        "|",
                        ";",
                        ",")
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts))
                .list()
                .ofMaxSize(8);
    }
}
