package dev.detente.analysis.actor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detente.analysis.actor.GazetteerFile.Row;
import dev.detente.analysis.text.Document;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the gazetteer's files to what their headers promise. */
class GazetteerFilesTest {
    /** Codes beside ISO 3166-1's present ones, each documented in the header of countries.tsv. */
    private static final Set<String> EXTRA_CODES = Set.of("XK", "SU", "DD", "YU", "CS", "YD", "AN");

    private static final List<Row> COUNTRIES = GazetteerFile.rows("countries.tsv", 7);
    private static final List<Row> BLOCS = GazetteerFile.rows("blocs.tsv", 7);
    private static final List<Row> INSTITUTIONS = GazetteerFile.rows("institutions.tsv", 4);
    private static final List<Row> PEOPLE = GazetteerFile.rows("people.tsv", 6);
    private static final List<Row> NAMES = GazetteerFile.rows("names.tsv", 3);
    private static final List<Row> HINTS = GazetteerFile.rows("hints.tsv", 3);
    private static final Gazetteer GAZETTEER = Gazetteer.load();

    @Test
    void everyCountryHasACodeOfIso3166OrADocumentedOne() {
        Set<String> iso = Set.of(Locale.getISOCountries());
        assertThat(COUNTRIES).allMatch(row -> iso.contains(row.text(0)) || EXTRA_CODES.contains(row.text(0)));
    }

    @Test
    void everyMemberOfTheUnitedNationsIsThere() {
        Set<String> codes = codes(COUNTRIES);
        // All of ISO's list but uninhabited places and small territories that have no foreign relations.
        Set<String> left = new TreeSet<>(List.of(Locale.getISOCountries()));
        left.removeAll(codes);
        assertThat(left)
                .isSubsetOf(
                        "AQ", "BL", "BQ", "BV", "CC", "CX", "GS", "HM", "IO", "MF", "NF", "PM", "PN", "SJ", "SX", "TF",
                        "TK", "UM", "WF", "YT");
    }

    @Test
    void everyOtherFileNamesKnownParties() {
        Set<String> known = new HashSet<>(codes(COUNTRIES));
        known.addAll(codes(BLOCS));
        assertThat(codes(INSTITUTIONS)).isSubsetOf(known);
        assertThat(codes(PEOPLE)).isSubsetOf(known);
        assertThat(codes(HINTS)).isSubsetOf(known);
        assertThat(NAMES).allMatch(row -> row.text(1).isEmpty() || known.contains(row.text(1)));
    }

    @Test
    void aBlocsCodeIsNoCountrys() {
        Set<String> blocs = new HashSet<>(codes(BLOCS));
        blocs.retainAll(codes(COUNTRIES));
        assertThat(blocs).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"countries.tsv, 7, 1", "blocs.tsv, 7, 1", "institutions.tsv, 4, 1", "people.tsv, 6, 2"})
    void everyPeriodEndsAfterItsStart(String file, int columns, int from) {
        assertThat(GazetteerFile.rows(file, columns))
                .allMatch(row -> row.day(from, LocalDate.MIN).isBefore(row.day(from + 1, LocalDate.MAX)));
    }

    @Test
    void anOfficeHasOneHolderAtATime() {
        Map<String, List<Row>> offices = new TreeMap<>();
        for (Row row : PEOPLE) {
            if (!row.text(1).startsWith("*")) {
                offices.computeIfAbsent(row.text(0) + ' ' + row.text(1), office -> new ArrayList<>())
                        .add(row);
            }
        }
        List<String> overlaps = new ArrayList<>();
        offices.forEach((office, rows) -> {
            rows.sort(Comparator.comparing(row -> row.day(2, LocalDate.MIN)));
            for (int i = 1; i < rows.size(); i++) {
                if (rows.get(i).day(2, LocalDate.MIN).isBefore(rows.get(i - 1).day(3, LocalDate.MAX))) {
                    overlaps.add(office + ", line " + rows.get(i).line());
                }
            }
        });
        assertThat(overlaps).isEmpty();
    }

    @Test
    void noRowAndNoNameInARowStandsTwice() {
        for (List<Row> rows : List.of(COUNTRIES, BLOCS, INSTITUTIONS, PEOPLE, NAMES, HINTS)) {
            assertThat(rows.stream().map(Row::columns)).doesNotHaveDuplicates();
            for (Row row : rows) {
                for (int column = 0; column < row.columns().size(); column++) {
                    assertThat(row.list(column))
                            .as("%s:%d", row.file(), row.line())
                            .doesNotHaveDuplicates();
                }
            }
        }
    }

    @Test
    void rowsAreSorted() {
        for (List<Row> rows : List.of(COUNTRIES, BLOCS, INSTITUTIONS, PEOPLE, NAMES, HINTS)) {
            assertThat(rows.stream().map(row -> String.join("\t", row.columns()).replace("\t-", "\t")))
                    .isSorted();
        }
    }

    @Test
    void everyNameIsFoundWithTheMeaningItsRowGives() {
        List<String> unreachable = new ArrayList<>();
        check(COUNTRIES, 3, Use.NAME, unreachable);
        check(COUNTRIES, 4, Use.DEMONYM, unreachable);
        check(COUNTRIES, 5, Use.CAPITAL, unreachable);
        check(COUNTRIES, 6, Use.SEAT, unreachable);
        check(BLOCS, 3, Use.NAME, unreachable);
        check(BLOCS, 5, Use.CAPITAL, unreachable);
        check(BLOCS, 6, Use.SEAT, unreachable);
        check(INSTITUTIONS, 3, Use.INSTITUTION, unreachable);
        check(PEOPLE, 5, Use.LEADER, unreachable);
        for (Row row : NAMES) {
            check(List.of(row), 2, Objects.requireNonNull(Use.ofName(row.text(0))), row.text(1), unreachable);
        }
        assertThat(unreachable).isEmpty();
    }

    private static void check(List<Row> rows, int column, Use use, List<String> unreachable) {
        rows.forEach(row -> check(List.of(row), column, use, row.text(0), unreachable));
    }

    private static void check(List<Row> rows, int column, Use use, String party, List<String> unreachable) {
        for (Row row : rows) {
            for (String name : row.list(column)) {
                boolean found = senses(name).stream()
                        .anyMatch(sense ->
                                sense.use() == use && party.equals(Objects.requireNonNullElse(sense.party(), "")));
                if (!found) {
                    unreachable.add(row.file() + ":" + row.line() + " " + name);
                }
            }
        }
    }

    /** A paper's "The Guardian" must not take two words from "The Guardian Council". */
    @Test
    void aNameWithAnArticleHidesNoLongerOneWithout() {
        Set<String> names = new TreeSet<>();
        for (List<Row> rows : List.of(COUNTRIES, BLOCS)) {
            rows.forEach(row -> List.of(3, 5, 6).forEach(column -> names.addAll(row.list(column))));
        }
        INSTITUTIONS.forEach(row -> names.addAll(row.list(3)));
        NAMES.forEach(row -> names.addAll(row.list(2)));
        List<String> hidden = new ArrayList<>();
        for (String name : names) {
            Document document = Document.of("The " + name + " was seen.");
            NameReading first = Sample.RESOLVER.names(document, null).get(0);
            if (first.span().end() < "The ".length() + name.length()) {
                hidden.add(name);
            }
        }
        assertThat(hidden).isEmpty();
    }

    private static List<Sense> senses(String name) {
        Document document = Document.of(name);
        long match = GAZETTEER.names().longestAt(document.text(), document.tokens(), 0);
        return match == NameIndex.NO_MATCH
                        || NameIndex.end(match) != document.tokens().size()
                ? List.of()
                : GAZETTEER.names().senses(match);
    }

    /**
     * Names that stand for two parties at the same time; each was looked at. Lagos, Montenegro and Turk are the
     * countries' unless a title or the full name stands before them.
     */
    @Test
    void noNameStandsForTwoPartiesAtOnceUnlessReviewed() {
        Map<String, Set<String>> parties = new TreeMap<>();
        for (List<Row> rows : List.of(COUNTRIES, BLOCS)) {
            for (Row row : rows) {
                for (int column = 3; column <= 6; column++) {
                    row.list(column).forEach(name -> parties.put(name, simultaneous(name)));
                }
            }
        }
        INSTITUTIONS.forEach(row -> row.list(3).forEach(name -> parties.put(name, simultaneous(name))));
        parties.values().removeIf(Set::isEmpty);
        assertThat(parties.keySet()).containsExactly("Lagos", "Montenegro", "Turk");
    }

    @Test
    void aSurnameThatCountsAloneIsOnePartysAtATime() {
        List<String> clashes = new ArrayList<>();
        for (Row one : PEOPLE) {
            for (Row other : PEOPLE) {
                boolean sameName =
                        one.text(4).equals(other.text(4)) && !one.text(4).startsWith("~");
                boolean overlap = one.day(2, LocalDate.MIN).isBefore(other.day(3, LocalDate.MAX))
                        && other.day(2, LocalDate.MIN).isBefore(one.day(3, LocalDate.MAX));
                if (sameName && overlap && !one.text(0).equals(other.text(0))) {
                    clashes.add(one.text(4) + ' ' + one.text(0) + ' ' + other.text(0));
                }
            }
        }
        assertThat(clashes).isEmpty();
    }

    private static Set<String> simultaneous(String name) {
        Set<String> clash = new TreeSet<>();
        List<Sense> senses = senses(name).stream()
                .filter(sense -> sense.use().kind() != null)
                .toList();
        for (Sense one : senses) {
            for (Sense other : senses) {
                boolean overlap =
                        one.from().isBefore(other.to()) && other.from().isBefore(one.to());
                if (overlap && one.party() != null && !one.party().equals(other.party())) {
                    clash.add(one.party());
                }
            }
        }
        return clash;
    }

    @Test
    void rolesKnowNoWordTwice() {
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : GazetteerFile.rows("roles.tsv", 2)) {
            if (Arrays.asList("official", "expert", "media", "observer").contains(row.text(0))) {
                row.list(1).forEach(word -> seen.merge(word, 1, Integer::sum));
            }
        }
        seen.values().removeIf(count -> count == 1);
        assertThat(seen).isEmpty();
    }

    /** All parties that ship. */
    static Set<String> codes() {
        Set<String> codes = codes(COUNTRIES);
        codes.addAll(codes(BLOCS));
        return codes;
    }

    private static Set<String> codes(List<Row> rows) {
        Set<String> codes = new HashSet<>();
        rows.forEach(row -> codes.add(row.text(0)));
        return codes;
    }
}
