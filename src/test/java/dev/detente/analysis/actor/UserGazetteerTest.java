package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detente.analysis.Analyzer;
import dev.detente.analysis.text.Document;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A user's own entries over those that ship. People here are made up. */
class UserGazetteerTest {
    private static final LocalDate DAY = LocalDate.of(2019, 3, 1);

    /** Rows are written with blanks for tabs and an underscore for a blank. */
    private static UserGazetteer gazetteer(String... lines) {
        return UserGazetteer.of(
                "own.tsv",
                Arrays.stream(lines)
                        .map(line -> line.replace(' ', '\t').replace('_', ' '))
                        .toList());
    }

    private static List<String> mentions(UserGazetteer own, String text, LocalDate day) {
        return new ActorResolver(own)
                .parties(Document.of(text), null, day).mentions().stream()
                        .map(mention -> mention.span().of(text) + '=' + mention.party())
                        .toList();
    }

    @Test
    void otherEntriesAreAnotherVersionAndOtherCommentsAreNot() {
        UserGazetteer own = gazetteer("[names]", "none - Kremlin");
        String version = new Analyzer(own).version();

        assertThat(version).matches(Pattern.quote(Analyzer.MODEL_VERSION) + "\\+[0-9a-f]{8}");
        assertThat(gazetteer("# mine", "[names]", "", "none - Kremlin").fingerprint())
                .isEqualTo(own.fingerprint());
        assertThat(gazetteer("[names]", "none - Elysee").fingerprint()).isNotEqualTo(own.fingerprint());
        assertThat(gazetteer("# nothing").fingerprint()).isEmpty();
        assertThat(new Analyzer().version()).isEqualTo(Analyzer.MODEL_VERSION);
    }

    @Test
    void addsAParty() {
        UserGazetteer own = gazetteer("[blocs]", "LEAGUE - - Sample_League Leaguan Hometown -");

        assertThat(mentions(own, "The Sample League and Leaguans met; Hometown warned of delay.", DAY))
                .containsExactly("Sample League=LEAGUE", "Leaguans=LEAGUE", "Hometown=LEAGUE");
    }

    @Test
    void addsAnInstitutionOfAPartyThatShips() {
        UserGazetteer own = gazetteer("# a comment", "", "[institutions]", "NO - - Sample_Authority");

        assertThat(mentions(own, "The Sample Authority spoke.", DAY)).containsExactly("Sample Authority=NO");
    }

    @Test
    void whatANameMeansHereItMeansAlone() {
        assertThat(mentions(UserGazetteer.NONE, "The Kremlin spoke.", DAY)).containsExactly("Kremlin=RU");
        assertThat(mentions(gazetteer("[names]", "none - Kremlin"), "The Kremlin spoke.", DAY))
                .isEmpty();
        assertThat(mentions(gazetteer("[institutions]", "FJ - - Kremlin"), "The Kremlin spoke.", DAY))
                .containsExactly("Kremlin=FJ");
    }

    @Test
    void whoIsListedInAnOfficeEndsTheTimeOfTheHolderBefore() {
        UserGazetteer own = gazetteer("[people]", "US president 2018-06-01 - Sampleman Jo_Sampleman");
        String text = "Jo Sampleman met Donald Trump.";

        assertThat(mentions(own, text, LocalDate.of(2018, 5, 31))).containsExactly("Donald Trump=US");
        assertThat(mentions(own, text, LocalDate.of(2018, 6, 1))).containsExactly("Jo Sampleman=US");
    }

    @Test
    void aWordForAnOfficialCanBecomeOneForAnObserver() {
        ActorResolver resolver = new ActorResolver(gazetteer("[roles]", "observer minister"));
        Sample sample = Sample.of("The Chinese foreign minister said so.", DAY);

        assertThat(resolver.affiliation(
                                sample.document(),
                                sample.quote("said so", "The Chinese foreign minister"),
                                sample.parties())
                        .party())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "US president                                  | own.tsv:1: a row before the first section",
                "[peoples]                                     | own.tsv:1: no section [peoples]; there are [countries",
                "[people];US president - -                     | own.tsv:2: 4 columns instead of 6",
                "[people];QQ president - - Sam Jo_Sam          | own.tsv:2: unknown party 'QQ'",
                "[people];US president 2019 - Sam Jo_Sam       | own.tsv:2: '2019' is no day like 2025-01-20",
                "[people];US president 2019-02-01 2019-01-01 Sam Jo | own.tsv:2: the period ends before it starts",
                "[people];US president - - Sam -               | own.tsv:2: column 6 is empty",
                "[people];US president - - ~ Sam               | own.tsv:2: no surname",
                "[people];US - - - Sam Jo_Sam                  | own.tsv:2: no office",
                "[blocs];league - - League - - -               | own.tsv:2: 'league' is no code",
                "[names];plant - Rose                          | own.tsv:2: 'plant' is no kind of name",
                "[names];place QQ Rose                         | own.tsv:2: unknown party 'QQ'",
                "[hints];US 2 rose                             | own.tsv:2: '2' is no weight from 0 to 1",
                "[hints];US much rose                          | own.tsv:2: 'much' is no weight from 0 to 1",
                "[roles];boss rose                             | own.tsv:2: 'boss' is no kind of word",
                "[institutions];US - - _                       | own.tsv:2: a name without a word: ' '",
            })
    void aWrongLineIsNamedWithFileAndLine(String lines, String message) {
        assertThatThrownBy(() -> new ActorResolver(gazetteer(lines.split(";"))))
                .isInstanceOf(GazetteerException.class)
                .hasMessageStartingWith(message)
                .message()
                .hasLineCount(1);
    }

    @Test
    void aFileThatCannotBeReadIsNamed(@TempDir Path directory) throws Exception {
        Path latin = directory.resolve("latin.tsv");
        Files.write(latin, "[names]\nnone\t-\tMünchen\n".getBytes(StandardCharsets.ISO_8859_1));
        Path marked = directory.resolve("marked.tsv");
        Files.writeString(marked, "\uFEFF[names]\r\nnone\t-\tKremlin\r\n");

        assertThatThrownBy(() -> UserGazetteer.read(directory.resolve("none.tsv")))
                .hasMessage("there is no gazetteer " + directory.resolve("none.tsv"));
        assertThatThrownBy(() -> UserGazetteer.read(latin)).hasMessage("the gazetteer " + latin + " is not in UTF-8");
        assertThat(mentions(UserGazetteer.read(marked), "The Kremlin spoke.", DAY))
                .isEmpty();
    }

    @Test
    void theFilesThatShipAreOfTheSameFormat() {
        RowCheck check = new RowCheck(GazetteerFilesTest.codes());
        for (Section section : Section.values()) {
            GazetteerFile.rows(section).forEach(row -> check.check(section, row));
        }
    }
}
