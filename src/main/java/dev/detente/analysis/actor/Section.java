package dev.detente.analysis.actor;

import java.util.Locale;
import java.util.Optional;

/** The kinds of entries in a gazetteer: a file each among those that ship, a section each in a user's file. */
enum Section {
    COUNTRIES(7),
    BLOCS(7),
    INSTITUTIONS(4),
    PEOPLE(6),
    NAMES(3),
    HINTS(3),
    AMBIGUOUS(5),
    ROLES(2),
    TERRITORIES(2);

    private final int columns;

    Section(int columns) {
        this.columns = columns;
    }

    /** The section that a user's file names {@code [people]}, if there is one of that name. */
    static Optional<Section> of(String name) {
        for (Section section : values()) {
            if (section.toString().equals(name)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** How many columns a row has. */
    int columns() {
        return columns;
    }

    /** The file that ships. */
    String file() {
        return this + ".tsv";
    }

    /** As files and users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
