package dev.detente.analysis.actor;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All names and words that tell parties, loaded once. Immutable. */
final class Gazetteer {
    private final NameIndex names;
    private final Roles roles;
    private final Map<String, Ambiguity> ambiguities;
    private final Map<String, String> states;

    /**
     * The entries of all files.
     *
     * @param states to each territory the state that it belongs to
     */
    Gazetteer(NameIndex names, Roles roles, Map<String, Ambiguity> ambiguities, Map<String, String> states) {
        this.names = names;
        this.roles = roles;
        this.ambiguities = ambiguities;
        this.states = states;
    }

    /**
     * A name that is a party's only in some texts; see {@code ambiguous.tsv}.
     *
     * @param other the country whose place it is else, or null for nothing at all
     * @param supporting words that speak for the party
     * @param opposing words that speak for the other
     * @param before without a word that decides it is the other before this day
     */
    record Ambiguity(
            String name, @Nullable String other, Set<String> supporting, Set<String> opposing, LocalDate before) {}

    /** Reads the files that ship. */
    static Gazetteer load() {
        return load(UserGazetteer.NONE);
    }

    /**
     * Reads the files that ship, and over them a user's own entries.
     *
     * @throws GazetteerException when a row of the user's cannot be
     */
    static Gazetteer load(UserGazetteer user) {
        return new GazetteerLoader(user).load();
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

    /** Whether the two are one country: the same party, or a state and its territory. */
    boolean isOneCountry(String one, String other) {
        return states.getOrDefault(one, one).equals(states.getOrDefault(other, other));
    }
}
