package dev.detente.analysis.actor;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All names and words that tell parties, loaded once from the files beside this class. Immutable. */
final class Gazetteer {
    private final NameIndex names;
    private final Roles roles;
    private final Map<String, Ambiguity> ambiguities;

    private Gazetteer(NameIndex names, Roles roles, Map<String, Ambiguity> ambiguities) {
        this.names = names;
        this.roles = roles;
        this.ambiguities = ambiguities;
    }

    /**
     * A name that is a party's only in some texts; see {@code ambiguous.tsv}.
     *
     * @param other the country whose place it is else, or null for nothing at all
     * @param before without a word that decides it is the other before this day
     */
    record Ambiguity(
            String name, @Nullable String other, Set<String> supporting, Set<String> opposing, LocalDate before) {}

    /** Reads the files. */
    static Gazetteer load() {
        NameIndex.Builder index = new NameIndex.Builder();
        for (String file : List.of("countries.tsv", "blocs.tsv")) {
            for (GazetteerFile.Row row : GazetteerFile.rows(file, 7)) {
                addParty(index, row);
            }
        }
        for (GazetteerFile.Row row : GazetteerFile.rows("institutions.tsv", 4)) {
            addAll(index, row.list(3), dated(Use.INSTITUTION, row.text(0), row, 1));
        }
        for (GazetteerFile.Row row : GazetteerFile.rows("people.tsv", 6)) {
            addPerson(index, row);
        }
        for (GazetteerFile.Row row : GazetteerFile.rows("names.tsv", 3)) {
            String country = row.text(1);
            Use use = Use.valueOf(useOf(row.text(0)));
            addAll(index, row.list(2), Sense.always(use, country.isEmpty() ? null : country));
        }
        for (GazetteerFile.Row row : GazetteerFile.rows("hints.tsv", 3)) {
            double weight = Double.parseDouble(row.text(1));
            Sense hint = new Sense(Use.HINT, row.text(0), LocalDate.MIN, LocalDate.MAX, weight, null, null, true);
            row.list(2).forEach(word -> index.add(word, hint));
        }
        return new Gazetteer(index.build(), Roles.load(), ambiguities());
    }

    private static String useOf(String kind) {
        return switch (kind) {
            case "place" -> "PLACE";
            case "media" -> "MEDIUM";
            case "firm" -> "FIRM";
            case "none" -> "NONE";
            default -> throw new IllegalStateException("names.tsv: no kind of name: " + kind);
        };
    }

    private static void addParty(NameIndex.Builder index, GazetteerFile.Row row) {
        String code = row.text(0);
        addAll(index, row.list(3), dated(Use.NAME, code, row, 1));
        for (String demonym : row.list(4)) {
            Sense sense = dated(Use.DEMONYM, code, row, 1);
            addAll(index, List.of(demonym), sense);
            if (demonym.endsWith("n") || demonym.endsWith("i")) {
                addAll(index, List.of(demonym + "s"), sense);
            }
        }
        addAll(index, row.list(5), dated(Use.CAPITAL, code, row, 1));
        addAll(index, row.list(6), dated(Use.SEAT, code, row, 1));
    }

    private static void addPerson(NameIndex.Builder index, GazetteerFile.Row row) {
        String surname = row.text(4);
        boolean bare = !surname.startsWith("~");
        String person = row.list(5).get(0);
        LocalDate from = row.day(2, LocalDate.MIN);
        LocalDate to = row.day(3, LocalDate.MAX);
        Sense full = new Sense(Use.LEADER, row.text(0), from, to, 1, person, row.text(1), true);
        addAll(index, row.list(5), full);
        Sense shortForm = new Sense(Use.LEADER, row.text(0), from, to, 1, person, row.text(1), bare);
        addAll(index, List.of(bare ? surname : surname.substring(1)), shortForm);
    }

    private static Sense dated(Use use, String party, GazetteerFile.Row row, int column) {
        return new Sense(
                use, party, row.day(column, LocalDate.MIN), row.day(column + 1, LocalDate.MAX), 1, null, null, true);
    }

    private static void addAll(NameIndex.Builder index, List<String> names, Sense sense) {
        for (String name : names) {
            for (String variant : NameVariants.of(name)) {
                index.add(variant, sense);
            }
        }
    }

    private static Map<String, Ambiguity> ambiguities() {
        Map<String, Ambiguity> ambiguities = new HashMap<>();
        for (GazetteerFile.Row row : GazetteerFile.rows("ambiguous.tsv", 5)) {
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

    /** All names. */
    NameIndex names() {
        return names;
    }

    /** The words that tell roles. */
    Roles roles() {
        return roles;
    }

    /** What the other words of a text have to say on a name; null for a name that needs none. */
    @Nullable
    Ambiguity ambiguity(String name) {
        return ambiguities.get(name);
    }
}
