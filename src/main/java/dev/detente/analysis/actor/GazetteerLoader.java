package dev.detente.analysis.actor;

import dev.detente.analysis.actor.Gazetteer.Ambiguity;
import dev.detente.analysis.actor.GazetteerFile.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns rows into names: those that ship, and over them a user's own. */
final class GazetteerLoader {
    private static final List<Section> NAMING = List.of(
            Section.COUNTRIES, Section.BLOCS, Section.INSTITUTIONS, Section.PEOPLE, Section.NAMES, Section.HINTS);

    private final UserGazetteer user;
    private final NameIndex.Builder index = new NameIndex.Builder();

    GazetteerLoader(UserGazetteer user) {
        this.user = user;
    }

    /** @throws GazetteerException when a row of the user's cannot be */
    Gazetteer load() {
        check();
        for (Section section : NAMING) {
            List<Row> rows = GazetteerFile.rows(section);
            (section == Section.PEOPLE ? inOffice(rows) : rows).forEach(row -> add(section, row));
        }
        for (Section section : NAMING) {
            user.rows(section).forEach(row -> names(section, row).forEach(this::forget));
        }
        for (Section section : NAMING) {
            user.rows(section).forEach(row -> add(section, row));
        }
        return new Gazetteer(
                index.build(),
                Roles.of(rows(Section.ROLES)),
                ambiguities(rows(Section.AMBIGUOUS)),
                states(rows(Section.TERRITORIES)));
    }

    private void check() {
        Set<String> codes = new HashSet<>();
        for (Section section : List.of(Section.COUNTRIES, Section.BLOCS)) {
            rows(section).forEach(row -> codes.add(row.text(0)));
        }
        RowCheck check = new RowCheck(codes);
        for (Section section : Section.values()) {
            user.rows(section).forEach(row -> check.check(section, row));
        }
    }

    /** Those that ship, then the user's. */
    private List<Row> rows(Section section) {
        List<Row> rows = new ArrayList<>(GazetteerFile.rows(section));
        rows.addAll(user.rows(section));
        return rows;
    }

    /** The people that ship, without those whom the user has replaced in their office. */
    private List<Row> inOffice(List<Row> shipped) {
        List<Row> kept = new ArrayList<>();
        for (Row row : shipped) {
            Row now = row;
            for (Row own : user.rows(Section.PEOPLE)) {
                now = now == null ? null : succeeded(now, own);
            }
            if (now != null) {
                kept.add(now);
            }
        }
        return kept;
    }

    /** The holder's row once another holds the office: ended on the other's first day, or gone. */
    private static @Nullable Row succeeded(Row row, Row own) {
        boolean same = row.text(0).equals(own.text(0)) && row.text(1).equals(own.text(1));
        boolean shared = row.text(1).startsWith("*")
                && !row.list(5).get(0).equals(own.list(5).get(0));
        LocalDate from = row.day(2, LocalDate.MIN);
        LocalDate to = row.day(3, LocalDate.MAX);
        LocalDate ownFrom = own.day(2, LocalDate.MIN);
        if (!same || shared || !ownFrom.isBefore(to) || !from.isBefore(own.day(3, LocalDate.MAX))) {
            return row;
        }
        if (!from.isBefore(ownFrom)) {
            return null;
        }
        List<String> cells = new ArrayList<>(row.columns());
        cells.set(3, ownFrom.toString());
        return new Row(row.file(), row.line(), List.copyOf(cells));
    }

    /** The names whose meaning a row settles for good; people share theirs with others. */
    private static List<String> names(Section section, Row row) {
        return switch (section) {
            case COUNTRIES, BLOCS -> {
                List<String> names = new ArrayList<>(row.list(3));
                row.list(4).forEach(demonym -> names.addAll(demonyms(demonym)));
                names.addAll(row.list(5));
                names.addAll(row.list(6));
                yield names;
            }
            case INSTITUTIONS -> row.list(3);
            case NAMES, HINTS -> row.list(2);
            case PEOPLE, AMBIGUOUS, ROLES, TERRITORIES -> List.of();
        };
    }

    private void forget(String name) {
        NameVariants.of(name).forEach(index::forget);
    }

    private void add(Section section, Row row) {
        switch (section) {
            case COUNTRIES, BLOCS -> addParty(row);
            case INSTITUTIONS -> addAll(row.list(3), dated(Use.INSTITUTION, row, 1));
            case PEOPLE -> addPerson(row);
            case NAMES ->
                addAll(
                        row.list(2),
                        Sense.always(Objects.requireNonNull(Use.ofName(row.text(0))), row.text(1), row.place()));
            case HINTS -> {
                Sense hint = Sense.hint(row.text(0), Double.parseDouble(row.text(1)), row.place());
                row.list(2).forEach(word -> index.add(word, hint));
            }
            case AMBIGUOUS, ROLES, TERRITORIES -> throw new IllegalArgumentException(section + " are no names");
        }
    }

    private void addParty(Row row) {
        addAll(row.list(3), dated(Use.NAME, row, 1));
        for (String demonym : row.list(4)) {
            addAll(demonyms(demonym), dated(Use.DEMONYM, row, 1));
        }
        addAll(row.list(5), dated(Use.CAPITAL, row, 1));
        addAll(row.list(6), dated(Use.SEAT, row, 1));
    }

    private static List<String> demonyms(String demonym) {
        return demonym.endsWith("n") || demonym.endsWith("i") ? List.of(demonym, demonym + "s") : List.of(demonym);
    }

    private void addPerson(Row row) {
        String surname = row.text(4);
        boolean bare = !surname.startsWith("~");
        row.list(5).forEach(name -> addAll(NameVariants.ofPerson(row.text(0), name), Sense.person(row, true)));
        addAll(List.of(bare ? surname : surname.substring(1)), Sense.person(row, bare));
    }

    private static Sense dated(Use use, Row row, int column) {
        return Sense.dated(
                use, row.text(0), row.day(column, LocalDate.MIN), row.day(column + 1, LocalDate.MAX), row.place());
    }

    private void addAll(List<String> names, Sense sense) {
        for (String name : names) {
            NameVariants.of(name).forEach(variant -> index.add(variant, sense));
        }
    }

    private static Map<String, Ambiguity> ambiguities(List<Row> rows) {
        Map<String, Ambiguity> ambiguities = new HashMap<>();
        for (Row row : rows) {
            String other = row.text(1);
            ambiguities.put(
                    row.text(0),
                    new Ambiguity(
                            row.text(0),
                            other.isEmpty() ? null : other,
                            Set.copyOf(row.list(2)),
                            Set.copyOf(row.list(3)),
                            row.day(4, LocalDate.MIN)));
        }
        return Map.copyOf(ambiguities);
    }

    private static Map<String, String> states(List<Row> rows) {
        Map<String, String> states = new HashMap<>();
        rows.forEach(row -> row.list(1).forEach(territory -> states.put(territory, row.text(0))));
        return Map.copyOf(states);
    }
}
